package dev.rolecall.ingest.normalize.title;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenericTitlesTest {
  @ParameterizedTest
  @ValueSource(strings = {"Multiple roles", "12+ engineering positions", "Senior, remote jobs"})
  void doNotNameAKindOfWork(String title) {
    assertThat(GenericTitles.matches(title)).isTrue();
  }

  @Test
  void aLongTitleIsNotGeneric() {
    assertThat(GenericTitles.matches("1".repeat(6_000) + " jobs")).isFalse();
    assertThat(GenericTitles.matches("/".repeat(20_000) + " jobs")).isFalse();
  }
}
