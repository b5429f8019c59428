package dev.rolecall.match.newmatch;

import dev.rolecall.model.RoleKey;
import java.util.List;
import java.util.Set;

/// The results of a search that their person may see.
///
/// @param jobs newest first
/// @param total without the limit
public record VisibleJobs(List<Found> jobs, int total) {
  public VisibleJobs {
    jobs = List.copyOf(jobs);
  }

  /// @param roles the roles of all its postings, including hidden ones
  public record Found(VisibleJob job, Set<RoleKey> roles) {
    public Found {
      roles = Set.copyOf(roles);
    }
  }
}
