package dev.rolecall.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rolecall.ingest.board.BoardProperties;
import dev.rolecall.ingest.board.CrawlSelection;
import dev.rolecall.ingest.board.OwnedBoardsFixture;
import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.fetch.ApiCredentials;
import dev.rolecall.ingest.fetch.FetchResult;
import dev.rolecall.ingest.fetch.Fetcher;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceLookup;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.usajobs.UsaJobs;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlSchedule;
import dev.rolecall.model.source.HostDelay;
import dev.rolecall.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CrawlSchedulerTest {
  private static final int PARTITION = 0;
  private static final HostDelay DELAY =
      new HostDelay(Duration.ofSeconds(3), Instant.parse("2026-11-05T09:00:20Z"));
  private static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");

  private final SettableClock clock = SettableClock.at(NOW);
  private final AtomicLong nanos = new AtomicLong();
  private final OwnedBoardsFixture boards = new OwnedBoardsFixture(PARTITION);
  private final RecordingPublisher publisher = new RecordingPublisher();
  private final CountDownLatch responding = new CountDownLatch(1);
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Long> requestTimes = new CopyOnWriteArrayList<>();
  private final AtomicInteger interrupted = new AtomicInteger();
  private final List<HostDelay> takenOver = new CopyOnWriteArrayList<>();
  private final CrawlScheduler scheduler = scheduler(new InventedSource());

  private CrawlScheduler scheduler(Source... all) {
    Fetcher fetcher = new WaitingFetcher();
    SourceLookup sources = new SourceLookup(List.of(all));
    BoardProperties properties =
        new BoardProperties(
            true, false, List.of(), false, 2019, null, Duration.ofHours(6), Duration.ofMillis(200));
    return new CrawlScheduler(
        sources,
        boards.owned(),
        new CrawlSelection(false),
        new Crawler(fetcher, SourceAddresses.DEFAULT),
        new HostTakeover(SourceAddresses.DEFAULT, boards.owned(), fetcher),
        LinkedBoardsFixture.of(sources, publisher),
        publisher,
        properties,
        clock,
        new CrawlMetrics(new SimpleMeterRegistry()),
        new FailedCrawls(nanos::get),
        ApiCredentials.NONE);
  }

  @AfterEach
  void stop() {
    scheduler.close();
  }

  private static Board board(String name, String host, HostDelay known) {
    BoardState read =
        new BoardState(Map.of(), Map.of(), "c", NOW, NOW, 0, null, NOW, null, known, null);
    return board(name, host).withState(read);
  }

  private static Board board(String name, String host) {
    return new Board(
        new BoardKey(InventedSource.ID, name),
        null,
        host,
        InventedSource.TERMS,
        CrawlSchedule.PERIODIC,
        false,
        null,
        BoardState.INITIAL);
  }

  private void awaitPublished(int crawls) {
    await().untilAsserted(() -> assertThat(publisher.published).hasSize(crawls));
  }

  /// Boards that were added while it had its key stay as they are, and can be removed.
  @Test
  void boardsOfASourceWithoutItsKeyAreNotRead() {
    responding.countDown();
    BoardKey series = new BoardKey(UsaJobs.ID, "2210");
    Board off =
        new Board(
            series,
            null,
            "two.example",
            InventedSource.TERMS,
            CrawlSchedule.PERIODIC,
            false,
            null,
            readBefore());
    boards.register(off);
    boards.register(board("a", "one.example"));
    try (CrawlScheduler both = scheduler(new InventedSource(), new UsaJobs())) {
      both.startDue();
      awaitPublished(1);
      both.startDue();
      assertThat(requests).containsExactly("/a?page=0");
      boards.control(off.withSchedule(CrawlSchedule.REMOVED));
      both.startDue();
      awaitPublished(2);
      assertThat(publisher.published.getLast().board().key()).isEqualTo(series);
      assertThat(requests).containsExactly("/a?page=0");
    }
  }

  private BoardState readBefore() {
    Instant now = clock.instant();
    return new BoardState(Map.of(), Map.of(), "c1", now, now, 0, null, now, null, null, null);
  }

  @Test
  void aBoundedNumberOfSitesIsReadAtATime() {
    Source site =
        new InventedSource() {
          @Override
          public boolean readsAnyHost() {
            return true;
          }
        };
    int all = CrawlScheduler.MAX_SITES + 4;
    IntStream.range(0, all)
        .forEach(id -> boards.register(board("s" + id, "site-" + id + ".example")));
    try (CrawlScheduler ofSites = scheduler(site)) {
      ofSites.startDue();
      await().until(() -> requests.size() == CrawlScheduler.MAX_SITES);
      ofSites.startDue();
      assertThat(requests).hasSize(CrawlScheduler.MAX_SITES);
      responding.countDown();
      awaitPublished(CrawlScheduler.MAX_SITES);
      ofSites.startDue();
      awaitPublished(all);
    }
  }

  @Test
  void readsOneBoardPerHostAtATime() {
    boards.register(board("a", "one.example"));
    boards.register(board("b", "one.example"));
    boards.register(board("c", "two.example"));
    scheduler.startDue();
    await().until(() -> requests.size() == 2);
    scheduler.startDue();
    assertThat(requests).containsExactlyInAnyOrder("/a?page=0", "/c?page=0");
    responding.countDown();
    awaitPublished(2);
    await()
        .untilAsserted(
            () -> {
              scheduler.startDue();
              assertThat(requests).contains("/b?page=0");
            });
    awaitPublished(3);
  }

  @Test
  void doesNotReadABoardAgainBeforeItIsDue() {
    responding.countDown();
    boards.register(board("a", "one.example"));
    scheduler.startDue();
    awaitPublished(1);
    boards.register(board("b", "one.example"));
    await()
        .untilAsserted(
            () -> {
              scheduler.startDue();
              assertThat(requests).containsExactly("/a?page=0", "/b?page=0");
            });
    awaitPublished(2);
    clock.advance(Duration.ofMinutes(50));
    scheduler.startDue();
    assertThat(requests).as("less than the interval of an hour, less a tenth").hasSize(2);
    clock.advance(Duration.ofMinutes(16));
    await()
        .untilAsserted(
            () -> {
              scheduler.startDue();
              assertThat(requests).hasSize(4);
            });
  }

  @Test
  void aFailedBoardIsReadAgainAfterItsBackoff() {
    responding.countDown();
    publisher.failures.set(1);
    boards.register(board("a", "one.example"));
    scheduler.startDue();
    await().until(() -> publisher.failures.get() == 0);
    boards.register(board("b", "one.example"));
    await()
        .untilAsserted(
            () -> {
              scheduler.startDue();
              assertThat(requests).containsExactly("/a?page=0", "/b?page=0");
            });
    nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    await()
        .untilAsserted(
            () -> {
              scheduler.startDue();
              assertThat(requests).containsExactly("/a?page=0", "/b?page=0", "/a?page=0");
            });
    awaitPublished(2);
  }

  @Test
  void closingInterruptsACrawlThatWaits() {
    boards.register(board("a", "one.example"));
    scheduler.startDue();
    await().until(() -> requests.size() == 1);
    scheduler.close();
    assertThat(publisher.published).isEmpty();
    scheduler.startDue();
    assertThat(requests).hasSize(1);
  }

  @Test
  void aCrawlOfARevokedPartitionIsInterruptedAndTheOthersContinue() {
    boards.register(board("a", "one.example"));
    scheduler.startDue();
    await().until(() -> requests.size() == 1);
    scheduler.onRevoked(PARTITION + 1);
    assertThat(interrupted).hasValue(0);
    scheduler.onRevoked(PARTITION);
    assertThat(interrupted).as("when the partition is given up").hasValue(1);
    assertThat(publisher.handedOver)
        .as("before the partition is given up")
        .isEqualTo(Map.of(board("a", "one.example").key(), DELAY));
    assertThat(publisher.published).isEmpty();
  }

  @Test
  void theFetcherIsToldOnceWhatTheEarlierOwnerKnewOfAHost() {
    responding.countDown();
    boards.takeOver();
    HostDelay one = new HostDelay(Duration.ofSeconds(7), clock.instant().plusSeconds(3));
    HostDelay other = new HostDelay(Duration.ofSeconds(2), clock.instant().plusSeconds(600));
    boards.register(board("a", "one.example", one));
    boards.register(board("b", "one.example", other));
    await()
        .untilAsserted(
            () -> {
              scheduler.startDue();
              assertThat(publisher.published).hasSize(2);
            });
    assertThat(takenOver)
        .containsExactly(new HostDelay(Duration.ofSeconds(7), other.nextRequestAt()));
  }

  @Test
  void boardsWithTheirOwnHostsOnOneDomainAreReadAtADistance() {
    responding.countDown();
    boards.register(board("a", "boards.example"));
    boards.register(board("b", "boards.example"));
    try (CrawlScheduler ownHosts = scheduler(new InventedSource("http://{board}.boards.example"))) {
      await()
          .untilAsserted(
              () -> {
                ownHosts.startDue();
                assertThat(requests).hasSize(2);
              });
    }
    assertThat(Duration.ofNanos(requestTimes.get(1) - requestTimes.get(0)))
        .isGreaterThanOrEqualTo(CrawlScheduler.BOARD_DISTANCE);
  }

  /// Responds as soon as the test allows it.
  private final class WaitingFetcher implements Fetcher {
    @Override
    public FetchResult get(URI base, SourceRequest request, @Nullable String etag)
        throws InterruptedException {
      requests.add(request.path());
      requestTimes.add(System.nanoTime());
      try {
        responding.await();
      } catch (InterruptedException e) {
        interrupted.incrementAndGet();
        throw e;
      }
      return new FetchResult.Ok("1=a", null);
    }

    @Override
    public HostDelay delayOf(URI base) {
      return DELAY;
    }

    @Override
    public void takeOver(URI base, @Nullable HostDelay known) {
      takenOver.add(known);
    }
  }

  /// Keeps what is published; fails as often as it is set to.
  private static final class RecordingPublisher implements CrawlPublisher {
    final List<Crawl> published = new CopyOnWriteArrayList<>();
    final Map<BoardKey, HostDelay> handedOver = new ConcurrentHashMap<>();
    final AtomicInteger failures = new AtomicInteger();

    @Override
    public int partitionOf(Board board) {
      return PARTITION;
    }

    @Override
    public void fence(int partition) {}

    @Override
    public void awaitCaughtUp(int partition) {}

    @Override
    public void publish(int partition, Crawl crawl) {
      if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw new IllegalStateException("The broker is unavailable");
      }
      published.add(crawl);
    }

    @Override
    public void register(Collection<Board> registered) {}

    @Override
    public void control(Board board) {}

    @Override
    public void hostDelay(Board board, HostDelay delay) {
      handedOver.put(board.key(), delay);
    }
  }
}
