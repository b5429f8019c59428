package dev.rolecall.model.source;

import dev.rolecall.model.BoardKey;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a crawl came to in the end, both sides of the equation: seen = new + changed + unchanged +
/// failed, and new + changed = normalised + rejected + dead-lettered.
///
/// @param rejected counts by reason
/// @param roles openings told of by the normalised postings
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

  /// Whether nothing was lost on the way.
  public boolean balanced() {
    return counts.balanced()
        && counts.fresh() + counts.changed() == normalized + totalRejected() + deadLettered;
  }
}
