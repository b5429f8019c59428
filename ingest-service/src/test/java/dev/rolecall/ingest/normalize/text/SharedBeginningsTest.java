package dev.rolecall.ingest.normalize.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharedBeginningsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "hire|looking for|hiring|looking to; hir(?:e|ing)|looking (?:for|to)",
        "(?i)\\b(?:we hire|we need an?|join)s?$; (?i)\\b(?:we (?:hire|need an?)|join)s?$",
        "(?=open|opening)x; (?=open(?:|ing))x",
        "a(b|c|bd); a(b(?:|d)|c)",
        "to{2}|top|t; t(?:o{2}|op|)",
        "(?:a|b[|)]x|ac); (?:a(?:|c)|b[|)]x)",
      })
  void alternativesShareTheirBeginnings(String regex, String shared) {
    assertThat(SharedBeginnings.in(regex)).isEqualTo(shared);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "open\\s|Open|opens",
        "ab|\\wc|ad",
        "a(b)|c|ad",
        "a\\1|c|ad",
        "a(?i)|c|ad",
        "a?b|a*c|^a|\\Qa|b\\E",
        "\\p{Lu}a|\\p{Lu}b|\\u00e9a|\\u00e9b",
      })
  void whatDependsOnTheOrderKeepsIt(String regex) {
    assertThat(SharedBeginnings.in(regex)).isEqualTo(regex);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(abc", "a)b", "a|(b|c", "[abc", "abc\\", "(?:a|[^b", "[\\"})
  void whatIsInvalidIsReportedAsItWasWritten(String regex) {
    assertThat(SharedBeginnings.in(regex)).isEqualTo(regex);
    assertThatThrownBy(() -> FilteredPattern.of(regex)).isInstanceOf(PatternSyntaxException.class);
  }

  @Test
  void theFirstAlternativeThatFitsMatches() {
    FilteredPattern pattern = FilteredPattern.of("role|we|roles|roles?:");
    assertThat(pattern.first("roles: two").orElseThrow().group()).isEqualTo("role");
    assertThat(FilteredPattern.of("(?:role|we|roles)$").finds("two roles")).isTrue();
  }
}
