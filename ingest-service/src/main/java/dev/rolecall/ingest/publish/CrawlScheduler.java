package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.board.BoardProperties;
import dev.rolecall.ingest.board.CrawlSelection;
import dev.rolecall.ingest.board.CrawlTimes;
import dev.rolecall.ingest.board.OwnedBoards;
import dev.rolecall.ingest.fetch.ApiCredentials;
import dev.rolecall.ingest.publish.CrawlPublisher.NotOwnerException;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceLookup;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.CrawlSchedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the boards that are due: one at a time per host, and several hosts in parallel.
final class CrawlScheduler implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(CrawlScheduler.class);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

  /// Between two boards that have their own hosts on one domain: these usually share servers, but
  /// the fetcher limits the requests to each host only.
  static final Duration BOARD_DISTANCE = Duration.ofSeconds(1);

  /// Sites that are read at the same time: their pages are in memory until a crawl is published,
  /// and anyone may write them. The others wait.
  static final int MAX_SITES = 16;

  private final SourceLookup sources;
  private final OwnedBoards boards;
  private final CrawlSelection selection;
  private final Crawler crawler;
  private final HostTakeover takeover;
  private final LinkedBoards linkedBoards;
  private final CrawlPublisher publisher;
  private final BoardProperties properties;
  private final Clock clock;
  private final CrawlMetrics metrics;
  private final FailedCrawls failed;
  private final ApiCredentials keys;
  private final Set<String> busyHosts = ConcurrentHashMap.newKeySet();
  private final Semaphore sites = new Semaphore(MAX_SITES);
  private final RunningCrawls crawls = new RunningCrawls();
  private final LostFields lostFields = new LostFields();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = Thread.ofVirtual().name("crawl-scheduler").unstarted(this::run);

  /// @param failed the boards in backoff
  /// @param keys boards of sources whose keys are missing are not read
  CrawlScheduler(
      SourceLookup sources,
      OwnedBoards boards,
      CrawlSelection selection,
      Crawler crawler,
      HostTakeover takeover,
      LinkedBoards linkedBoards,
      CrawlPublisher publisher,
      BoardProperties properties,
      Clock clock,
      CrawlMetrics metrics,
      FailedCrawls failed,
      ApiCredentials keys) {
    this.sources = sources;
    this.boards = boards;
    this.selection = selection;
    this.crawler = crawler;
    this.takeover = takeover;
    this.linkedBoards = linkedBoards;
    this.publisher = publisher;
    this.properties = properties;
    this.clock = clock;
    this.metrics = metrics;
    this.failed = failed;
    this.keys = keys;
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!stopping.await(properties.checkInterval().toMillis(), TimeUnit.MILLISECONDS)) {
        startDue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Starts the crawls that are due now, except those of busy hosts.
  void startDue() {
    for (Board board : boards.due(clock.instant())) {
      if (selection.includes(board)
          && isOn(board)
          && !failed.contains(board.key())
          && mayStart(board)) {
        crawls.start(
            "crawl-" + board.key(), publisher.partitionOf(board), () -> crawlAndRelease(board));
      }
    }
  }

  /// Reserves the board's host and, for a site, one of the crawls of sites.
  private boolean mayStart(Board board) {
    if (busyHosts.contains(board.host()) || isSite(board) && !sites.tryAcquire()) {
      return false;
    }
    return busyHosts.add(board.host()); // only this thread adds hosts
  }

  private boolean isSite(Board board) {
    return sources.find(board.key().source()).filter(Source::readsAnyHost).isPresent();
  }

  /// Whether the source of the board has its keys. A removed board is closed without a request.
  private boolean isOn(Board board) {
    return board.schedule() == CrawlSchedule.REMOVED
        || sources
            .find(board.key().source())
            .map(source -> keys.missing(source.access()).isEmpty())
            .orElse(true);
  }

  private void crawlAndRelease(Board board) {
    try {
      crawl(board);
      failed.clear(board.key());
    } catch (InterruptedException | InterruptException e) {
      Thread.interrupted(); // sending must not be interrupted too
      handOver(board);
      Thread.currentThread().interrupt();
    } catch (NotOwnerException e) {
      log.info("Lost ownership of {}: {}", board.key(), e.getMessage());
    } catch (RuntimeException e) {
      Duration delay = failed.add(board.key());
      log.warn(
          "The crawl of {} failed, retrying in {} s: {}",
          board.key(),
          delay.toSeconds(),
          e.toString());
    } finally {
      if (isSite(board)) {
        sites.release();
      }
      awaitDistance(board);
      busyHosts.remove(board.host());
    }
  }

  /// The host may have sent a Retry-After during the crawl that is interrupted. The partition is
  /// given up only after this, so that its next owner reads it before its first request.
  private void handOver(Board board) {
    try {
      sources
          .find(board.key().source())
          .map(source -> takeover.handOver(source, board))
          .ifPresent(delay -> publisher.hostDelay(board, delay));
    } catch (KafkaException e) {
      log.warn("Cannot hand over the delay of {}: {}", board.host(), e.toString());
    }
  }

  private void awaitDistance(Board board) {
    boolean ownHost =
        sources
            .find(board.key().source())
            .filter(source -> source.description().hasHostPerBoard())
            .isPresent();
    try {
      if (ownHost) {
        stopping.await(BOARD_DISTANCE.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void crawl(Board dueBoard) throws InterruptedException {
    int partition = publisher.partitionOf(dueBoard);
    Optional<Source> source = sources.find(dueBoard.key().source());
    if (source.isEmpty()) {
      return;
    }
    publisher.fence(partition);
    Optional<Board> known = boards.find(partition, dueBoard.key());
    if (known.isEmpty() || !CrawlTimes.isDue(known.get(), clock.instant())) {
      return;
    }
    Crawl crawl =
        known.get().schedule() == CrawlSchedule.REMOVED
            ? remove(known.get(), partition)
            : read(source.get(), known.get(), partition);
    crawls.runUninterruptibly(() -> publisher.publish(partition, crawl));
    crawl.found().forEach(found -> boards.onPublished(publisher.partitionOf(found), found));
    boards.onPublished(partition, crawl.board());
    metrics.record(crawl);
  }

  private Crawl read(Source source, Board board, int partition) throws InterruptedException {
    Instant start = clock.instant();
    takeover.prepare(source, board, partition);
    FetchedPages pages = crawler.read(source, board, start);
    linkedBoards.register(board, pages.links, boards::knows);
    List<Board> found =
        FoundBoards.toRegister(
            source, board, pages.boards, key -> boards.find(partition, key), clock.instant());
    if (pages.failure != null) {
      log.warn("{} was not read completely: {} ({})", board.key(), pages.failure, pages.detail);
    }
    CrawlInterval interval =
        Optional.ofNullable(properties.interval())
            .map(set -> CrawlInterval.fixed(CrawlTimes.withJitter(set, board.key())))
            .orElseGet(() -> CrawlInterval.of(source, board));
    return new CrawlBuilder(
            source,
            withLatestControl(board, partition),
            pages,
            crawlId(board, start),
            start,
            clock.instant(),
            lostFields)
        .build(interval, properties.maxBackoff(), found);
  }

  private Crawl remove(Board board, int partition) throws InterruptedException {
    Instant now = clock.instant();
    return BoardRemoval.crawl(withLatestControl(board, partition), crawlId(board, now), now);
  }

  private static String crawlId(Board board, Instant start) {
    return board.key() + "@" + start + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /// Applies changes that an operator made during the crawl, such as a pause.
  private Board withLatestControl(Board board, int partition) throws InterruptedException {
    publisher.awaitCaughtUp(partition);
    return boards
        .find(partition, board.key())
        .map(now -> now.withState(board.state()))
        .orElse(board);
  }

  /// Ends the crawls of a partition that this instance loses: its next owner must be the only one
  /// that requests the hosts.
  void onRevoked(int partition) {
    crawls.stop(partition, STOP_TIMEOUT);
  }

  @Override
  public void close() {
    stopping.countDown();
    thread.interrupt();
    crawls.stop(STOP_TIMEOUT);
  }
}
