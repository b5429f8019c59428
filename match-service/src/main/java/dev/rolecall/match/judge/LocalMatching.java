package dev.rolecall.match.judge;

import dev.rolecall.match.judge.criterion.JudgedJob;
import dev.rolecall.match.judge.criterion.PreparedProfile;
import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.match.localjobs.Hash64;
import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.localjobs.LocalJobs;
import dev.rolecall.match.localjobs.LocalJobsView;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.match.Match;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.query.JobQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Matching over the local jobs of this instance.
///
/// Jobs that may not be republished are stored but never match.
public final class LocalMatching implements Matching {
  private final LocalJobs jobs;
  private final BooleanSupplier loaded;
  private final Supplier<ReferenceData> reference;

  public LocalMatching(LocalJobs jobs, BooleanSupplier loaded, Supplier<ReferenceData> reference) {
    this.jobs = jobs;
    this.loaded = loaded;
    this.reference = reference;
  }

  @Override
  public boolean isLoaded() {
    return loaded.getAsBoolean();
  }

  @Override
  public MatchList match(Profile profile, MatchRequest request) {
    Ranking ranking = new Ranking(PreparedProfile.of(profile, reference.get()), request);
    return jobs.read(
        open -> {
          Map<String, IntPredicate> excluded = excluded(profile, open);
          ObjIntConsumer<JobAttributes> add =
              (attributes, row) ->
                  ranking.add(
                      attributes, words -> excluded.getOrDefault(words, _ -> false).test(row));
          if (request.search() == null) {
            open.forEachSince(request.firstSeenSince(), add);
          } else {
            open.forEachFound(request.search(), request.firstSeenSince(), add);
          }
          return ranking.list(open::jobs);
        });
  }

  @Override
  public FoundJobs search(JobQuery query, SearchRequest request) {
    return jobs.read(LocalSearch.of(query, request)::in);
  }

  @Override
  public List<String> notEvaluated(JobQuery query) {
    return jobs.read(open -> open.notEvaluated(query));
  }

  @Override
  public Optional<JobMatch> match(Profile profile, JobId id) {
    return jobs.job(id).map(job -> new JobMatch(job, match(profile, job)));
  }

  @Override
  public Match match(Profile profile, Job job) {
    return Judge.judge(JudgedJob.of(job), PreparedProfile.of(profile, reference.get()));
  }

  @Override
  public Optional<Job> job(JobId id) {
    return jobs.job(id);
  }

  @Override
  public List<Job> jobsAt(Set<String> addresses, int limit) {
    return jobs.jobsAt(addresses, limit);
  }

  @Override
  public Map<RoleKey, JobId> openJobs(Set<RoleKey> roles) {
    Map<Long, RoleKey> wanted = roles.stream().collect(Collectors.toMap(Hash64::of, r -> r));
    Map<RoleKey, JobId> found = new HashMap<>();
    if (!wanted.isEmpty()) {
      jobs.read(
          open -> {
            open.forEach(
                (attributes, _) ->
                    attributes.roles().stream()
                        .map(wanted::get)
                        .filter(Objects::nonNull)
                        .forEach(role -> found.put(role, attributes.id())));
            return found;
          });
    }
    return found;
  }

  @Override
  public RuleEffects effects(Profile profile, int minScore) {
    PreparedProfile person = PreparedProfile.of(profile, reference.get());
    return jobs.read(
        open -> {
          RuleScan scan = new RuleScan(person, minScore, open.size());
          Map<String, IntPredicate> excluded = excluded(profile, open);
          open.forEach(
              (attributes, row) ->
                  scan.add(
                      attributes, words -> excluded.getOrDefault(words, _ -> false).test(row)));
          return scan.effects(attributes -> title(attributes.id(), open));
        });
  }

  /// The jobs are collected in one view; the plan is made outside of it, as it takes longer.
  @Override
  public LearningPath learningPath(Profile profile, LearningGoal goal) {
    PreparedProfile person = PreparedProfile.of(profile, reference.get());
    LearningScan scan =
        jobs.read(
            open -> {
              LearningScan all = new LearningScan(person, open.size());
              Map<String, IntPredicate> excluded = excluded(profile, open);
              open.forEach(
                  (attributes, row) ->
                      all.add(
                          attributes, words -> excluded.getOrDefault(words, _ -> false).test(row)));
              return all;
            });
    return new LearningPathWriter(scan, new LearningPlan(scan, goal), this::title).path(goal);
  }

  @Override
  public TargetCompanies companies(
      Profile profile, int minScore, Set<RoleKey> excludedRoles, int limit) {
    CompanyRanking ranking =
        new CompanyRanking(PreparedProfile.of(profile, reference.get()), minScore, excludedRoles);
    return jobs.read(
        open -> {
          Map<String, IntPredicate> excluded = excluded(profile, open);
          open.forEach(
              (attributes, row) ->
                  ranking.add(
                      attributes, words -> excluded.getOrDefault(words, _ -> false).test(row)));
          return ranking.list(limit, open::jobs);
        });
  }

  private @Nullable String title(JobAttributes job) {
    return jobs.job(job.id()).map(each -> each.opening().title()).orElse(null);
  }

  private static @Nullable String title(JobId id, LocalJobsView open) {
    Job job = open.jobs(List.of(id)).get(id);
    return job == null ? null : job.opening().title();
  }

  /// For each excluded phrase, the jobs that contain it, found with one query each.
  private static Map<String, IntPredicate> excluded(Profile profile, LocalJobsView open) {
    Map<String, IntPredicate> excluded = new HashMap<>();
    profile.excludeWords().forEach(words -> excluded.computeIfAbsent(words, open::containsPhrase));
    return excluded;
  }
}
