package dev.rolecall.bench.market;

import dev.rolecall.bench.index.BenchmarkIndexes;
import dev.rolecall.bench.pipeline.BenchmarkPlatform;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.wire.Json;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.search.index.client.ElasticsearchClients;
import dev.rolecall.search.index.document.JobDocumentWriter;
import dev.rolecall.search.index.version.ElasticsearchIndexes;
import dev.rolecall.search.index.version.IndexNames;
import dev.rolecall.search.index.version.IndexVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Loads jobs into a live index in bulk requests, from a few threads and without refreshes: through
/// `jobs.v1`, a million jobs take several times as long, and give the same documents.
public record MarketIndex(BenchmarkPlatform platform, MarketJobs jobs, Consumer<String> progress) {
  private static final int DOCUMENTS_PER_REQUEST = 1_000;
  private static final int THREADS = 2;
  private static final Duration REPORT = Duration.ofSeconds(10);
  private static final JobDocumentWriter DOCUMENTS =
      new JobDocumentWriter(CurrencyRates.fallback());

  /// @param seconds until all jobs were searchable
  /// @param bytes of the index
  public record Loaded(String index, double seconds, long bytes) {}

  public Loaded load() throws IOException, InterruptedException {
    try (ElasticsearchClients clients = BenchmarkIndexes.clients(platform);
        HttpClient http = HttpClient.newHttpClient()) {
      IndexNames names = new IndexNames(Topics.standard().prefix());
      ElasticsearchIndexes indexes = BenchmarkIndexes.of(clients, names);
      IndexVersion index = indexes.create();
      var indices = clients.blocking().indices();
      indices.putSettings(
          put -> put.index(index.name()).settings(s -> s.refreshInterval(t -> t.time("-1"))));
      long start = System.nanoTime();
      fill(http, index.name(), start);
      indices.refresh(refresh -> refresh.index(index.name()));
      double seconds = (System.nanoTime() - start) / 1e9;
      indexes.makeLive(index);
      return new Loaded(index.name(), seconds, bytes(http, index.name()));
    }
  }

  /// Writes one job again and refreshes the index, as happens all the time in an index that follows
  /// its log: Elasticsearch then cannot respond from its caches of responses and of ordinals.
  public void change(HttpClient http, Loaded loaded) throws IOException, InterruptedException {
    post(http, loaded.index(), request(0, 1));
    http.send(
        HttpRequest.newBuilder(uri("/" + loaded.index() + "/_refresh"))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.discarding());
  }

  /// Writes more jobs, or the same again, without a refresh.
  ///
  /// @param from the number of the first
  public void write(HttpClient http, Loaded loaded, int from, int to)
      throws IOException, InterruptedException {
    post(http, loaded.index(), request(from, to));
  }

  /// Milliseconds that Elasticsearch has spent on searches of the index, and how many there were.
  public SearchWork searchWork(HttpClient http, Loaded loaded)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/" + loaded.index() + "/_stats/search")).build();
    JsonNode search =
        Json.MAPPER
            .readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
            .path("_all")
            .path("primaries")
            .path("search");
    return new SearchWork(
        search.path("query_total").asLong(),
        search.path("query_time_in_millis").asLong()
            + search.path("fetch_time_in_millis").asLong());
  }

  /// @param milliseconds of querying and fetching
  public record SearchWork(long searches, long milliseconds) {
    public SearchWork since(SearchWork earlier) {
      return new SearchWork(searches - earlier.searches, milliseconds - earlier.milliseconds);
    }
  }

  private void fill(HttpClient http, String index, long start)
      throws IOException, InterruptedException {
    AtomicInteger next = new AtomicInteger();
    Progress done = new Progress(jobs.count(), start, progress);
    Callable<Void> worker =
        () -> {
          for (int from = next.getAndAdd(DOCUMENTS_PER_REQUEST);
              from < jobs.count();
              from = next.getAndAdd(DOCUMENTS_PER_REQUEST)) {
            int to = Math.min(jobs.count(), from + DOCUMENTS_PER_REQUEST);
            post(http, index, request(from, to));
            done.add(to - from);
          }
          return null;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Void>> workers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        workers.add(threads.submit(worker));
      }
      for (Future<Void> each : workers) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("Cannot load the jobs: " + e.getCause(), e);
    }
  }

  private byte[] request(int from, int to) {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    for (int number = from; number < to; number++) {
      Job job = jobs.job(number);
      String action = "{\"index\":{\"_id\":\"%s\"}}%n".formatted(job.id());
      request.writeBytes(action.getBytes(StandardCharsets.UTF_8));
      request.writeBytes(DOCUMENTS.write(job));
      request.write('\n');
    }
    return request.toByteArray();
  }

  private void post(HttpClient http, String index, byte[] body)
      throws IOException, InterruptedException {
    platform.check();
    HttpRequest request =
        HttpRequest.newBuilder(uri("/" + index + "/_bulk?filter_path=errors,items.*.error"))
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    String response = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    if (!response.contains("\"errors\":false")) {
      throw new IOException("A bulk request was rejected: " + response);
    }
  }

  private long bytes(HttpClient http, String index) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/_cat/indices/" + index + "?h=store.size&bytes=b")).build();
    return Long.parseLong(http.send(request, HttpResponse.BodyHandlers.ofString()).body().strip());
  }

  private URI uri(String path) {
    return URI.create(platform.endpoints().elasticsearch()).resolve(path);
  }

  /// Reports now and then how many jobs are loaded.
  private static final class Progress {
    private final int all;
    private final long start;
    private final Consumer<String> progress;
    private int done;
    private long reported;

    Progress(int all, long start, Consumer<String> progress) {
      this.all = all;
      this.start = start;
      this.progress = progress;
      this.reported = start;
    }

    synchronized void add(int jobs) {
      done += jobs;
      long now = System.nanoTime();
      if (now - reported >= REPORT.toNanos() || done == all) {
        reported = now;
        double seconds = (now - start) / 1e9;
        progress.accept(
            "Loaded %,d of %,d jobs, %,.0f jobs/s".formatted(done, all, done / seconds));
      }
    }
  }
}
