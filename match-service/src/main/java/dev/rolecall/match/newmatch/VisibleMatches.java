package dev.rolecall.match.newmatch;

import java.util.List;
import java.util.Map;

/// The best matches that their person may see.
///
/// @param matches best first
/// @param total without the limit
/// @param vetoed how many jobs each criterion vetoed
public record VisibleMatches(List<VisibleMatch> matches, int total, Map<String, Integer> vetoed) {
  public VisibleMatches {
    matches = List.copyOf(matches);
    vetoed = Map.copyOf(vetoed);
  }
}
