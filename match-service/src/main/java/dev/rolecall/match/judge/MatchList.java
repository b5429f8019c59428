package dev.rolecall.match.judge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The best matches, and how many jobs were vetoed.
///
/// @param matches best first; jobs of the same score in a fixed order
/// @param total how many there are without the limit
/// @param vetoed how many jobs each criterion vetoed; a job counts once, for its first veto
/// @param next where the next page begins, null when this is the last one
public record MatchList(
    List<JobMatch> matches, int total, Map<String, Integer> vetoed, @Nullable MatchCursor next) {
  public MatchList {
    matches = List.copyOf(matches);
    vetoed = Map.copyOf(vetoed);
  }
}
