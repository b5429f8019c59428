package dev.rolecall.model.source;

import dev.rolecall.model.BoardKey;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The final result of a crawl, with counts that must balance: seen = added + changed + unchanged +
/// failed, and added + changed = normalized + rejected + dead-lettered.
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

  /// Whether the counts balance, so that no posting was lost.
  public boolean balanced() {
    return counts.balanced()
        && counts.added() + counts.changed() == normalized + totalRejected() + deadLettered;
  }
}
