package dev.rolecall.bench.guides;

import dev.rolecall.bench.guides.GuideTimes.Timed;
import dev.rolecall.bench.pipeline.BenchmarkPlatform;
import dev.rolecall.bench.pipeline.HiddenRecords;
import dev.rolecall.bench.pipeline.KafkaAccess;
import dev.rolecall.bench.pipeline.PipelineFailedException;
import dev.rolecall.local.service.Service;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Json;
import dev.rolecall.model.wire.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;

/// One size on a fresh platform: search-api indexes the jobs of `jobs.v1`, then guides are
/// requested over HTTP, first when they are not in the cache, then when they are.
final class GuidesRun {
  private static final Topics TOPICS = Topics.standard();
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final List<String> PATHS =
      List.of(
          "/guides/software-engineer",
          "/guides/backend-engineer",
          "/guides/java-engineer",
          "/guides/senior-java-engineer-germany");

  private final BenchmarkPlatform platform;
  private final MarketJobs jobs;
  private final Duration timeout;
  private final int requests;
  private final Consumer<String> progress;
  private final HttpClient client = HttpClient.newHttpClient();

  GuidesRun(
      BenchmarkPlatform platform,
      MarketJobs jobs,
      Duration timeout,
      int requests,
      Consumer<String> progress) {
    this.platform = platform;
    this.jobs = jobs;
    this.timeout = timeout;
    this.requests = requests;
    this.progress = progress;
  }

  GuideTimes run() throws IOException, InterruptedException {
    try (client) {
      progress.accept("Starting the stores");
      platform.startStores();
      index();
      progress.accept("Requesting guides");
      double list = time("/guides");
      List<Timed> computed = new ArrayList<>();
      for (String path : PATHS) {
        computed.add(new Timed(path, new double[] {time(path)}));
      }
      List<Timed> cached = new ArrayList<>();
      for (String path : PATHS) {
        cached.add(cached(path));
      }
      return new GuideTimes(jobs.count(), list, computed, cached);
    }
  }

  private void index() throws IOException, InterruptedException {
    String kafka = platform.endpoints().kafka();
    try (Admin admin = new KafkaAccess(kafka).admin()) {
      HiddenRecords.create(admin, TOPICS.withDeadLetters());
    }
    progress.accept("Writing %d jobs to jobs.v1".formatted(jobs.count()));
    try (HiddenRecords records = new HiddenRecords(kafka)) {
      jobs.jobs()
          .forEach(
              job ->
                  records.send(
                      new ProducerRecord<>(
                          TOPICS.jobs().name(), job.id().value(), Codecs.JOB.write(job))));
      records.flush();
      records.commit();
    }
    platform.start(Set.of(Service.SEARCH));
    awaitIndexed();
  }

  private void awaitIndexed() throws IOException, InterruptedException {
    long start = System.nanoTime();
    long seen = -1;
    while (seen < jobs.count()) {
      platform.check();
      if (System.nanoTime() - start > timeout.toNanos()) {
        throw new PipelineFailedException("Not indexed within " + timeout);
      }
      TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
      HttpResponse<String> found = get("/api/v1/jobs?limit=1&q=all:yes%20closed:yes");
      long now = Json.MAPPER.readTree(found.body()).path("total").asLong(-1);
      if (now / 50_000 != seen / 50_000) {
        progress.accept("Indexed " + now);
      }
      seen = now;
    }
  }

  private Timed cached(String path) throws IOException, InterruptedException {
    double[] milliseconds = new double[requests];
    for (int i = 0; i < requests; i++) {
      milliseconds[i] = time(path);
    }
    return new Timed(path, milliseconds);
  }

  private double time(String path) throws IOException, InterruptedException {
    long start = System.nanoTime();
    HttpResponse<String> page = get(path);
    double milliseconds = (System.nanoTime() - start) / 1e6;
    if (page.statusCode() != 200) {
      throw new PipelineFailedException(path + " has status " + page.statusCode());
    }
    return milliseconds;
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(platform.addresses().search() + path))
            .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html")
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
