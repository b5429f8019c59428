package dev.rolecall.match.judge;

import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.match.Match;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.query.JobQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Compares a profile with all open jobs of this instance.
public interface Matching {
  /// Whether the initial load is complete: all jobs that were in the log when this instance started
  /// are loaded. Until then a result would be incomplete, and no mail may be written from it.
  boolean isLoaded();

  /// The same jobs, profile and reference data give the same result.
  ///
  /// @throws UnsupportedOperationException when the request has a search and there is no index
  MatchList match(Profile profile, MatchRequest request);

  /// The open jobs that a search finds, newest first.
  ///
  /// @throws UnsupportedOperationException when there is no index
  FoundJobs search(JobQuery query, SearchRequest request);

  /// The parts of a search that [#search] does not evaluate, each as a sentence for the person who
  /// wrote it; empty when it evaluates all of it.
  ///
  /// @throws UnsupportedOperationException when there is no index
  List<String> notEvaluated(JobQuery query);

  /// The match with one job, even when it is vetoed; empty when the job is not open. It may be a
  /// job that not everyone may see.
  Optional<JobMatch> match(Profile profile, JobId job);

  /// The match with a job that is not one of the open jobs, such as one that a person added.
  Match match(Profile profile, Job job);

  /// An open job; empty when it is not open. It may be a job that not everyone may see.
  Optional<Job> job(JobId id);

  /// The open jobs whose postings are at one of these addresses, or with a link to one of them to
  /// apply at. They may be jobs that not everyone may see.
  ///
  /// @param addresses as [dev.rolecall.match.localjobs.JobAddresses] writes them
  List<Job> jobsAt(Set<String> addresses, int limit);

  /// The open jobs that have one of these roles, by role. A role whose job is not open is left out.
  Map<RoleKey, JobId> openJobs(Set<RoleKey> roles);

  /// What the rules of a profile hide, and which change to it would add more jobs.
  ///
  /// @param minScore jobs with a lower score count as not shown, 0..100
  RuleEffects effects(Profile profile, int minScore);

  /// The skills that would qualify the person for more jobs, in the order of learning.
  LearningPath learningPath(Profile profile, LearningGoal goal);

  /// The employers with the best matching jobs.
  ///
  /// @param minScore jobs with a lower score do not match, 0..100
  /// @param excludedRoles jobs with one of these roles do not match either
  /// @param limit the maximum number of employers
  TargetCompanies companies(Profile profile, int minScore, Set<RoleKey> excludedRoles, int limit);
}
