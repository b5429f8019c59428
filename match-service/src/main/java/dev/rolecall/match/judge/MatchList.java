package dev.rolecall.match.judge;

import java.util.List;
import java.util.Map;

/// The best matches, and how many jobs were vetoed.
///
/// @param matches best first; jobs of the same score in a fixed order
/// @param total how many there are without the limit
/// @param vetoed how many jobs each criterion vetoed; a job counts once, for its first veto
public record MatchList(List<JobMatch> matches, int total, Map<String, Integer> vetoed) {
  public MatchList {
    matches = List.copyOf(matches);
    vetoed = Map.copyOf(vetoed);
  }
}
