package dev.rolecall.match.judge;

import dev.rolecall.match.judge.criterion.Criteria.WeightedCriterion;
import dev.rolecall.match.judge.criterion.CriterionResult;
import dev.rolecall.match.judge.criterion.JudgedJob;
import dev.rolecall.match.judge.criterion.PreparedProfile;
import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Job;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// Sorts employers by their best matching job, then by the sum of their three best.
final class CompanyRanking {
  private final PreparedProfile person;
  private final int minScore;
  private final ExcludedRoles excludedRoles;
  private final Map<CompanyId, Employer> employers = new HashMap<>();

  private record Scored(int score, JudgedJob job) {
    static final Comparator<Scored> BEST_FIRST =
        Comparator.comparingInt(Scored::score)
            .reversed()
            .thenComparing(each -> each.job().attributes().id());
  }

  private static final class Employer {
    private final CompanyId id;
    private final String name;
    private final List<Scored> matching = new ArrayList<>();
    private int open;

    Employer(JobAttributes job) {
      id = job.company();
      name = job.companyName();
    }

    Candidate candidate() {
      return new Candidate(
          this, matching.stream().sorted(Scored.BEST_FIRST).limit(TargetCompany.MAX_BEST).toList());
    }
  }

  /// @param best its best matching jobs, at least one
  private record Candidate(Employer employer, List<Scored> best) {
    static final Comparator<Candidate> BEST_FIRST =
        Comparator.comparingInt(Candidate::bestScore)
            .thenComparingInt(Candidate::sum)
            .reversed()
            .thenComparing(each -> each.employer().id.value());

    int bestScore() {
      return best.getFirst().score();
    }

    int sum() {
      return best.stream().mapToInt(Scored::score).sum();
    }
  }

  /// @param minScore jobs with a lower score do not match, 0..100
  /// @param excludedRoles jobs with one of these roles do not match
  CompanyRanking(PreparedProfile person, int minScore, Set<RoleKey> excludedRoles) {
    this.person = person;
    this.excludedRoles = ExcludedRoles.of(excludedRoles);
    this.minScore = minScore;
  }

  void add(JobAttributes job, Predicate<String> containsPhrase) {
    if (!job.publiclyVisible() || Boolean.TRUE.equals(job.agency())) {
      return;
    }
    Employer employer = employers.computeIfAbsent(job.company(), _ -> new Employer(job));
    employer.open++;
    if (excludedRoles.contain(job)) {
      return;
    }
    JudgedJob judged = new JudgedJob(job, containsPhrase);
    score(judged)
        .ifPresent(
            score -> {
              if (score >= minScore) {
                employer.matching.add(new Scored(score, judged));
              }
            });
  }

  /// Empty when a rule of the profile hides the job.
  private OptionalInt score(JudgedJob job) {
    WeightedScore score = new WeightedScore();
    for (WeightedCriterion weighted : person.criteria().all()) {
      switch (weighted.criterion().judge(job, person)) {
        case CriterionResult.Scored scored -> score.add(weighted, scored);
        case CriterionResult.NotApplicable _ -> {}
        case CriterionResult.Vetoed _ -> {
          return OptionalInt.empty();
        }
      }
    }
    return OptionalInt.of(score.score());
  }

  /// @param jobs reads the complete jobs of these ids at once; a job that is missing is left out
  TargetCompanies list(int limit, Function<List<JobId>, Map<JobId, Job>> jobs) {
    List<Candidate> matching =
        employers.values().stream()
            .filter(each -> !each.matching.isEmpty())
            .map(Employer::candidate)
            .sorted(Candidate.BEST_FIRST)
            .toList();
    List<Candidate> best = matching.subList(0, Math.min(limit, matching.size()));
    Map<JobId, Job> complete =
        jobs.apply(
            best.stream()
                .map(Candidate::best)
                .flatMap(Collection::stream)
                .map(each -> each.job().attributes().id())
                .toList());
    return new TargetCompanies(
        matching.size(), best.stream().map(each -> company(each, complete)).toList());
  }

  private TargetCompany company(Candidate candidate, Map<JobId, Job> complete) {
    List<JobMatch> matches = new ArrayList<>();
    for (Scored each : candidate.best()) {
      Job job = complete.get(each.job().attributes().id());
      if (job != null) {
        matches.add(new JobMatch(job, Judge.judge(each.job(), person)));
      }
    }
    Employer employer = candidate.employer();
    return new TargetCompany(
        employer.id, employer.name, employer.open, employer.matching.size(), matches);
  }
}
