package dev.rolecall.bench.guides;

import dev.rolecall.bench.market.MarketIndex;
import dev.rolecall.bench.market.MarketJobs;
import dev.rolecall.bench.market.RequestTimes;
import dev.rolecall.bench.market.TimedRequests;
import dev.rolecall.bench.market.TimedRequests.IndexChange;
import dev.rolecall.bench.pipeline.BenchmarkPlatform;
import dev.rolecall.bench.pipeline.HiddenRecords;
import dev.rolecall.bench.pipeline.KafkaAccess;
import dev.rolecall.local.service.Service;
import dev.rolecall.model.wire.Topics;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;

/// One size on a fresh platform: the jobs are loaded, then guides and salary checks are requested
/// over HTTP, first when they are not in the cache, then when they are.
///
/// @param guides how many guides of a language, level and country are computed
/// @param requests how many pages are requested from the cache
record GuidesRun(
    BenchmarkPlatform platform,
    MarketJobs jobs,
    int guides,
    int requests,
    Consumer<String> progress) {
  private static final int WARM_UP = 100;

  GuideTimes run() throws IOException, InterruptedException {
    progress.accept("Starting the stores");
    platform.startStores();
    MarketIndex index = new MarketIndex(platform, jobs, progress);
    MarketIndex.Loaded loaded = index.load();
    try (Admin admin = new KafkaAccess(platform.endpoints().kafka()).admin()) {
      HiddenRecords.create(admin, Topics.standard().withDeadLetters());
    }
    progress.accept("Starting search-api");
    platform.start(Set.of(Service.SEARCH));
    try (HttpClient client = HttpClient.newHttpClient()) {
      TimedRequests http = new TimedRequests(client, platform.addresses().search().toString());
      return measure(http, loaded, () -> index.change(client, loaded));
    }
  }

  private GuideTimes measure(TimedRequests http, MarketIndex.Loaded loaded, IndexChange change)
      throws IOException, InterruptedException {
    progress.accept("Computing guides");
    double list = http.milliseconds("/api/v1/guides");
    String listed = http.body("/api/v1/guides");
    GuidePaths paths = GuidePaths.of(listed, guides);
    Map<String, Double> families = new LinkedHashMap<>();
    for (String slug : paths.families()) {
      change.apply();
      families.put(slug, http.milliseconds(GuidePaths.api(slug)));
    }
    RequestTimes narrow =
        http.allAfter(change, paths.narrow().stream().map(GuidePaths::api).toList());
    progress.accept("Requesting pages from the cache");
    List<String> pages = pages(paths.all());
    http.all(pages.subList(0, Math.min(WARM_UP, pages.size())));
    RequestTimes cached = http.all(pages);
    RequestTimes listPage = http.all(Collections.nCopies(Math.min(WARM_UP, requests), "/guides"));
    RequestTimes busy = whileComputing(http, GuidePaths.of(listed, Integer.MAX_VALUE), pages);
    progress.accept("Requesting salary checks");
    RequestTimes salary = http.allAfter(change, SalaryQuestions.paths());
    RequestTimes cachedSalary = http.all(SalaryQuestions.paths());
    return new GuideTimes(
        jobs.count(),
        loaded,
        paths.guides(),
        list,
        families,
        narrow,
        cached,
        listPage,
        busy,
        salary,
        cachedSalary,
        List.of(platform.memory("search-api"), platform.memory("elasticsearch")));
  }

  /// All of them in turn.
  private List<String> pages(List<String> slugs) {
    return IntStream.range(0, requests)
        .mapToObj(i -> GuidePaths.page(slugs.get(i % slugs.size())))
        .toList();
  }

  /// Another connection requests guides that are not in the cache, as the background computes them.
  private static RequestTimes whileComputing(
      TimedRequests http, GuidePaths others, List<String> pages)
      throws IOException, InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    Callable<Integer> computing =
        () -> {
          int computed = 0;
          for (int i = others.narrow().size() - 1; i >= 0 && !done.get(); i--) {
            http.body(GuidePaths.api(others.narrow().get(i)));
            computed++;
          }
          return computed;
        };
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<Integer> running = thread.submit(computing);
      RequestTimes times = http.all(pages);
      done.set(true);
      running.get();
      return times;
    } catch (ExecutionException e) {
      throw new IOException("Cannot compute a guide: " + e.getCause(), e);
    } finally {
      done.set(true);
    }
  }
}
