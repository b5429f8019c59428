package dev.rolecall.match.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.match.MatchStatus;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The ranking of invented jobs for invented people, against the grades of readers. bench measures
/// the same with real jobs (`bench/run ranking`, docs/quality.md).
///
/// For each person only the graded jobs are ranked.
class RankingFloorTest {
  private static final int TEN = 10;
  private static JudgedPeople judged;

  @BeforeAll
  static void read() throws IOException {
    judged = JudgedPeople.read();
  }

  @Test
  void theFirstTenAreNearlyInTheReadersOrder() {
    assertThat(judged.people().stream().mapToDouble(RankingFloorTest::ndcg).average().orElse(0))
        .isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void whatShouldNotBeShownIsNeverFirst() {
    for (JudgedPeople.Person person : judged.people()) {
      if (person.grades().containsValue(3)) {
        assertThat(grades(person).getFirst()).as(person.profile().id()).isPositive();
      }
    }
  }

  @Test
  void fewGoodJobsAreVetoed() {
    long good = 0;
    long vetoed = 0;
    for (JudgedPeople.Person person : judged.people()) {
      for (Map.Entry<String, Integer> graded : person.grades().entrySet()) {
        if (graded.getValue() >= 2) {
          Job job = judged.jobs().get(graded.getKey());
          good++;
          var match = Judge.judge(job, person.profile(), ReferenceData.bundled());
          vetoed += match.status() == MatchStatus.VETO ? 1 : 0;
        }
      }
    }
    assertThat(good).isGreaterThan(50);
    assertThat(vetoed).isLessThanOrEqualTo(good * 5 / 100);
  }

  private static double ndcg(JudgedPeople.Person person) {
    List<Integer> ideal =
        person.grades().values().stream().sorted(Comparator.reverseOrder()).limit(TEN).toList();
    return gain(ideal) == 0 ? 1 : gain(grades(person)) / gain(ideal);
  }

  /// The grades of the first ten, in the judge's order.
  private static List<Integer> grades(JudgedPeople.Person person) {
    Map<Job, Integer> grades =
        person.grades().entrySet().stream()
            .collect(Collectors.toMap(e -> judged.jobs().get(e.getKey()), Map.Entry::getValue));
    return new InMemoryMatching(List.copyOf(grades.keySet()), ReferenceData.bundled())
        .match(person.profile(), new MatchRequest(null, Set.of(), 0, TEN)).matches().stream()
            .map(match -> grades.get(match.job()))
            .toList();
  }

  private static double gain(List<Integer> grades) {
    double sum = 0;
    for (int i = 0; i < grades.size(); i++) {
      sum += ((1 << grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2.0);
    }
    return sum;
  }
}
