package dev.rolecall.match.judge;

import dev.rolecall.match.columns.JobFacts;
import dev.rolecall.match.judge.Criteria.Weighed;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Job;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// Takes job after job, and keeps the best, by a person's wishes.
///
/// Cheap where it can be: the first criterion that speaks against a job ends its turn, and reasons
/// are found only for the few jobs that are asked for, by the [Judge] himself.
final class Ranking {
  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparingInt(Ranked::score)
          .reversed()
          .thenComparing(ranked -> ranked.facts().since(), Comparator.reverseOrder())
          .thenComparing(ranked -> ranked.facts().id());

  private final Wanted person;
  private final MatchRequest request;
  private final Set<Long> withoutRoles = new HashSet<>();
  private final Map<String, Integer> vetoed = new TreeMap<>();
  private final List<Ranked> ranked = new ArrayList<>();

  private record Ranked(int score, JobFacts facts) {}

  Ranking(Wanted person, MatchRequest request) {
    this.person = person;
    this.request = request;
    for (RoleKey role : request.withoutRoles()) {
      withoutRoles.add(JobFacts.fingerprint(role));
    }
  }

  void consider(JobFacts facts, Predicate<String> hasWords) {
    if (!asked(facts)) {
      return;
    }
    Candidate job = new Candidate(facts, hasWords);
    Score score = new Score();
    for (Weighed weighed : Criteria.ALL) {
      switch (weighed.criterion().judge(job, person)) {
        case Opinion.Says says -> score.add(weighed, says);
        case Opinion.NotAsked _ -> {}
        case Opinion.Against _ -> {
          vetoed.merge(weighed.criterion().name(), 1, Integer::sum);
          return;
        }
      }
    }
    if (score.score() >= request.minScore()) {
      ranked.add(new Ranked(score.score(), facts));
    }
  }

  private boolean asked(JobFacts facts) {
    boolean recent =
        request.firstSeenSince() == null || !facts.firstSeenAt().isBefore(request.firstSeenSince());
    return recent
        && facts.republishable()
        && (withoutRoles.isEmpty() || facts.roles().stream().noneMatch(withoutRoles::contains));
  }

  /// @param jobs the whole job of an id that was considered
  MatchList list(Function<JobId, Optional<Job>> jobs) {
    ranked.sort(BEST_FIRST);
    List<JobMatch> best =
        ranked.stream()
            .limit(request.limit())
            .map(each -> jobs.apply(each.facts().id()).orElse(null))
            .filter(Objects::nonNull)
            .map(job -> new JobMatch(job, Judge.judge(job, person)))
            .toList();
    return new MatchList(best, ranked.size(), vetoed);
  }
}
