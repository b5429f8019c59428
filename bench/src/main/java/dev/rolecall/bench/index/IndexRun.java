package dev.rolecall.bench.index;

import dev.rolecall.bench.pipeline.BenchmarkPlatform;
import dev.rolecall.bench.pipeline.HiddenRecords;
import dev.rolecall.bench.pipeline.KafkaAccess;
import dev.rolecall.bench.pipeline.PipelineFailedException;
import dev.rolecall.local.service.Service;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.search.index.client.ElasticsearchClients;
import dev.rolecall.search.index.document.JobDocumentWriter;
import dev.rolecall.search.index.version.IndexNames;
import dev.rolecall.search.index.version.IndexVersion;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;

/// One size on a fresh platform, after a warm-up of Elasticsearch: search-api follows an empty
/// `jobs.v1`, then all jobs become visible at once; afterwards, with search-api stopped, the same
/// documents are loaded in bulk.
final class IndexRun {
  private static final Topics TOPICS = Topics.standard();
  private static final String ELASTICSEARCH = "elasticsearch";
  private static final String SEARCH_API = Service.SEARCH.module();
  private static final int WARM_UP = 5_000;
  private static final Duration LOOK = Duration.ofMillis(100);

  private final BenchmarkPlatform platform;
  private final InventedJobs jobs;
  private final Duration timeout;
  private final Consumer<String> progress;

  IndexRun(
      BenchmarkPlatform platform, InventedJobs jobs, Duration timeout, Consumer<String> progress) {
    this.platform = platform;
    this.jobs = jobs;
    this.timeout = timeout;
    this.progress = progress;
  }

  IndexRates run() throws IOException, InterruptedException {
    progress.accept("Starting the stores");
    platform.startStores();
    try (ElasticsearchClients elasticsearch = BenchmarkIndexes.clients(platform)) {
      progress.accept("Warming Elasticsearch up");
      bulk(elasticsearch, WARM_UP);
      Followed followed = follow(elasticsearch);
      progress.accept("Loading the same documents in bulk");
      return new IndexRates(
          jobs.count(), followed.load(), bulk(elasticsearch, jobs.count()), followed.searchCpu());
    }
  }

  /// @param searchCpu CPU seconds of search-api
  private record Followed(IndexRates.Load load, double searchCpu) {}

  private Followed follow(ElasticsearchClients elasticsearch)
      throws IOException, InterruptedException {
    String kafka = platform.endpoints().kafka();
    try (Admin admin = new KafkaAccess(kafka).admin()) {
      HiddenRecords.create(admin, TOPICS.withDeadLetters());
    }
    try (HiddenRecords records = new HiddenRecords(kafka)) {
      progress.accept("Writing %d jobs to jobs.v1".formatted(jobs.count()));
      jobs.jobs().forEach(job -> records.send(record(job)));
      records.flush();
      platform.start(Set.of(Service.SEARCH));
      awaitSearchable(elasticsearch, 0, System.nanoTime());
      progress.accept("Indexing");
      return measure(elasticsearch, records);
    } finally {
      platform.stopServices();
    }
  }

  private static ProducerRecord<String, byte[]> record(Job job) {
    return new ProducerRecord<>(TOPICS.jobs().name(), job.id().value(), Codecs.JOB.write(job));
  }

  private Followed measure(ElasticsearchClients elasticsearch, HiddenRecords records)
      throws IOException, InterruptedException {
    double searchBefore = platform.cpuSeconds(SEARCH_API);
    double elasticsearchBefore = platform.cpuSeconds(ELASTICSEARCH);
    long start = System.nanoTime();
    records.commit();
    awaitSearchable(elasticsearch, jobs.count(), start);
    double seconds = (System.nanoTime() - start) / 1e9;
    double elasticsearchCpu = platform.cpuSeconds(ELASTICSEARCH) - elasticsearchBefore;
    return new Followed(
        new IndexRates.Load(seconds, elasticsearchCpu),
        platform.cpuSeconds(SEARCH_API) - searchBefore);
  }

  /// Counts what a search finds, without requesting a refresh.
  private void awaitSearchable(ElasticsearchClients elasticsearch, long expected, long start)
      throws IOException, InterruptedException {
    String live = new IndexNames(TOPICS.prefix()).liveAlias();
    var client = elasticsearch.blocking();
    while (!client.indices().existsAlias(exists -> exists.name(live)).value()
        || client.count(count -> count.index(live)).count() < expected) {
      platform.check();
      if (System.nanoTime() - start > timeout.toNanos()) {
        throw new PipelineFailedException("Not indexed within " + timeout);
      }
      TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
    }
  }

  /// Into a new index with the mapping and the settings of a version that is being built.
  private IndexRates.Load bulk(ElasticsearchClients elasticsearch, int count)
      throws IOException, InterruptedException {
    IndexVersion index = BenchmarkIndexes.of(elasticsearch, new IndexNames("bare-")).create();
    return new BareBulkLoad(
            URI.create(platform.endpoints().elasticsearch()),
            index.name(),
            new JobDocumentWriter(CurrencyRates.fallback()),
            () -> platform.cpuSeconds(ELASTICSEARCH))
        .load(jobs.jobs().limit(count));
  }
}
