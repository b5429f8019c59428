package dev.rolecall.match.localjobs;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Evidence;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.SkillRequirement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillAlternativesTest {
  private static final List<String> NAMES = List.of("Java", "Go", "PHP", "Kafka", "JavaScript");

  private static String alternatives(String html) {
    List<SkillRequirement> skills =
        NAMES.stream()
            .map(
                name -> new SkillRequirement(SkillId.of(name.toLowerCase()), name, Importance.MUST))
            .toList();
    Opening opening =
        aJob("Engineer").describedAs(html).opening().toBuilder().skills(skills).build();
    return text(SkillAlternatives.of(opening));
  }

  private static String text(Map<SkillId, List<SkillId>> alternatives) {
    return alternatives.entrySet().stream()
        .map(
            entry ->
                entry.getKey()
                    + ": "
                    + entry.getValue().stream()
                        .map(SkillId::value)
                        .collect(Collectors.joining(" ")))
        .sorted()
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          at least one of Java, Go or PHP            | go: java php; java: go php; php: java go
          Java, Go, or PHP                           | go: java php; java: go php; php: java go
          one of the following: Java, Go, and PHP    | go: java php; java: go php; php: java go
          either Java or PHP, and Kafka              | -
          Java or PHP. Kafka and Go                  | java: php; php: java
          Kafka experience; Java or PHP experience   | java: php; php: java
          Java and PHP                               | -
          Java, Go and PHP                           | -
          Java, PHP                                  | -
          Java or a similar language, PHP            | -
          We use PHP. You know Java or PHP.          | java: php
          Java or JavaScript                         | java: javascript; javascript: java
          JAVA OR PHP                                | java: php; php: java
          <li>Java</li> or <li>PHP</li>              | -
          We need one. Java and PHP                  | -
          """)
  void findsTheSkillsOfWhichOneIsEnough(String text, String expected) {
    assertThat(alternatives(text)).isEqualTo(expected.equals("-") ? "" : expected);
  }

  @Test
  void knowsASkillByTheWordsOfItsEvidence() {
    Opening plain = aJob("Engineer").needing("go", "php").describedAs("Golang or php").opening();
    Evidence evidence = new Evidence("skills", "go", Basis.STATED, "Golang", "dictionary");
    assertThat(text(SkillAlternatives.of(plain.toBuilder().addEvidence(evidence).build())))
        .isEqualTo("go: php; php: go");
  }
}
