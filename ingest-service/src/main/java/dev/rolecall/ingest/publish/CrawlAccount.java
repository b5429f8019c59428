package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.board.Schedule;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.model.PostingKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlCounts;
import dev.rolecall.model.source.CrawlReport;
import dev.rolecall.model.source.CrawlTrouble;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.source.SeenPosting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Compares what a board shows with what it showed last: what is new, changed, unchanged, and what
/// that means for its state. Pure.
final class CrawlAccount {
  private final Source source;
  private final Board board;
  private final Crawler.Reading reading;
  private final String crawlId;
  private final Instant startedAt;
  private final Instant finishedAt;
  private final Map<String, SeenPosting> seenNow = new HashMap<>();
  private final List<RawPosting> told = new ArrayList<>();
  private int fresh;
  private int changed;
  private int unchanged;
  private int repeated;

  CrawlAccount(
      Source source,
      Board board,
      Crawler.Reading reading,
      String crawlId,
      Instant startedAt,
      Instant finishedAt) {
    this.source = source;
    this.board = board;
    this.reading = reading;
    this.crawlId = crawlId;
    this.startedAt = startedAt;
    this.finishedAt = finishedAt;
  }

  /// @param every how often the board is read
  /// @param longestPause between attempts at a board that fails
  /// @param found boards to register
  Crawl settle(Duration every, Duration longestPause, List<Board> found) {
    Map<String, SeenPosting> before = board.state().seen();
    if (reading.notModified) {
      seenNow.putAll(before);
      unchanged = before.size();
    } else {
      reading.items.forEach(this::account);
    }
    CrawlTrouble trouble = trouble(before);
    int seen = seenNow.size() + reading.unreadable + repeated;
    CrawlCounts counts =
        new CrawlCounts(seen, fresh, changed, unchanged, reading.unreadable + repeated);
    CrawlReport report =
        new CrawlReport(
            board.key(),
            crawlId,
            startedAt,
            finishedAt,
            trouble,
            counts,
            seenNow.keySet().stream().sorted().toList(),
            source.terms());
    return new Crawl(
        List.copyOf(told), report, board.withState(state(trouble, every, longestPause)), found);
  }

  private void account(Page.Item item) {
    if (seenNow.containsKey(item.externalId())) {
      repeated++;
      return;
    }
    SeenPosting before = board.state().seen().get(item.externalId());
    Instant firstSeen = before == null ? startedAt : before.firstSeenAt();
    seenNow.put(item.externalId(), new SeenPosting(item.contentHash(), firstSeen));
    if (before == null) {
      fresh++;
    } else if (before.hash().equals(item.contentHash())) {
      unchanged++;
      return;
    } else {
      changed++;
    }
    told.add(
        new RawPosting(
            new PostingKey(board.key(), item.externalId()),
            item.payload(),
            item.contentHash(),
            crawlId,
            finishedAt,
            firstSeen,
            source.terms()));
  }

  /// A board that is suddenly empty is more likely broken than done (this has closed live jobs
  /// elsewhere).
  private @Nullable CrawlTrouble trouble(Map<String, SeenPosting> before) {
    boolean emptied = !before.isEmpty() && seenNow.isEmpty() && !reading.notModified;
    return reading.trouble == null && emptied ? CrawlTrouble.SUDDENLY_EMPTY : reading.trouble;
  }

  private BoardState state(@Nullable CrawlTrouble trouble, Duration every, Duration longestPause) {
    BoardState before = board.state();
    boolean complete = trouble == null;
    int failures = complete ? 0 : before.failures() + 1;
    Map<String, SeenPosting> seen = new HashMap<>(complete ? Map.of() : before.seen());
    seen.putAll(seenNow);
    return new BoardState(
        complete && !reading.notModified ? reading.etags : before.etags(),
        seen,
        crawlId,
        finishedAt,
        complete ? finishedAt : before.lastCompleteAt(),
        failures,
        trouble,
        Schedule.next(finishedAt, every, failures, longestPause));
  }
}
