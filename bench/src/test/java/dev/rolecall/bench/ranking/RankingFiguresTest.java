package dev.rolecall.bench.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rolecall.model.wire.Json;
import dev.rolecall.model.wire.ProfileJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingFiguresTest {
  private static final GradedPerson PERSON =
      new GradedPerson(
          "P1",
          false,
          "",
          ProfileJson.read("P1", Json.MAPPER.readTree("{}")),
          Map.of("a", 3, "b", 2, "c", 1, "d", 0));

  private static RankingFigures of(String... ranked) {
    return RankingFigures.of(PERSON, List.of(ranked));
  }

  @Test
  void theReadersOrderIsPerfect() {
    assertThat(of("a", "b", "c", "d").ndcg()).isEqualTo(1);
  }

  /// Gains 7, 3 and 1, discounted by log2(place + 1): 7 + 3/1.585 + 1/2 = 9.393 at best.
  @Test
  void aBetterJobFurtherDownCostsGain() {
    assertThat(of("b", "a").ndcg()).isCloseTo((3 + 7 / 1.58496) / 9.39279, within(1e-4));
    assertThat(of("a", "b").ndcg()).isGreaterThan(of("b", "a").ndcg());
  }

  @Test
  void anUngradedJobCountsAsZero() {
    RankingFigures figures = of("x", "a", "d");
    assertThat(figures.zerosOfFive()).isCloseTo(0.4, within(1e-9));
    assertThat(figures.zerosOfTen()).isCloseTo(0.2, within(1e-9));
    assertThat(figures.precision()).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void onlyGradesTwoAndThreeAreGood() {
    assertThat(of("a", "b", "c", "d").precision()).isCloseTo(0.2, within(1e-9));
  }

  @Test
  void aPersonForWhomNothingIsGoodHasNoBetterOrder() {
    GradedPerson nothing = new GradedPerson("P2", false, "", PERSON.profile(), Map.of("a", 0));
    assertThat(RankingFigures.of(nothing, List.of("a")).ndcg()).isEqualTo(1);
  }
}
