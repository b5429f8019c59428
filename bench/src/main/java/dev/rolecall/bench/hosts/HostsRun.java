package dev.rolecall.bench.hosts;

import dev.rolecall.bench.pipeline.BenchmarkPlatform;
import dev.rolecall.bench.pipeline.PlatformOptions;
import dev.rolecall.testkit.web.SimulatedHost;
import dev.rolecall.testkit.web.SimulatedHosts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One size on a fresh broker: the hosts are in this process, and ingest-service in its own.
record HostsRun(
    BenchmarkPlatform platform,
    PlatformOptions options,
    int size,
    Duration warmUp,
    Duration length,
    int instances,
    Consumer<String> progress) {
  static final Duration MIN_DELAY = Duration.ofSeconds(2);
  static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final String SOURCES = "/sources.json";

  /// The host that the source address file is read from.
  private static final String LOCAL = "127.0.0.1";

  HostsResult run() throws IOException, InterruptedException {
    progress.accept("Starting Kafka");
    platform.startStores(Set.of("kafka"));
    List<SimulatedHost> hosts = IntStream.range(0, size).mapToObj(this::host).toList();
    List<SimulatedHost> served = new ArrayList<>(hosts);
    served.add(new SimulatedHost(LOCAL, null, 0, null, 0));
    Feeds feeds = new Feeds(hosts);
    Path directory = Files.createTempDirectory("rolecall-hosts-");
    try (SimulatedHosts server = new SimulatedHosts(served, feeds::content, 1)) {
      feeds.serveOn(server.port());
      Path names = Files.writeString(directory.resolve("hosts"), feeds.hostsFile());
      String sources = "http://" + LOCAL + ":" + server.port() + SOURCES;
      IngestInstances all =
          new IngestInstances(platform.endpoints().kafka(), sources, names, directory);
      return crawl(hosts, server, all);
    }
  }

  private SimulatedHost host(int i) {
    Duration delay = i % 4 == 0 ? null : Duration.ofSeconds(2 + i % 9);
    double faults = i % 5 == 0 ? 0.1 : 0;
    return new SimulatedHost(
        "host-%04d.example".formatted(i), delay, faults, TIMEOUT, options.seed() + i);
  }

  private HostsResult crawl(List<SimulatedHost> hosts, SimulatedHosts server, IngestInstances all)
      throws IOException, InterruptedException {
    try (all) {
      progress.accept("Starting ingest-service");
      all.start();
      awaitFirst(server);
      TimeUnit.NANOSECONDS.sleep(warmUp.toNanos());
      long from = server.nanos();
      double cpuBefore = all.cost().cpuSeconds();
      TimeUnit.NANOSECONDS.sleep(length.toNanos() / 3);
      for (int i = 1; i < instances; i++) {
        progress.accept("Starting another instance");
        all.start();
      }
      TimeUnit.NANOSECONDS.sleep(length.toNanos() / 3);
      if (instances > 1) {
        progress.accept("Stopping it");
        all.stopAllButFirst();
      }
      TimeUnit.NANOSECONDS.sleep(length.toNanos() / 3);
      long end = server.nanos();
      IngestInstances.Cost cost = all.cost().minus(cpuBefore);
      return HostsResult.of(hosts, server.requests(), from, end, cost);
    }
  }

  private void awaitFirst(SimulatedHosts server) throws InterruptedException {
    while (server.requests().stream().allMatch(request -> request.host().equals(LOCAL))) {
      platform.check();
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  /// The content of the hosts, and the files that lead to them.
  private static final class Feeds {
    private final List<SimulatedHost> hosts;
    private volatile int port;

    Feeds(List<SimulatedHost> hosts) {
      this.hosts = hosts;
    }

    void serveOn(int value) {
      port = value;
    }

    String content(String path) {
      return path.equals(SOURCES) ? sources() : feed();
    }

    private String sources() {
      String boards =
          hosts.stream()
              .map(host -> "\"" + host.name() + "/jobs.json\"")
              .collect(Collectors.joining(","));
      return "{\"feed\": \"http://{board}:%d\", \"boards\": {\"feed\": [%s]}}"
          .formatted(port, boards);
    }

    private static String feed() {
      return IntStream.range(0, 20)
          .mapToObj(
              i ->
                  """
                  {"id": "%d", "title": "Backend Engineer %d", "url": "https://jobs.example/%d",
                   "content_html": "<p>We look for a backend engineer with Java and Kafka.</p>"}\
                  """
                      .formatted(i, i, i))
          .collect(Collectors.joining(",", "{\"title\": \"Jobs\", \"items\": [", "]}"));
    }

    /// In the format of `/etc/hosts`. A JVM that uses it knows no other names.
    String hostsFile() {
      return hosts.stream()
          .map(host -> "127.0.0.1 " + host.name() + "\n")
          .collect(Collectors.joining("", "127.0.0.1 localhost\n", ""));
    }
  }
}
