package dev.rolecall.model.source;

import dev.rolecall.model.BoardKey;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The final result of a crawl, with both sides of the equation: seen = new + changed + unchanged +
/// failed, and new + changed = normalized + rejected + dead-lettered.
///
/// @param rejected counts by reason
/// @param roles number of openings in the normalized postings
/// @param closed roles that this crawl closed, by reason
public record CrawlOutcome(
    BoardKey board,
    String crawlId,
    Instant startedAt,
    Instant finishedAt,
    @Nullable CrawlFailure failure,
    CrawlCounts counts,
    int normalized,
    Map<String, Integer> rejected,
    int deadLettered,
    int roles,
    Map<String, Integer> closed) {
  public CrawlOutcome {
    rejected = Map.copyOf(rejected);
    closed = Map.copyOf(closed);
  }

  public int totalRejected() {
    return rejected.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// Whether the equation holds, so that no posting was lost.
  public boolean balanced() {
    return counts.balanced()
        && counts.fresh() + counts.changed() == normalized + totalRejected() + deadLettered;
  }
}
