package dev.rolecall.match.judge;

import dev.rolecall.match.columns.JobAttributes;
import dev.rolecall.match.columns.JobTextMatcher;
import dev.rolecall.match.judge.criterion.PreparedProfile;
import dev.rolecall.match.judge.criterion.Reference;
import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.profile.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Matching over a list of jobs, without an index: for files.
public final class InMemoryMatching implements Matching {
  private final Reference reference;
  private final Map<JobId, Given> jobs = new LinkedHashMap<>();

  private record Given(Job job, JobAttributes facts) {}

  /// @param jobs those that are not open are left out; of several of one id the last revision
  ///   counts
  public InMemoryMatching(List<Job> jobs, Reference reference) {
    this.reference = reference;
    Map<JobId, Job> latest = new LinkedHashMap<>();
    jobs.forEach(job -> latest.merge(job.id(), job, InMemoryMatching::later));
    latest.values().stream()
        .filter(Job::findable)
        .forEach(job -> this.jobs.put(job.id(), new Given(job, JobAttributes.of(job))));
  }

  private static Job later(Job one, Job other) {
    return other.revision() >= one.revision() ? other : one;
  }

  /// How many are open.
  public int size() {
    return jobs.size();
  }

  @Override
  public boolean current() {
    return true;
  }

  @Override
  public MatchList match(Profile profile, MatchRequest request) {
    if (request.search() != null) {
      throw new UnsupportedOperationException("A search needs the index of LocalMatching");
    }
    Ranking ranking = new Ranking(PreparedProfile.of(profile, reference), request);
    jobs.values()
        .forEach(given -> ranking.consider(given.facts(), new JobTextMatcher(given.job())));
    return ranking.list(id -> Optional.ofNullable(jobs.get(id)).map(Given::job));
  }
}
