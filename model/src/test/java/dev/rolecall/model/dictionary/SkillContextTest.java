package dev.rolecall.model.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillContextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Our service (using Go) is fast   | go
          Techstack: Go                    | go
          Tech-Stack: Go                   | go
          要求熟悉 Go                       | go
          """)
  void marksAndLettersBeforeAPhraseDoNotHideIt(String text, String skill) {
    assertThat(SkillDictionary.shared().find(text))
        .extracting(mention -> mention.skill().id().value())
        .containsExactly(skill);
  }

  /// The pattern is searched only in texts with one of the listed ends.
  @Test
  void theListedEndsLoseNoTextThatThePatternFinds() {
    List<String> phrases = RegexSamples.of(SkillContext.WORKED_WITH.pattern());
    assertThat(phrases).hasSizeGreaterThan(150).contains("using", "熟悉", "stack is:");
    List<String> texts =
        Stream.of("", "(", "Tech-", "tech", "x ", "要求")
            .flatMap(before -> phrases.stream().map(phrase -> before + phrase))
            .flatMap(text -> Stream.of(text, text + "  ", text.toUpperCase(Locale.ROOT) + " "))
            .toList();
    assertThat(texts)
        .filteredOn(text -> SkillContext.WORKED_WITH.matcher(text).find())
        .hasSizeGreaterThan(2000)
        .allMatch(SkillContext::mayBeWorkedWith);
  }
}
