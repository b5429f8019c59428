package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.localjobs.JobTextMatcher;
import dev.rolecall.model.job.Job;
import java.util.function.Predicate;

/// A job to compare with a profile.
///
/// @param containsPhrase whether its text contains a phrase: these words, not their stems, in order
public record JudgedJob(JobAttributes attributes, Predicate<String> containsPhrase) {
  public static JudgedJob of(Job job) {
    return new JudgedJob(JobAttributes.of(job), new JobTextMatcher(job));
  }
}
