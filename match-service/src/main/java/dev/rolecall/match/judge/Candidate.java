package dev.rolecall.match.judge;

import dev.rolecall.match.columns.JobFacts;
import dev.rolecall.match.columns.JobWords;
import dev.rolecall.model.job.Job;
import java.util.function.Predicate;

/// A job to judge.
///
/// @param hasWords whether its text has these words as they are written, next to each other
record Candidate(JobFacts facts, Predicate<String> hasWords) {
  static Candidate of(Job job) {
    return new Candidate(JobFacts.of(job), new JobWords(job));
  }
}
