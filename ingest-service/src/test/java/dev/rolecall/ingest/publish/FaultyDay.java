package dev.rolecall.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.board.CrawlTimes;
import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.fetch.FetchResult;
import dev.rolecall.ingest.fetch.Fetcher;
import dev.rolecall.ingest.fetch.VirtualFetcher;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.testkit.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// A day on which the boards of several sources have faults at random, and the day after, on which
/// they have none. The real crawler, fetcher and normalization run in virtual time. Postings are
/// edited, added and removed meanwhile.
final class FaultyDay implements AutoCloseable {
  private static final Instant START = Instant.parse("2026-11-05T00:00:00Z");
  private static final Instant FAULTS_END = START.plus(Duration.ofHours(24));
  private static final Instant END = START.plus(Duration.ofHours(48));
  private static final Duration MAX_BACKOFF = Duration.ofHours(6);
  private static final double LIST_FAULTS = 0.25;
  private static final double DETAIL_FAULTS = 0.03;

  private final SettableClock clock = SettableClock.at(START);
  private final List<SimulatedBoard> simulated = SimulatedBoards.all();
  private final Map<BoardKey, Board> boards = new HashMap<>();
  private final Map<BoardKey, SimulatedFaults> faults = new HashMap<>();
  private final SplittableRandom random;
  private final RolesOfBoards roles;
  private SimulatedBoard current;
  private int crawls;
  private int failedCrawls;

  FaultyDay(long seed, Path state) {
    this.random = new SplittableRandom(seed);
    this.roles = new RolesOfBoards(state, clock);
    this.current = simulated.getFirst();
    for (SimulatedBoard board : simulated) {
      boards.put(board.key, board.registration());
      faults.put(board.key, new SimulatedFaults(board, otherOf(board), random.nextLong(), clock));
    }
  }

  private SimulatedBoard otherOf(SimulatedBoard board) {
    return simulated.stream()
        .filter(other -> other != board && other.source.id().equals(board.source.id()))
        .findFirst()
        .orElse(board);
  }

  /// Runs both days.
  ///
  /// @return what happened, for the log
  String run() throws InterruptedException {
    Fetcher fetcher = VirtualFetcher.of(this::respond, clock);
    Crawler crawler = new Crawler(fetcher, SourceAddresses.DEFAULT);
    while (clock.instant().isBefore(END)) {
      SimulatedBoard next = next();
      clock.set(max(clock.instant(), dueAt(next)));
      change(next);
      current = next;
      crawl(next, crawler);
    }
    verifyTheEnd();
    return "%d crawls, %d of them incomplete; %s".formatted(crawls, failedCrawls, roles);
  }

  private SimulatedBoard next() {
    return simulated.stream().min(Comparator.comparing(this::dueAt)).orElseThrow();
  }

  private Instant dueAt(SimulatedBoard board) {
    Instant due = boards.get(board.key).state().nextDueAt();
    return due == null ? START : due;
  }

  private static Instant max(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /// Before one crawl in four, on the first day.
  private void change(SimulatedBoard board) {
    boolean read = boards.get(board.key).state().lastCompleteAt() != null;
    if (read && clock.instant().isBefore(FAULTS_END) && random.nextInt(4) == 0) {
      board.edit(random);
      board.remove(random, random.nextInt(3));
      board.add();
    }
  }

  private FetchResult respond(java.net.URI address, @Nullable String body, @Nullable String etag) {
    clock.advance(Duration.ofMillis(200));
    if (address.getPath().equals("/robots.txt")) {
      return new FetchResult.Ok("User-agent: *\nDisallow: /private/", null);
    }
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    SourceRequest request = new SourceRequest(address.getRawPath() + query, body);
    boolean list = request.path().equals(current.source.firstRequest(current.key).path());
    double rate = clock.instant().isBefore(FAULTS_END) ? list ? LIST_FAULTS : DETAIL_FAULTS : 0;
    return faults.get(current.key).respond(request, etag, rate);
  }

  private void crawl(SimulatedBoard board, Crawler crawler) throws InterruptedException {
    Board before = boards.get(board.key);
    assertThat(CrawlTimes.isDue(before, clock.instant())).as("%s is due", board.key).isTrue();
    Instant start = clock.instant();
    FetchedPages pages = crawler.read(board.source, before, start);
    clock.advance(Duration.ofMillis(1));
    Duration interval = CrawlTimes.withJitter(board.source.interval(board.key), board.key);
    Crawl crawl =
        new CrawlBuilder(board.source, before, pages, "c" + crawls, start, clock.instant())
            .build(interval, MAX_BACKOFF, List.of());
    crawls++;
    failedCrawls += crawl.report().complete() ? 0 : 1;
    assertThat(crawl.report().counts().balanced()).as("the counts of %s", board.key).isTrue();
    boards.put(board.key, crawl.board());
    roles.publish(crawl);
    roles.verifyNothingLiveIsClosed(board.key, board.ids());
  }

  /// All boards were read completely again, each posting has an open role, and those that were
  /// removed are closed, except those of a feed, whose absence means nothing.
  private void verifyTheEnd() {
    for (SimulatedBoard board : simulated) {
      Board last = boards.get(board.key);
      assertThat(last.state().lastFailure()).as("the last failure of %s", board.key).isNull();
      assertThat(last.state().lastCompleteAt())
          .as("the last complete crawl of %s", board.key)
          .isAfter(END.minus(Duration.ofHours(7)));
      if (board.source.terms(board.key).partialListing()) {
        assertThat(roles.open(board.key)).as("open at %s", board.key).containsAll(board.ids());
      } else {
        assertThat(roles.open(board.key))
            .as("open at %s", board.key)
            .containsExactlyInAnyOrderElementsOf(board.ids());
      }
    }
  }

  @Override
  public void close() {
    roles.close();
  }
}
