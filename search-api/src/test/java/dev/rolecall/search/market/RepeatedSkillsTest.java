package dev.rolecall.search.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RepeatedSkillsTest {
  @Test
  void aSkillIsRepeatedIfAnotherThatImpliesItHasAsManyJobs() {
    Map<String, Long> jobs = Map.of("spring", 17L, "spring-boot", 17L, "java", 25L, "kafka", 17L);
    assertThat(RepeatedSkills.isRepeated("spring", jobs)).isTrue();
    assertThat(RepeatedSkills.isRepeated("spring-boot", jobs)).as("implied by none").isFalse();
    assertThat(RepeatedSkills.isRepeated("java", jobs)).as("more jobs").isFalse();
    assertThat(RepeatedSkills.isRepeated("kafka", jobs)).as("not related").isFalse();
  }
}
