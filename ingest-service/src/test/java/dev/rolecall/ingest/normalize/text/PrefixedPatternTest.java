package dev.rolecall.ingest.normalize.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixedPatternTest {
  private static final PrefixedPattern PATTERN =
      new PrefixedPattern(
          "(?i)\\b(?:you|we|i['’]m)\\b|(?<!Mr)[.!]\\s+\\p{Lu}", "yo", "we", "i'", "i’", ".", "!");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "you",
        "what YOU do",
        "(we)",
        "Engineer/We",
        "and I’m here",
        "x we",
        "Engineer. Build",
        "Engineer! Build"
      })
  void findsAtStartsOfWordsAndAtMarks(String text) {
    assertThat(PATTERN.finds(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "w",
        "Engineer",
        "web",
        "owe",
        "bayou",
        "I am",
        "_we",
        "4we",
        "Mr. Build",
        "Engineer."
      })
  void doesNotFindWithinWords(String text) {
    assertThat(PATTERN.finds(text)).isFalse();
  }
}
