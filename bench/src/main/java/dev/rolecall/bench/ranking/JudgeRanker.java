package dev.rolecall.bench.ranking;

import dev.rolecall.match.judge.InMemoryMatching;
import dev.rolecall.match.judge.MatchRequest;
import dev.rolecall.match.judge.criterion.Criteria;
import java.util.List;
import java.util.Set;

/// match-service's judge.
final class JudgeRanker implements Ranker {
  private final InMemoryMatching matching;

  JudgeRanker(RankedJobs jobs, Criteria criteria) {
    matching = new InMemoryMatching(List.copyOf(jobs.byKey().values()), jobs.reference(), criteria);
  }

  @Override
  public String name() {
    return "judge";
  }

  @Override
  public List<String> rank(GradedPerson person, int limit) {
    return keys(matching, person, new MatchRequest(null, Set.of(), 0, limit));
  }

  static List<String> keys(InMemoryMatching matching, GradedPerson person, MatchRequest request) {
    return matching.match(person.profile(), request).matches().stream()
        .map(match -> RankedJobs.key(match.job()))
        .toList();
  }
}
