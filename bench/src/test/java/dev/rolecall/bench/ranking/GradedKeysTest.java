package dev.rolecall.bench.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradedKeysTest {
  private final GradedKeys keys =
      new GradedKeys(
          List.of("hn:1#java-engineer", "hn:1#lead-designer", "hn:2#devops-engineer", "hn:3#role"));

  @Test
  void aKeyThatIsStillThereKeepsItsGrade() {
    assertThat(keys.present(Map.of("hn:1#java-engineer", 3)))
        .containsExactly(Map.entry("hn:1#java-engineer", 3));
  }

  @Test
  void aTitleThatIsReadDifferentlyIsFoundInItsPosting() {
    assertThat(keys.present(Map.of("hn:1#senior-java-engineer", 3, "hn:1#designer", 0)))
        .containsOnly(Map.entry("hn:1#java-engineer", 3), Map.entry("hn:1#lead-designer", 0));
    assertThat(keys.present(Map.of("hn:3#backend", 2))).containsOnly(Map.entry("hn:3#role", 2));
  }

  @Test
  void aRoleThatIsGoneHasNoGrade() {
    assertThat(keys.present(Map.of("hn:1#accountant", 1, "hn:9#role", 2))).isEmpty();
  }
}
