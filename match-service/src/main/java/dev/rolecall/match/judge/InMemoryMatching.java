package dev.rolecall.match.judge;

import dev.rolecall.match.judge.criterion.Criteria;
import dev.rolecall.match.judge.criterion.JudgedJob;
import dev.rolecall.match.judge.criterion.PreparedProfile;
import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.match.localjobs.JobAddresses;
import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.localjobs.JobTextMatcher;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.match.Match;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.query.JobQuery;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Matching over a list of jobs in memory, without an index: for the command line.
public final class InMemoryMatching implements Matching {
  private final ReferenceData reference;
  private final Criteria criteria;
  private final Map<JobId, PreparedJob> jobs = new LinkedHashMap<>();

  private record PreparedJob(Job job, JobAttributes attributes) {}

  /// @param jobs jobs that are not open are left out; of several with one id the one with the
  ///   highest revision is used
  public InMemoryMatching(List<Job> jobs, ReferenceData reference) {
    this(jobs, reference, Criteria.BUNDLED);
  }

  /// With other figures than those in the jar: for fitting them.
  public InMemoryMatching(List<Job> jobs, ReferenceData reference, Criteria criteria) {
    this.reference = reference;
    this.criteria = criteria;
    Map<JobId, Job> latest = new LinkedHashMap<>();
    jobs.forEach(job -> latest.merge(job.id(), job, InMemoryMatching::later));
    latest.values().stream()
        .filter(Job::searchable)
        .forEach(job -> this.jobs.put(job.id(), new PreparedJob(job, JobAttributes.of(job))));
  }

  private InMemoryMatching(InMemoryMatching other, Criteria criteria) {
    this.reference = other.reference;
    this.criteria = criteria;
    this.jobs.putAll(other.jobs);
  }

  /// The same jobs, judged with other criteria.
  public InMemoryMatching with(Criteria others) {
    return new InMemoryMatching(this, others);
  }

  private static Job later(Job one, Job other) {
    return other.revision() >= one.revision() ? other : one;
  }

  /// The number of open jobs.
  public int size() {
    return jobs.size();
  }

  @Override
  public boolean isLoaded() {
    return true;
  }

  @Override
  public MatchList match(Profile profile, MatchRequest request) {
    if (request.search() != null) {
      throw new UnsupportedOperationException("A search needs the index of LocalMatching");
    }
    Ranking ranking = new Ranking(PreparedProfile.of(profile, reference, criteria), request);
    jobs.values()
        .forEach(
            prepared -> ranking.add(prepared.attributes(), new JobTextMatcher(prepared.job())));
    return ranking.list(this::complete);
  }

  private Map<JobId, Job> complete(List<JobId> ids) {
    return ids.stream().collect(Collectors.toMap(id -> id, id -> prepared(id).job()));
  }

  @Override
  public TargetCompanies companies(
      Profile profile, int minScore, Set<RoleKey> excludedRoles, int limit) {
    CompanyRanking ranking =
        new CompanyRanking(
            PreparedProfile.of(profile, reference, criteria), minScore, excludedRoles);
    jobs.values()
        .forEach(
            prepared -> ranking.add(prepared.attributes(), new JobTextMatcher(prepared.job())));
    return ranking.list(limit, this::complete);
  }

  @Override
  public FoundJobs search(JobQuery query, SearchRequest request) {
    throw new UnsupportedOperationException("A search needs the index of LocalMatching");
  }

  @Override
  public List<String> notEvaluated(JobQuery query) {
    throw new UnsupportedOperationException("A search needs the index of LocalMatching");
  }

  @Override
  public Optional<JobMatch> match(Profile profile, JobId id) {
    return Optional.ofNullable(jobs.get(id))
        .map(PreparedJob::job)
        .map(job -> new JobMatch(job, match(profile, job)));
  }

  @Override
  public Match match(Profile profile, Job job) {
    return Judge.judge(JudgedJob.of(job), PreparedProfile.of(profile, reference, criteria));
  }

  @Override
  public Optional<Job> job(JobId id) {
    return Optional.ofNullable(jobs.get(id)).map(PreparedJob::job);
  }

  @Override
  public List<Job> jobsAt(Set<String> addresses, int limit) {
    return jobs.values().stream()
        .map(PreparedJob::job)
        .filter(job -> !Collections.disjoint(JobAddresses.of(job), addresses))
        .limit(limit)
        .toList();
  }

  @Override
  public Map<RoleKey, JobId> openJobs(Set<RoleKey> roles) {
    Map<RoleKey, JobId> found = new LinkedHashMap<>();
    for (PreparedJob prepared : jobs.values()) {
      prepared.job().postings().stream()
          .map(JobPosting::role)
          .filter(roles::contains)
          .forEach(role -> found.put(role, prepared.job().id()));
    }
    return found;
  }

  @Override
  public RuleEffects effects(Profile profile, int minScore) {
    RuleScan scan =
        new RuleScan(PreparedProfile.of(profile, reference, criteria), minScore, jobs.size());
    jobs.values()
        .forEach(prepared -> scan.add(prepared.attributes(), new JobTextMatcher(prepared.job())));
    return scan.effects(attributes -> prepared(attributes.id()).job().opening().title());
  }

  @Override
  public LearningPath learningPath(Profile profile, LearningGoal goal) {
    LearningScan scan =
        new LearningScan(PreparedProfile.of(profile, reference, criteria), jobs.size());
    jobs.values()
        .forEach(prepared -> scan.add(prepared.attributes(), new JobTextMatcher(prepared.job())));
    return new LearningPathWriter(
            scan,
            new LearningPlan(scan, goal),
            attributes -> prepared(attributes.id()).job().opening().title())
        .path(goal);
  }

  private PreparedJob prepared(JobId id) {
    return Objects.requireNonNull(jobs.get(id), "a job that was ranked");
  }
}
