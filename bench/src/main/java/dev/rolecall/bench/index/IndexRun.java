package dev.rolecall.bench.index;

import dev.rolecall.bench.pipeline.BenchmarkPlatform;
import dev.rolecall.bench.pipeline.KafkaAccess;
import dev.rolecall.bench.pipeline.PipelineFailedException;
import dev.rolecall.bench.pipeline.RawTopic;
import dev.rolecall.local.service.Service;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.search.index.Elasticsearch;
import dev.rolecall.search.index.ElasticsearchProperties;
import dev.rolecall.search.index.IndexProperties;
import dev.rolecall.search.index.document.JobDocumentWriter;
import dev.rolecall.search.index.version.ElasticsearchIndexes;
import dev.rolecall.search.index.version.IndexNames;
import dev.rolecall.search.index.version.JobIndex;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// One size on a fresh platform: search-api follows an empty `jobs.v1`, then all jobs become
/// visible at once; afterwards, with search-api stopped, the same documents are loaded in bulk.
final class IndexRun {
  private static final Topics TOPICS = Topics.standard();
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
    try (Elasticsearch elasticsearch = elasticsearch()) {
      double indexed = follow(elasticsearch);
      progress.accept("Loading the same documents in bulk");
      return new IndexRates(jobs.count(), indexed, bulk(elasticsearch));
    }
  }

  private Elasticsearch elasticsearch() {
    return new Elasticsearch(
        new ElasticsearchProperties(
            URI.create(platform.endpoints().elasticsearch()),
            null,
            Duration.ofSeconds(5),
            Duration.ofSeconds(60)));
  }

  private double follow(Elasticsearch elasticsearch) throws IOException, InterruptedException {
    String kafka = platform.endpoints().kafka();
    try (Admin admin = new KafkaAccess(kafka).admin()) {
      RawTopic.create(admin, TOPICS.withDeadLetters());
    }
    try (JobsTopic topic = new JobsTopic(kafka, TOPICS)) {
      progress.accept("Writing %d jobs to jobs.v1".formatted(jobs.count()));
      topic.fill(jobs.jobs());
      platform.start(Set.of(Service.SEARCH));
      awaitSearchable(elasticsearch, 0, System.nanoTime());
      progress.accept("Indexing");
      long start = System.nanoTime();
      topic.commit();
      awaitSearchable(elasticsearch, jobs.count(), start);
      double seconds = (System.nanoTime() - start) / 1e9;
      platform.stopServices();
      return seconds;
    }
  }

  /// Counts what a search finds, without a refresh of its own.
  private void awaitSearchable(Elasticsearch elasticsearch, long expected, long start)
      throws IOException, InterruptedException {
    String live = new IndexNames(TOPICS.prefix()).live();
    var client = elasticsearch.waiting();
    while (!client.indices().existsAlias(exists -> exists.name(live)).value()
        || client.count(count -> count.index(live)).count() < expected) {
      platform.check();
      if (System.nanoTime() - start > timeout.toNanos()) {
        throw new PipelineFailedException("Not indexed within " + timeout);
      }
      TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
    }
  }

  private double bulk(Elasticsearch elasticsearch) throws IOException {
    IndexNames names = new IndexNames("bare-");
    IndexProperties defaults =
        new Binder(new MapConfigurationPropertySource())
            .bindOrCreate("rolecall.index", IndexProperties.class);
    JobIndex index = new ElasticsearchIndexes(elasticsearch.waiting(), names, defaults).create();
    JobDocumentWriter documents = new JobDocumentWriter(CurrencyRates.fallback());
    return new BareBulkLoad(elasticsearch.waiting(), index.name(), documents).load(jobs.jobs())
        / 1e9;
  }
}
