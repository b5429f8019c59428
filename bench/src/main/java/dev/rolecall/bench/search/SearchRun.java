package dev.rolecall.bench.search;

import dev.rolecall.bench.market.MarketIndex;
import dev.rolecall.bench.market.MarketIndex.SearchWork;
import dev.rolecall.bench.market.MarketJobs;
import dev.rolecall.bench.market.RequestTimes;
import dev.rolecall.bench.market.TimedRequests;
import dev.rolecall.bench.pipeline.BenchmarkPlatform;
import dev.rolecall.bench.pipeline.HiddenRecords;
import dev.rolecall.bench.pipeline.KafkaAccess;
import dev.rolecall.local.service.Service;
import dev.rolecall.model.wire.Json;
import dev.rolecall.model.wire.Topics;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;

/// One size on a fresh platform. A job changes every second all the time, so that Elasticsearch
/// does not respond from its caches of responses.
record SearchRun(
    BenchmarkPlatform platform, MarketJobs jobs, SearchRates rates, Consumer<String> progress) {
  private static final int WARM_UP = 300;
  private static final int OVERHEAD_REQUESTS = 200;
  private static final int COMPLETIONS = 300;
  private static final int PAGES = 100;
  private static final int WRITTEN_AT_ONCE = 500;
  private static final Duration CHANGE = Duration.ofSeconds(1);

  SearchReport run() throws IOException, InterruptedException {
    progress.accept("Starting the stores");
    platform.startStores();
    MarketIndex index = new MarketIndex(platform, jobs, progress);
    MarketIndex.Loaded loaded = index.load();
    try (Admin admin = new KafkaAccess(platform.endpoints().kafka()).admin()) {
      HiddenRecords.create(admin, Topics.standard().withDeadLetters());
    }
    progress.accept("Starting search-api");
    platform.start(Set.of(Service.SEARCH));
    SearchReport report = new SearchReport();
    report.loaded(jobs.count(), loaded);
    try (HttpClient client = HttpClient.newHttpClient();
        Repeated _ = Repeated.every(CHANGE, () -> index.change(client, loaded))) {
      TimedRequests http = new TimedRequests(client, platform.addresses().search().toString());
      progress.accept("Warming up");
      http.all(new SearchMix(1).paths(WARM_UP, "facets=no"));
      http.all(new SearchMix(2).paths(WARM_UP / 3, "facets=yes"));
      overhead(report, http, client, index, loaded);
      atRates(report, http);
      report.times(
          "completion, one after the other", http.all(new SearchMix(7).completions(COMPLETIONS)));
      report.times("next page, %d in a row".formatted(PAGES), pages(http));
      whileWriting(report, http, client, index, loaded);
    }
    report.memory(platform.memory("search-api"));
    report.memory(platform.memory("elasticsearch"));
    return report;
  }

  private void overhead(
      SearchReport report,
      TimedRequests http,
      HttpClient client,
      MarketIndex index,
      MarketIndex.Loaded loaded)
      throws IOException, InterruptedException {
    for (String facets : List.of("no", "yes")) {
      progress.accept("One search after the other, facets=" + facets);
      List<String> paths = new SearchMix(3).paths(OVERHEAD_REQUESTS, "facets=" + facets);
      SearchWork before = index.searchWork(client, loaded);
      RequestTimes times = http.all(paths);
      SearchWork work = index.searchWork(client, loaded).since(before);
      String what =
          facets.equals("yes") ? "all facets, one after the other" : "results, one after the other";
      report.times(what, times);
      report.overhead(what, times, work);
    }
  }

  private void atRates(SearchReport report, TimedRequests http)
      throws IOException, InterruptedException {
    for (int rate : rates.results()) {
      progress.accept("Results at " + rate + "/s");
      report.rate("results", rate, atRate(http, rate, "facets=no", 4));
    }
    for (int rate : rates.facets()) {
      progress.accept("All facets at " + rate + "/s");
      report.rate("all facets", rate, atRate(http, rate, "facets=yes", 5));
    }
  }

  private FixedRate.Outcome atRate(TimedRequests http, int rate, String parameters, int seed)
      throws IOException, InterruptedException {
    platform.check();
    List<String> paths = new SearchMix(seed).paths(rate * rates.seconds(), parameters);
    return new FixedRate(http, rate).send(paths);
  }

  /// Each page of a search that finds many jobs.
  private static RequestTimes pages(TimedRequests http) throws IOException, InterruptedException {
    List<Double> times = new ArrayList<>();
    String first = "/api/v1/jobs?q=engineer&sort=newest";
    String next = Json.MAPPER.readTree(http.body(first)).path("next").asString("");
    while (!next.isEmpty() && times.size() < PAGES) {
      long start = System.nanoTime();
      String page = http.body(first + "&cursor=" + next);
      times.add((System.nanoTime() - start) / 1e6);
      next = Json.MAPPER.readTree(page).path("next").asString("");
    }
    return RequestTimes.of(times);
  }

  /// Jobs are written again, as fast as Elasticsearch takes them in from one connection.
  private void whileWriting(
      SearchReport report,
      TimedRequests http,
      HttpClient client,
      MarketIndex index,
      MarketIndex.Loaded loaded)
      throws IOException, InterruptedException {
    int rate = rates.results().getFirst();
    progress.accept("Results at " + rate + "/s while jobs are written");
    int[] written = {0};
    long start = System.nanoTime();
    try (Repeated _ =
        Repeated.every(
            Duration.ZERO,
            () -> {
              int from = written[0] % Math.max(1, jobs.count() - WRITTEN_AT_ONCE);
              index.write(client, loaded, from, Math.min(jobs.count(), from + WRITTEN_AT_ONCE));
              written[0] += WRITTEN_AT_ONCE;
            })) {
      report.rate("results while jobs are written", rate, atRate(http, rate, "facets=no", 6));
    }
    report.written(written[0], (System.nanoTime() - start) / 1e9);
  }
}
