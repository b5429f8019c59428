package dev.rolecall.match.newmatch;

import dev.rolecall.match.people.search.SavedSearch;
import java.util.List;

/// What is new for a saved search or a followed company.
///
/// @param jobs newest first
/// @param more how many are left out by the limit; they stay new
public record NewSearchJobs(SavedSearch search, List<NewJob> jobs, int more) {
  public NewSearchJobs {
    jobs = List.copyOf(jobs);
  }
}
