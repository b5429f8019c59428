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
import java.util.Objects;
import java.util.stream.Collectors;

/// Matching over a list of jobs in memory, without an index: for the command line.
public final class InMemoryMatching implements Matching {
  private final Reference reference;
  private final Map<JobId, Held> jobs = new LinkedHashMap<>();

  private record Held(Job job, JobAttributes facts) {}

  /// @param jobs jobs that are not open are left out; of several with one id the highest revision
  ///   counts
  public InMemoryMatching(List<Job> jobs, Reference reference) {
    this.reference = reference;
    Map<JobId, Job> latest = new LinkedHashMap<>();
    jobs.forEach(job -> latest.merge(job.id(), job, InMemoryMatching::later));
    latest.values().stream()
        .filter(Job::searchable)
        .forEach(job -> this.jobs.put(job.id(), new Held(job, JobAttributes.of(job))));
  }

  private static Job later(Job one, Job other) {
    return other.revision() >= one.revision() ? other : one;
  }

  /// The number of open jobs.
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
    jobs.values().forEach(held -> ranking.consider(held.facts(), new JobTextMatcher(held.job())));
    return ranking.list(
        ids -> ids.stream().collect(Collectors.toMap(id -> id, id -> held(id).job())));
  }

  private Held held(JobId id) {
    return Objects.requireNonNull(jobs.get(id), "a job that was ranked");
  }
}
