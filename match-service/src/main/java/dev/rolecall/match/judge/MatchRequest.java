package dev.rolecall.match.judge;

import dev.rolecall.model.RoleKey;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which matches are asked for.
///
/// @param firstSeenSince only jobs first seen at or after, null for all open ones
/// @param withoutRoles jobs that one of these roles told of are left out: they were sent before
/// @param minScore 0..100
/// @param limit at most so many matches
public record MatchRequest(
    @Nullable Instant firstSeenSince, Set<RoleKey> withoutRoles, int minScore, int limit) {
  public MatchRequest {
    withoutRoles = Set.copyOf(withoutRoles);
    if (minScore < 0 || minScore > 100 || limit < 1) {
      throw new IllegalArgumentException("A request needs minScore 0..100 and limit >= 1");
    }
  }
}
