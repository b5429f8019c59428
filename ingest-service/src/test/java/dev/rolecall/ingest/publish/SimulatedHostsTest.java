package dev.rolecall.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rolecall.ingest.board.BoardProperties;
import dev.rolecall.ingest.board.CrawlSelection;
import dev.rolecall.ingest.board.OwnedBoardsFixture;
import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.fetch.ApiCredentials;
import dev.rolecall.ingest.fetch.FastTime;
import dev.rolecall.ingest.fetch.Fetcher;
import dev.rolecall.ingest.source.SourceLookup;
import dev.rolecall.testkit.web.HostLimitReport;
import dev.rolecall.testkit.web.HostRequest;
import dev.rolecall.testkit.web.SimulatedHost;
import dev.rolecall.testkit.web.SimulatedHosts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Crawls 20 hosts with crawl delays and faults, on a clock that runs 50 times as fast. `bench/run
/// hosts` does the same with 1,000 hosts in real time.
class SimulatedHostsTest {
  private static final double SPEED = 50;
  private static final Duration MIN_DELAY = Duration.ofSeconds(2);
  private static final int REQUESTS = 500;

  private final List<SimulatedHost> hosts = IntStream.range(0, 20).mapToObj(this::host).toList();
  private final SimulatedHosts server =
      new SimulatedHosts(hosts, path -> path.endsWith("=0") ? "1=a\n2=b" : "3=c", SPEED);
  private final FastTime time = new FastTime(SPEED);
  private final OwnedBoardsFixture boards = new OwnedBoardsFixture(0);

  private SimulatedHost host(int i) {
    Duration delay = i % 4 == 0 ? null : Duration.ofSeconds(2 + i % 9);
    return new SimulatedHost("host-" + i + ".example", delay, i % 3 == 0 ? 0.25 : 0, null, i);
  }

  private CrawlScheduler scheduler(VirtualHostSource source) {
    Fetcher fetcher = time.fetcher(MIN_DELAY, Duration.ofSeconds(20));
    return new CrawlScheduler(
        new SourceLookup(List.of(source)),
        boards.owned(),
        new CrawlSelection(false),
        new Crawler(fetcher, SourceAddresses.DEFAULT),
        new HostTakeover(SourceAddresses.DEFAULT, boards.owned(), fetcher),
        LinkedBoardsFixture.none(),
        new RecordingPublisher(),
        new BoardProperties(
            true, false, List.of(), false, 2019, null, Duration.ofSeconds(5), Duration.ofMillis(5)),
        time.clock(),
        new CrawlMetrics(new SimpleMeterRegistry()),
        new FailedCrawls(System::nanoTime),
        ApiCredentials.NONE);
  }

  @Test
  void noHostIsRequestedMoreOftenThanItAllows() {
    VirtualHostSource source = new VirtualHostSource(server.port());
    for (SimulatedHost host : hosts) {
      boards.register(source.board(host.name(), "first"));
      boards.register(source.board(host.name(), "second"));
      boards.register(source.board(host.name(), "private/third"));
    }
    try (CrawlScheduler scheduler = scheduler(source)) {
      scheduler.start();
      await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(20))
          .until(() -> server.requests().size() >= REQUESTS);
    } finally {
      server.close();
    }
    Map<String, List<HostRequest>> log =
        server.requests().stream().collect(Collectors.groupingBy(HostRequest::host));
    HostLimitReport all =
        hosts.stream()
            .map(
                host ->
                    HostLimitReport.check(host, log.get(host.name()), MIN_DELAY, 0, server.nanos()))
            .reduce(HostLimitReport.NONE, HostLimitReport::plus);
    assertThat(all.violations()).isEmpty();
  }
}
