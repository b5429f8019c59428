package dev.rolecall.search.find;

import dev.rolecall.model.query.JobQuery;
import org.jspecify.annotations.Nullable;

/// A page of a search.
///
/// @param cursor where the last page ended ([JobPage#next()]), null for the first
/// @param limit 1..100 jobs
/// @param facets whether counts are asked for
public record JobSearchRequest(
    JobQuery query, JobSort sort, @Nullable String cursor, int limit, boolean facets) {
  public static final int MOST_JOBS = 100;

  public JobSearchRequest {
    if (limit < 1 || limit > MOST_JOBS) {
      throw new IllegalArgumentException("A page has 1 to " + MOST_JOBS + " jobs, not " + limit);
    }
  }
}
