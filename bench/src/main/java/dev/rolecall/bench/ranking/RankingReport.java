package dev.rolecall.bench.ranking;

import dev.rolecall.match.judge.Judge;
import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.match.Match;
import dev.rolecall.model.match.MatchStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The figures of several rankings side by side, for some people.
final class RankingReport {
  private final RankedJobs jobs;
  private final List<GradedPerson> people;
  private final StringBuilder text = new StringBuilder();
  private final Map<String, List<String>> ungraded = new TreeMap<>();

  RankingReport(RankedJobs jobs, List<GradedPerson> people) {
    this.jobs = jobs;
    this.people = people;
  }

  /// @param rankers the last one is also reported for each person
  String of(List<Ranker> rankers) {
    long grades = people.stream().mapToLong(person -> person.grades().size()).sum();
    line("%d people, %d grades, %d jobs", people.size(), grades, jobs.byKey().size());
    line("%-12s %8s %8s %12s %12s", "", "nDCG@10", "P@10", "0s in ten", "0s in five");
    for (Ranker ranker : rankers) {
      List<RankingFigures> figures =
          people.stream().map(person -> figures(ranker, person)).toList();
      line(ranker.name(), RankingFigures.mean(figures));
    }
    text.append('\n');
    Ranker last = rankers.getLast();
    for (GradedPerson person : people) {
      line(person.id(), figures(last, person));
    }
    text.append('\n');
    vetoes();
    ungraded.forEach((person, keys) -> line("ungraded for %s: %s", person, keys));
    return text.toString();
  }

  private RankingFigures figures(Ranker ranker, GradedPerson person) {
    List<String> ranked = ranker.rank(person, RankingFigures.TEN);
    if (ranker instanceof JudgeRanker) {
      List<String> missing =
          ranked.stream().filter(key -> !person.grades().containsKey(key)).toList();
      if (!missing.isEmpty()) {
        ungraded.put(person.id(), missing);
      }
    }
    return RankingFigures.of(person, ranked);
  }

  /// By person, the jobs in the judge's first ten that no one graded.
  Map<String, List<String>> ungraded() {
    return ungraded;
  }

  /// Counts the jobs with the grades 2 and 3 that the judge vetoes.
  private void vetoes() {
    int good = 0;
    List<String> vetoed = new ArrayList<>();
    for (GradedPerson person : people) {
      for (Map.Entry<String, Integer> graded : new TreeMap<>(person.grades()).entrySet()) {
        Job job = jobs.byKey().get(graded.getKey());
        if (job != null && graded.getValue() >= GradedPerson.GOOD) {
          good++;
          Match match = Judge.judge(job, person.profile(), ReferenceData.bundled());
          if (match.status() == MatchStatus.VETO) {
            vetoed.add(
                "  %s %s (%d) %s"
                    .formatted(
                        person.id(),
                        graded.getKey(),
                        graded.getValue(),
                        match.vetoes().getFirst()));
          }
        }
      }
    }
    line(
        "good jobs vetoed by the judge: %d of %d, %.1f %%",
        vetoed.size(), good, 100.0 * vetoed.size() / Math.max(1, good));
    vetoed.forEach(each -> text.append(each).append('\n'));
  }

  private void line(String name, RankingFigures figures) {
    line(
        "%-12s %8.3f %8.3f %12.3f %12.3f",
        name, figures.ndcg(), figures.precision(), figures.zerosOfTen(), figures.zerosOfFive());
  }

  @SuppressWarnings("AnnotateFormatMethod") // without a dependency for two lines
  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
