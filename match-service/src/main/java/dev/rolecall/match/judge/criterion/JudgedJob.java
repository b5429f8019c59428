package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.columns.JobAttributes;
import dev.rolecall.match.columns.JobTextMatcher;
import dev.rolecall.model.job.Job;
import java.util.function.Predicate;

/// A job to judge.
///
/// @param hasWords whether its text has these words as they are written, next to each other
public record JudgedJob(JobAttributes facts, Predicate<String> hasWords) {
  public static JudgedJob of(Job job) {
    return new JudgedJob(JobAttributes.of(job), new JobTextMatcher(job));
  }
}
