package dev.rolecall.match.judge;

import dev.rolecall.model.CompanyId;
import java.util.List;

/// An employer whose open jobs match a person.
///
/// @param open how many jobs are open there
/// @param matching how many of them match with at least the minimum score
/// @param best the best of these, at most [#MAX_BEST]
public record TargetCompany(
    CompanyId id, String name, int open, int matching, List<JobMatch> best) {
  static final int MAX_BEST = 3;

  public TargetCompany {
    best = List.copyOf(best);
  }
}
