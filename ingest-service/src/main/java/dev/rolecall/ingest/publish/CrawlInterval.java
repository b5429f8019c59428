package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.board.CrawlTimes;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.SourceKind;
import java.time.Duration;
import java.time.Instant;

/// How often a board is read: more often while it changes, and less often while it does not. The
/// boards of feeds and threads are read at the interval of their source, which their terms or the
/// age of a thread decide, and so are those of a source whose interval is shorter than any here.
///
/// @param usual the interval of the source, with jitter
/// @param min of a board that changes with each crawl
/// @param max of a board that does not change
record CrawlInterval(Duration usual, Duration min, Duration max) {
  private static final Duration FASTEST = Duration.ofMinutes(15);
  private static final Duration SLOWEST = Duration.ofDays(1);

  /// A board with a one-hour interval that never changes is read daily after three days.
  private static final double SLOWER = 1.5;

  /// An interval that is always the same.
  static CrawlInterval fixed(Duration interval) {
    return new CrawlInterval(interval, interval, interval);
  }

  /// An interval that reads a board at most four times as often as usual.
  static CrawlInterval of(Source source, Board board) {
    Duration usual = source.interval(board.key());
    return isEmployers(source) && usual.compareTo(FASTEST) >= 0
        ? new CrawlInterval(
            jittered(usual, board),
            jittered(longer(FASTEST, usual.dividedBy(4)), board),
            jittered(longer(SLOWEST, usual), board))
        : fixed(jittered(usual, board));
  }

  private static boolean isEmployers(Source source) {
    SourceKind kind = source.terms().kind();
    return kind == SourceKind.EMPLOYER_BOARD || kind == SourceKind.EMPLOYER_BOARD_ONE_PLACE;
  }

  private static Duration jittered(Duration interval, Board board) {
    return CrawlTimes.withJitter(interval, board.key());
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /// The interval after a crawl.
  ///
  /// @param before the state before the crawl
  /// @param changed whether the crawl found that a posting is new, changed or gone
  Duration next(BoardState before, boolean changed) {
    Duration last = last(before);
    if (before.lastCompleteAt() == null) {
      return usual; // everything is new
    }
    Duration next =
        changed ? last.dividedBy(2) : Duration.ofMillis(Math.round(last.toMillis() * SLOWER));
    return next.compareTo(min) < 0 ? min : next.compareTo(max) > 0 ? max : next;
  }

  /// The interval that followed the crawl before; the usual one after a crawl that failed, whose
  /// next one is a retry.
  private Duration last(BoardState before) {
    Instant due = before.nextDueAt();
    Instant crawledAt = before.lastCrawlAt();
    if (due == null || crawledAt == null || before.lastFailure() != null) {
      return usual;
    }
    Duration last = Duration.between(crawledAt, due);
    return last.isPositive() ? last : usual;
  }
}
