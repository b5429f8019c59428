package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.localjobs.JobTextMatcher;
import dev.rolecall.model.job.Job;
import java.util.function.Predicate;

/// A job to compare with a profile.
///
/// @param hasWords whether its text has these words as they are written, next to each other
public record JudgedJob(JobAttributes attributes, Predicate<String> hasWords) {
  public static JudgedJob of(Job job) {
    return new JudgedJob(JobAttributes.of(job), new JobTextMatcher(job));
  }
}
