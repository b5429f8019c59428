package dev.rolecall.match.newmatch;

import dev.rolecall.model.CompanyId;
import java.util.List;

/// An employer whose open jobs match a person.
///
/// @param open how many jobs are open there
/// @param matching how many of them match
/// @param best the best of these that the person may see
public record VisibleCompany(
    CompanyId id, String name, int open, int matching, List<VisibleMatch> best) {
  public VisibleCompany {
    best = List.copyOf(best);
  }
}
