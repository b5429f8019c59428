package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.board.BoardListener;
import dev.rolecall.ingest.board.CrawlSelection;
import dev.rolecall.ingest.board.IngestProperties;
import dev.rolecall.ingest.board.OwnedBoards;
import dev.rolecall.ingest.board.Schedule;
import dev.rolecall.ingest.publish.CrawlPublisher.NotOwnerException;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.Sources;
import dev.rolecall.model.source.Board;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the boards that are due: one at a time of each host, hosts beside each other.
final class CrawlScheduler implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(CrawlScheduler.class);

  /// For crawls to end when the service does.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Sources sources;
  private final OwnedBoards book;
  private final BoardListener boards;
  private final CrawlSelection wanted;
  private final Crawler crawler;
  private final CrawlPublisher publisher;
  private final IngestProperties properties;
  private final Clock clock;
  private final MeterRegistry meters;
  private final Set<String> busyHosts = ConcurrentHashMap.newKeySet();
  private final RunningCrawls crawls = new RunningCrawls();
  private final Resting resting = new Resting(System::nanoTime);
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = Thread.ofVirtual().name("crawl-loop").unstarted(this::run);

  CrawlScheduler(
      Sources sources,
      OwnedBoards book,
      BoardListener boards,
      CrawlSelection wanted,
      Crawler crawler,
      CrawlPublisher publisher,
      IngestProperties properties,
      Clock clock,
      MeterRegistry meters) {
    this.sources = sources;
    this.book = book;
    this.boards = boards;
    this.wanted = wanted;
    this.crawler = crawler;
    this.publisher = publisher;
    this.properties = properties;
    this.clock = clock;
    this.meters = meters;
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!stopping.await(properties.look().toMillis(), TimeUnit.MILLISECONDS)) {
        for (Board board : book.due(clock.instant())) {
          if (wanted.includes(board)
              && !resting.contains(board.key())
              && busyHosts.add(board.host())) {
            crawls.start("crawl-" + board.key(), () -> crawlAndFree(board));
          }
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void crawlAndFree(Board board) {
    try {
      crawl(board);
      resting.forget(board.key());
    } catch (InterruptedException | InterruptException stop) {
      Thread.currentThread().interrupt();
    } catch (NotOwnerException given) {
      log.info("Crawl of {} is left to its host's new owner: {}", board.key(), given.getMessage());
    } catch (RuntimeException fault) {
      Duration pause = resting.after(board.key());
      log.warn(
          "Crawl of {} was given up, and will be done again in {} s: {}",
          board.key(),
          pause.toSeconds(),
          fault.toString());
    } finally {
      busyHosts.remove(board.host());
    }
  }

  private void crawl(Board dueBoard) throws InterruptedException {
    int partition = boards.partitionOf(dueBoard);
    Optional<Source> source = sources.find(dueBoard.key().source());
    if (source.isEmpty()) {
      return;
    }
    publisher.secure(partition);
    Optional<Board> known = book.find(partition, dueBoard.key());
    if (known.isEmpty() || !Schedule.due(known.get(), clock.instant())) {
      return;
    }
    Crawl crawl = read(source.get(), known.get(), partition);
    crawls.uninterrupted(() -> publisher.publish(partition, crawl));
    crawl.found().forEach(boards::wrote);
    boards.wrote(crawl.board());
    tell(crawl);
  }

  private Crawl read(Source source, Board board, int partition) throws InterruptedException {
    Instant start = clock.instant();
    String crawlId = board.key() + "@" + start + "-" + UUID.randomUUID().toString().substring(0, 8);
    Crawler.Reading reading = crawler.read(source, board);
    List<Board> found =
        FoundBoards.toRegister(
            source, board, reading.boards, key -> book.find(partition, key), clock.instant());
    if (reading.failure != null) {
      log.warn("{} could not be read whole: {} ({})", board.key(), reading.failure, reading.detail);
    }
    var every = Optional.ofNullable(properties.every()).orElse(source.every(board.key()));
    return new CrawlComparison(
            source, asWanted(board, partition), reading, crawlId, start, clock.instant())
        .settle(every, properties.longestPause(), found);
  }

  /// What was ordered while we read, such as a pause, is kept.
  private Board asWanted(Board board, int partition) throws InterruptedException {
    boards.awaitCaughtUp(partition);
    return book.find(partition, board.key()).map(now -> now.withState(board.state())).orElse(board);
  }

  private void tell(Crawl crawl) {
    var counts = crawl.report().counts();
    String source = crawl.board().key().source().value();
    count(source, "seen", counts.seen());
    count(source, "new", counts.fresh());
    count(source, "changed", counts.changed());
    count(source, "unchanged", counts.unchanged());
    count(source, "failed", counts.failed());
    log.info(
        "{}: {} seen, {} new, {} changed, {} unchanged, {} failed{}{}",
        crawl.board().key(),
        counts.seen(),
        counts.fresh(),
        counts.changed(),
        counts.unchanged(),
        counts.failed(),
        crawl.report().complete() ? "" : "; not complete: " + crawl.report().failure(),
        crawl.found().isEmpty() ? "" : "; " + crawl.found().size() + " boards found");
  }

  private void count(String source, String what, int number) {
    meters.counter("rolecall.crawl.postings", "source", source, "is", what).increment(number);
  }

  @Override
  public void close() {
    stopping.countDown();
    thread.interrupt();
    crawls.stop(PATIENCE);
  }
}
