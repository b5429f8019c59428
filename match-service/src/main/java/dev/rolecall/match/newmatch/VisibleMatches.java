package dev.rolecall.match.newmatch;

import dev.rolecall.match.judge.MatchCursor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The best matches that their person may see.
///
/// @param matches best first
/// @param total without the limit
/// @param vetoed how many jobs each criterion vetoed
/// @param next where the next page begins, null when this is the last one
public record VisibleMatches(
    List<VisibleMatch> matches,
    int total,
    Map<String, Integer> vetoed,
    @Nullable MatchCursor next) {
  public VisibleMatches {
    matches = List.copyOf(matches);
    vetoed = Map.copyOf(vetoed);
  }
}
