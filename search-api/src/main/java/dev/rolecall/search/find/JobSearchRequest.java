package dev.rolecall.search.find;

import dev.rolecall.model.query.JobQuery;
import org.jspecify.annotations.Nullable;

/// A page of a search.
///
/// @param cursor [JobPage#next()] of the previous page; null for the first page
/// @param limit 1..100 jobs
/// @param facets whether counts are requested
public record JobSearchRequest(
    JobQuery query, JobSort sort, @Nullable String cursor, int limit, boolean facets) {
  /// Of the cursors that a search returns.
  public static final int MAX_CURSOR_LENGTH = 4_000;

  public static final int MAX_JOBS = 100;

  public JobSearchRequest {
    if (limit < 1 || limit > MAX_JOBS) {
      throw new IllegalArgumentException("The limit must be 1 to " + MAX_JOBS + "; got " + limit);
    }
  }
}
