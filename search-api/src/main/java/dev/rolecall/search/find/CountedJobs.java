package dev.rolecall.search.find;

import java.util.LinkedHashMap;
import java.util.Map;

/// A number of jobs, and how they divide into groups.
///
/// @param by for each division (`seniority`), its groups by value (`SENIOR`), in the order in which
///   they were requested. A job with several values is in several groups, and one without a value
///   is in none
public record CountedJobs(long jobs, Map<String, Map<String, CountedJobs>> by) {
  /// No jobs.
  public static final CountedJobs NONE = new CountedJobs(0, Map.of());

  /// The groups of one division; empty if it was not requested.
  public Map<String, CountedJobs> groups(String division) {
    return by.getOrDefault(division, Map.of());
  }

  /// One group; [#NONE] if no job is in it.
  public CountedJobs group(String division, String value) {
    return groups(division).getOrDefault(value, NONE);
  }

  /// The only group of a division that is a filter.
  public CountedJobs filtered(String division) {
    return group(division, "");
  }

  /// How many jobs have each value.
  public Map<String, Long> counts(String division) {
    Map<String, Long> counts = new LinkedHashMap<>();
    groups(division).forEach((value, group) -> counts.put(value, group.jobs()));
    return counts;
  }
}
