package dev.rolecall.bench.ranking;

import java.util.Comparator;
import java.util.List;

/// The quality of the first ten jobs of one person, or the mean over several.
///
/// @param ndcg normalized discounted cumulative gain of the first ten, with the gain 2^grade - 1; 1
///   when no order of the graded jobs is better
/// @param precision share of grades 2 and 3 in the first ten
/// @param zerosOfTen share of grade 0 in the first ten; ungraded jobs count as 0
/// @param zerosOfFive likewise, in the first five
record RankingFigures(double ndcg, double precision, double zerosOfTen, double zerosOfFive) {
  static final int TEN = 10;
  private static final int FIVE = 5;

  /// @param ranked the first ten job keys
  static RankingFigures of(GradedPerson person, List<String> ranked) {
    List<Integer> grades = ranked.stream().limit(TEN).map(person::grade).toList();
    return new RankingFigures(
        ndcg(person, ranked, TEN),
        grades.stream().filter(grade -> grade >= GradedPerson.GOOD).count() / (double) TEN,
        grades.stream().filter(grade -> grade == 0).count() / (double) TEN,
        grades.stream().limit(FIVE).filter(grade -> grade == 0).count() / (double) FIVE);
  }

  /// The gain of the first `limit` jobs, as a share of that of the best order.
  static double ndcg(GradedPerson person, List<String> ranked, int limit) {
    double best =
        gain(
            person.grades().values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(limit)
                .toList());
    return best == 0 ? 1 : gain(ranked.stream().limit(limit).map(person::grade).toList()) / best;
  }

  static RankingFigures mean(List<RankingFigures> all) {
    return new RankingFigures(
        all.stream().mapToDouble(RankingFigures::ndcg).average().orElse(0),
        all.stream().mapToDouble(RankingFigures::precision).average().orElse(0),
        all.stream().mapToDouble(RankingFigures::zerosOfTen).average().orElse(0),
        all.stream().mapToDouble(RankingFigures::zerosOfFive).average().orElse(0));
  }

  private static double gain(List<Integer> grades) {
    double sum = 0;
    for (int i = 0; i < grades.size(); i++) {
      sum += ((1 << grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2.0);
    }
    return sum;
  }
}
