package dev.rolecall.match.judge;

import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.match.Match;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.query.JobQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// An [InMemoryMatching] whose jobs a test adds and removes. Of a search it supports the skills.
public final class SettableMatching implements Matching {
  private final ConcurrentMap<String, Job> jobs = new ConcurrentHashMap<>();
  private volatile boolean loaded = true;

  public SettableMatching addJobs(Job... more) {
    for (Job job : more) {
      jobs.put(job.id().value(), job);
    }
    return this;
  }

  public void clear() {
    jobs.clear();
  }

  public void setLoaded(boolean now) {
    loaded = now;
  }

  @Override
  public boolean isLoaded() {
    return loaded;
  }

  @Override
  public MatchList match(Profile profile, MatchRequest request) {
    Set<SkillId> skills =
        request.search() == null ? Set.of() : Set.copyOf(request.search().skills());
    List<Job> found = jobs.values().stream().filter(job -> names(job).containsAll(skills)).toList();
    return new InMemoryMatching(found, ReferenceData.bundled())
        .match(profile, request.withSearch(null));
  }

  /// Supports the skills and companies of a search, and closed jobs as the part that is not
  /// evaluated.
  @Override
  public FoundJobs search(JobQuery query, SearchRequest request) {
    List<Job> found =
        jobs.values().stream()
            .filter(Job::searchable)
            .filter(job -> names(job).containsAll(query.skills()))
            .filter(
                job ->
                    query.companies().isEmpty()
                        || query.companies().contains(job.opening().company().id()))
            .filter(
                job ->
                    request.firstSeenSince() == null
                        || !job.firstSeenAt().isBefore(request.firstSeenSince()))
            .filter(
                job ->
                    job.postings().stream()
                        .map(JobPosting::role)
                        .noneMatch(request.excludedRoles()::contains))
            .sorted(Comparator.comparing(Job::firstSeenAt).reversed().thenComparing(Job::id))
            .toList();
    return new FoundJobs(found.stream().limit(request.limit()).toList(), found.size());
  }

  @Override
  public List<String> notEvaluated(JobQuery query) {
    return query.closed() ? List.of("“closed:yes” is not evaluated.") : List.of();
  }

  @Override
  public Optional<JobMatch> match(Profile profile, JobId job) {
    return all().match(profile, job);
  }

  @Override
  public Match match(Profile profile, Job job) {
    return all().match(profile, job);
  }

  @Override
  public Optional<Job> job(JobId id) {
    return all().job(id);
  }

  @Override
  public List<Job> jobsAt(Set<String> addresses, int limit) {
    return all().jobsAt(addresses, limit);
  }

  @Override
  public Map<RoleKey, JobId> openJobs(Set<RoleKey> roles) {
    return all().openJobs(roles);
  }

  @Override
  public RuleEffects effects(Profile profile, int minScore) {
    return all().effects(profile, minScore);
  }

  @Override
  public LearningPath learningPath(Profile profile, LearningGoal goal) {
    return all().learningPath(profile, goal);
  }

  @Override
  public TargetCompanies companies(
      Profile profile, int minScore, Set<RoleKey> excludedRoles, int limit) {
    return all().companies(profile, minScore, excludedRoles, limit);
  }

  private InMemoryMatching all() {
    return new InMemoryMatching(List.copyOf(jobs.values()), ReferenceData.bundled());
  }

  private static List<SkillId> names(Job job) {
    return Opening.orEmpty(job.opening().skills()).stream().map(SkillRequirement::id).toList();
  }
}
