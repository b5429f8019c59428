package dev.rolecall.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rolecall.ingest.TestLog;
import dev.rolecall.ingest.board.BoardListener;
import dev.rolecall.ingest.board.BoardProperties;
import dev.rolecall.ingest.board.BoardRecords;
import dev.rolecall.ingest.board.CrawlSelection;
import dev.rolecall.ingest.board.OwnedBoards;
import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.fetch.ApiCredentials;
import dev.rolecall.ingest.fetch.FastTime;
import dev.rolecall.ingest.fetch.Fetcher;
import dev.rolecall.ingest.kafka.DeadLetterRecovererFactory;
import dev.rolecall.ingest.kafka.KafkaClients;
import dev.rolecall.ingest.source.SourceLookup;
import dev.rolecall.model.Clocks;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.testkit.platform.StoreContract;
import dev.rolecall.testkit.platform.TestPlatform;
import dev.rolecall.testkit.web.HostLimitReport;
import dev.rolecall.testkit.web.HostRequest;
import dev.rolecall.testkit.web.SimulatedHost;
import dev.rolecall.testkit.web.SimulatedHosts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;

/// Two instances divide the hosts. A second one joins and leaves again while the first one crawls,
/// and no host is requested more often than it allows. On a real broker, on a clock that runs 10
/// times as fast.
@StoreContract
class TwoInstancesTest {
  private static final double SPEED = 10;
  private static final Duration MIN_DELAY = Duration.ofSeconds(10);
  private static final int PARTITIONS = 4;
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final List<SimulatedHost> hosts =
      IntStream.range(0, 12)
          .mapToObj(i -> new SimulatedHost("h" + i + ".example", delay(i), 0.1, null, i))
          .toList();
  private final SimulatedHosts server =
      new SimulatedHosts(hosts, path -> path.endsWith("=0") ? "1=a" : "2=b", SPEED);
  private final FastTime time = new FastTime(SPEED);
  private final Topics topics =
      TestLog.created(new Topics(TestPlatform.randomPrefix(), PARTITIONS));
  private final KafkaClients clients = TestLog.clients();
  private final VirtualHostSource source = new VirtualHostSource(server.port());
  private final List<Instance> open = new ArrayList<>();

  private static Duration delay(int i) {
    return Duration.ofSeconds(10 + i % 11);
  }

  @AfterEach
  void close() {
    open.forEach(Instance::close);
    server.close();
  }

  private final class Instance {
    final OwnedBoards boards = new OwnedBoards();
    final BoardRecords records = new BoardRecords(topics);
    final KafkaTemplate<String, byte[]> single = clients.template();
    final BoardListener listener =
        new BoardListener(
            topics,
            clients,
            new DeadLetterRecovererFactory(topics, single, Clocks.system()),
            records,
            boards);
    final KafkaCrawlPublisher publisher =
        new KafkaCrawlPublisher(topics, clients::transactionalTemplate, single, records, listener);
    final CrawlScheduler scheduler = scheduler();

    Instance() {
      open.add(this);
      listener.onRevoked(scheduler::onRevoked);
      listener.start();
      scheduler.start();
    }

    private CrawlScheduler scheduler() {
      Fetcher fetcher = time.fetcher(MIN_DELAY, Duration.ofSeconds(20));
      return new CrawlScheduler(
          new SourceLookup(List.of(source)),
          boards,
          new CrawlSelection(false),
          new Crawler(fetcher, SourceAddresses.DEFAULT),
          new HostTakeover(SourceAddresses.DEFAULT, boards, fetcher),
          LinkedBoardsFixture.none(),
          publisher,
          new BoardProperties(
              true,
              false,
              List.of(),
              false,
              2019,
              null,
              Duration.ofSeconds(5),
              Duration.ofMillis(20)),
          time.clock(),
          new CrawlMetrics(new SimpleMeterRegistry()),
          new FailedCrawls(System::nanoTime),
          ApiCredentials.NONE);
    }

    long owned() {
      return IntStream.range(0, PARTITIONS).filter(boards::owns).count();
    }

    void close() {
      scheduler.close();
      listener.close();
      publisher.close();
      KafkaClients.close(single);
    }
  }

  /// Waits until every host has this many more requests.
  private void awaitRequests(int more) {
    Map<String, Long> before = counts();
    await()
        .atMost(TIMEOUT)
        .until(
            () -> {
              Map<String, Long> now = counts();
              return hosts.stream()
                  .map(SimulatedHost::name)
                  .allMatch(
                      host -> now.getOrDefault(host, 0L) >= before.getOrDefault(host, 0L) + more);
            });
  }

  private Map<String, Long> counts() {
    return server.requests().stream()
        .collect(Collectors.groupingBy(HostRequest::host, Collectors.counting()));
  }

  @Test
  void noHostIsRequestedMoreOftenThanItAllowsWhileInstancesJoinAndLeave() {
    Instance first = new Instance();
    await().atMost(TIMEOUT).until(() -> first.owned() == PARTITIONS);
    List<Board> boards =
        hosts.stream()
            .flatMap(
                host -> List.of("a", "b").stream().map(name -> source.board(host.name(), name)))
            .toList();
    first.publisher.register(boards);
    awaitRequests(3);
    Instance second = new Instance();
    await().atMost(TIMEOUT).until(() -> first.owned() == 2 && second.owned() == 2);
    awaitRequests(1);
    second.close();
    open.remove(second);
    await().atMost(TIMEOUT).until(() -> first.owned() == PARTITIONS);
    awaitRequests(1);
    Map<String, List<HostRequest>> log =
        server.requests().stream().collect(Collectors.groupingBy(HostRequest::host));
    List<String> violations =
        hosts.stream()
            .map(
                host ->
                    HostLimitReport.check(host, log.get(host.name()), MIN_DELAY, 0, server.nanos()))
            .flatMap(limits -> limits.violations().stream())
            .toList();
    assertThat(violations).isEmpty();
  }
}
