package dev.rolecall.match.judge;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.query.JobQuery;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Which matches to return.
///
/// @param firstSeenSince only jobs first seen at this time or later, null for all open jobs
/// @param excludedRoles jobs with one of these roles are left out: an earlier mail listed them, or
///   the person hid or applied to them
/// @param minScore 0..100
/// @param limit the maximum number of matches
/// @param search only jobs that this search finds, null for all
/// @param after only matches after this place of the list, null to begin with the best
/// @param selection called with the best matches, the best first, as many as the limit; those that
///   it rejects are counted and not returned. The reasons of a match are expensive
public record MatchRequest(
    @Nullable Instant firstSeenSince,
    Set<RoleKey> excludedRoles,
    int minScore,
    int limit,
    @Nullable JobQuery search,
    @Nullable MatchCursor after,
    Predicate<JobAttributes> selection) {
  private static final Predicate<JobAttributes> ALL = _ -> true;

  public MatchRequest {
    excludedRoles = Set.copyOf(excludedRoles);
    if (minScore < 0 || minScore > 100 || limit < 1) {
      throw new IllegalArgumentException("A request needs minScore 0..100 and limit >= 1");
    }
  }

  public MatchRequest(
      @Nullable Instant firstSeenSince, Set<RoleKey> excludedRoles, int minScore, int limit) {
    this(firstSeenSince, excludedRoles, minScore, limit, null, null, ALL);
  }

  public MatchRequest withSelection(Predicate<JobAttributes> selected) {
    return new MatchRequest(
        firstSeenSince, excludedRoles, minScore, limit, search, after, selected);
  }

  public MatchRequest withSearch(@Nullable JobQuery wanted) {
    return new MatchRequest(
        firstSeenSince, excludedRoles, minScore, limit, wanted, after, selection);
  }

  public MatchRequest withExcludedRoles(Set<RoleKey> roles) {
    return new MatchRequest(firstSeenSince, roles, minScore, limit, search, after, selection);
  }

  public MatchRequest withAfter(@Nullable MatchCursor cursor) {
    return new MatchRequest(
        firstSeenSince, excludedRoles, minScore, limit, search, cursor, selection);
  }

  public MatchRequest withLimit(int other) {
    return new MatchRequest(
        firstSeenSince, excludedRoles, minScore, other, search, after, selection);
  }
}
