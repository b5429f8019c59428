package dev.rolecall.match.judge;

import dev.rolecall.match.judge.criterion.Criteria.WeightedCriterion;
import dev.rolecall.match.judge.criterion.CriterionResult;
import dev.rolecall.match.judge.criterion.JudgedJob;
import dev.rolecall.match.judge.criterion.PreparedProfile;
import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// Scores jobs for a person and sorts them by score.
///
/// The first criterion that vetoes a job ends its evaluation. [Judge] writes the reasons, only for
/// the jobs that are returned. Other jobs of the same company rank a few points lower than their
/// score ([CompanySpread]), so that the openings of one posting do not fill a page.
final class Ranking {
  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparingInt(Ranked::score)
          .reversed()
          .thenComparing(ranked -> ranked.attributes().postedOrSeenAt(), Comparator.reverseOrder())
          .thenComparing(ranked -> ranked.attributes().id());
  private static final Comparator<Placed> IN_ORDER =
      Comparator.comparingInt(Placed::points).reversed().thenComparing(Placed::ranked, BEST_FIRST);

  private final PreparedProfile person;
  private final MatchRequest request;
  private final ExcludedRoles excludedRoles;
  private final Map<String, Integer> vetoed = new TreeMap<>();
  private final List<Ranked> ranked = new ArrayList<>();

  private record Ranked(int score, JudgedJob job) {
    JobAttributes attributes() {
      return job.attributes();
    }
  }

  /// @param points its score, less what the other jobs of its company lose
  private record Placed(int points, Ranked ranked) {
    MatchCursor position() {
      JobAttributes attributes = ranked.attributes();
      return new MatchCursor(points, ranked.score(), attributes.postedOrSeenAt(), attributes.id());
    }
  }

  Ranking(PreparedProfile person, MatchRequest request) {
    this.person = person;
    this.request = request;
    this.excludedRoles = ExcludedRoles.of(request.excludedRoles());
  }

  void add(JobAttributes attributes, Predicate<String> containsPhrase) {
    if (!isRequested(attributes)) {
      return;
    }
    JudgedJob job = new JudgedJob(attributes, containsPhrase);
    WeightedScore score = new WeightedScore();
    for (WeightedCriterion weighted : person.criteria().all()) {
      switch (weighted.criterion().judge(job, person)) {
        case CriterionResult.Scored scored -> score.add(weighted, scored);
        case CriterionResult.NotApplicable _ -> {}
        case CriterionResult.Vetoed _ -> {
          vetoed.merge(weighted.criterion().name(), 1, Integer::sum);
          return;
        }
      }
    }
    if (score.score() >= request.minScore()) {
      ranked.add(new Ranked(score.score(), job));
    }
  }

  private boolean isRequested(JobAttributes attributes) {
    boolean recent =
        request.firstSeenSince() == null
            || !attributes.firstSeenAt().isBefore(request.firstSeenSince());
    return recent && attributes.publiclyVisible() && !excludedRoles.contain(attributes);
  }

  /// The best matches with their reasons.
  ///
  /// @param jobs reads the complete jobs of these ids at once; a job that is missing is left out
  MatchList list(Function<List<JobId>, Map<JobId, Job>> jobs) {
    List<Placed> page =
        spread().stream()
            .filter(this::isAfterCursor)
            .sorted(IN_ORDER)
            .limit(request.limit() + 1L)
            .toList();
    boolean more = page.size() > request.limit();
    List<Ranked> best =
        page.stream()
            .limit(request.limit())
            .map(Placed::ranked)
            .filter(each -> request.selection().test(each.attributes()))
            .toList();
    Map<JobId, Job> complete =
        jobs.apply(best.stream().map(each -> each.attributes().id()).toList());
    List<JobMatch> matches = new ArrayList<>();
    for (Ranked each : best) {
      Job job = complete.get(each.attributes().id());
      if (job != null) {
        matches.add(new JobMatch(job, Judge.judge(each.job(), person)));
      }
    }
    MatchCursor next = more ? page.get(request.limit() - 1).position() : null;
    return new MatchList(matches, ranked.size(), vetoed, next);
  }

  private boolean isAfterCursor(Placed placed) {
    return request.after() == null || placed.position().compareTo(request.after()) > 0;
  }

  private List<Placed> spread() {
    ranked.sort(BEST_FIRST);
    CompanySpread spread = new CompanySpread(person.criteria().weights());
    List<Placed> placed = new ArrayList<>(ranked.size());
    for (Ranked each : ranked) {
      placed.add(new Placed(each.score() - spread.next(each.attributes().company()), each));
    }
    return placed;
  }
}
