package dev.rolecall.match.judge;

import dev.rolecall.model.JobId;
import dev.rolecall.model.profile.Profile;
import java.util.Optional;

/// Compares a profile with all open jobs of this instance.
public interface Matching {
  /// Whether the initial load is complete: all jobs that were in the log when this instance started
  /// are loaded. Until then a result would be incomplete, and no mail may be written from it.
  boolean isLoaded();

  /// The same jobs, profile and reference data give the same result.
  ///
  /// @throws UnsupportedOperationException when the request has a search and there is no index
  MatchList match(Profile profile, MatchRequest request);

  /// The match with one job, also when it is vetoed; empty when the job is not open. It may be a
  /// job that not everyone may see.
  Optional<JobMatch> match(Profile profile, JobId job);

  /// What the rules of a profile hide, and which change of it would open more jobs.
  ///
  /// @param minScore jobs with a lower score count as not shown, 0..100
  RuleEffects effects(Profile profile, int minScore);

  /// The skills that would open further jobs to the person, in the order of learning.
  LearningPath learningPath(Profile profile, LearningGoal goal);

  /// The employers with the best matching jobs.
  ///
  /// @param minScore jobs with a lower score do not match, 0..100
  /// @param limit the maximum number of employers
  TargetCompanies companies(Profile profile, int minScore, int limit);
}
