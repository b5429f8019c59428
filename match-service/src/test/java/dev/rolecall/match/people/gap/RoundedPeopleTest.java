package dev.rolecall.match.people.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundedPeopleTest {
  /// What is published of a number of people, and of those who have a skill.
  private record Figures(int people, int share) {
    static Figures of(int some, int all) {
      return new Figures(RoundedPeople.count(all), RoundedPeople.share(some, all));
    }
  }

  @Test
  void sharesAreMultiplesOfTenPercentAndNeverAllOrNone() {
    assertThat(IntStream.of(0, 1, 4, 5, 10, 16, 19, 20).map(some -> RoundedPeople.share(some, 20)))
        .containsExactly(10, 10, 20, 30, 50, 80, 90, 90);
    assertThat(RoundedPeople.count(29)).isEqualTo(20);
  }

  /// Each published figure stands for many pairs of numbers, so that nobody who knows the others
  /// can compute a person from it; and a person who comes, goes or learns moves it by one step at
  /// most.
  @Test
  void noFigureShowsAPerson() {
    Map<String, Integer> pairs = new TreeMap<>();
    for (int all = RoundedPeople.MIN_PEOPLE; all < 300; all++) {
      for (int some = 0; some <= all; some++) {
        Figures figures = Figures.of(some, all);
        pairs.merge(figures.toString(), 1, Integer::sum);
        if (some < all) {
          assertThat(Figures.of(some + 1, all).share() - figures.share()).isBetween(0, 10);
        }
        assertThat(Math.abs(Figures.of(some, all + 1).share() - figures.share()))
            .isLessThanOrEqualTo(10);
        assertThat(Math.abs(Figures.of(some + 1, all + 1).share() - figures.share()))
            .isLessThanOrEqualTo(10);
      }
    }
    assertThat(pairs.values()).allMatch(numbers -> numbers >= 20);
  }
}
