package dev.rolecall.match.judge;

import java.util.List;
import java.util.Map;

/// The best matches, and what became of the other jobs.
///
/// @param matches best first; jobs of the same score in a fixed order
/// @param total how many there are without the limit
/// @param vetoed how many jobs each criterion kept away; a job counts once, for its first veto
public record MatchList(List<JobMatch> matches, int total, Map<String, Integer> vetoed) {
  public MatchList {
    matches = List.copyOf(matches);
    vetoed = Map.copyOf(vetoed);
  }
}
