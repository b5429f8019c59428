package dev.rolecall.match.judge;

import dev.rolecall.model.RoleKey;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which results of a search to return.
///
/// @param firstSeenSince only jobs first seen at this time or later, null for all open jobs
/// @param excludedRoles jobs with one of these roles are left out
/// @param limit the maximum number of jobs
public record SearchRequest(
    @Nullable Instant firstSeenSince, Set<RoleKey> excludedRoles, int limit) {
  public SearchRequest {
    excludedRoles = Set.copyOf(excludedRoles);
    if (limit < 1) {
      throw new IllegalArgumentException("A request needs limit >= 1");
    }
  }
}
