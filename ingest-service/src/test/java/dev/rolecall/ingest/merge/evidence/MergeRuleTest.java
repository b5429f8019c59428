package dev.rolecall.ingest.merge.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.merge.LabeledPairs;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is known of two roles before their texts are compared.
class MergeRuleTest {
  private static final List<RoleFeatures> ROLES =
      LabeledPairs.all().stream()
          .flatMap(pair -> Stream.of(pair.a(), pair.b()))
          .map(RoleFeatures::of)
          .toList();

  /// Roles of other pairs are of other employers, and differ in other ways than those of one pair.
  private static final int DISTANCE = 40;

  @Test
  void noWeightIsAboveItsMaximum() {
    forEachPair(
        (first, second) -> {
          for (MergeRule rule : MergeRule.ALL) {
            assertThat(rule.weight(RolePair.of(first, second)))
                .as("%s of %s and %s", rule.name(), first.key(), second.key())
                .isLessThanOrEqualTo(rule.maxWeight(RolePair.of(first, second)));
          }
        });
  }

  @Test
  void rolesMatchWhetherOrNotTheirTextsAreComparedFirst() {
    forEachPair(
        (first, second) ->
            assertThat(Similarity.ofMatch(first, second))
                .as("%s and %s", first.key(), second.key())
                .isEqualTo(Optional.of(Similarity.of(first, second)).filter(Similarity::matches)));
  }

  private static void forEachPair(BiConsumer<RoleFeatures, RoleFeatures> consumer) {
    for (int first = 0; first < ROLES.size(); first++) {
      for (int second = Math.max(0, first - DISTANCE); second < first; second++) {
        consumer.accept(ROLES.get(first), ROLES.get(second));
        consumer.accept(ROLES.get(second), ROLES.get(first));
      }
    }
  }
}
