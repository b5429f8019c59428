package dev.rolecall.match.people.cv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.people.cv.extract.DocumentExtractor;
import java.time.Duration;
import java.time.YearMonth;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is proposed for single sentences, and above all what is not.
class CvStatementsTest {
  private static final YearMonth NOW = YearMonth.of(2026, 3);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I will not require visa sponsorship | ''
          I don't need a visa | ''
          I never needed anything else. I need a visa | needsVisa=true
          No visa required | needsVisa=false
          I am not authorized to work in the US | ''
          Non-EU citizen | ''
          I need a permit to work in Germany | ''
          Right to work in Germany | authorizedIn=DE
          EU citizen, no visa needed | authorizedIn=EU needsVisa=false
          Software for the UK National Health Service | ''
          UK national | authorizedIn=GB
          Winner of the campus national finals | ''
          U.S. citizen | authorizedIn=US
          Right to work in Trinidad and Tobago | authorizedIn=TT
          Authorized to work in Germany and France | authorizedIn=DE
          Open to hybrid or remote | modes=HYBRID modes=REMOTE
          Not open to remote | ''
          Open to remote, not on-site | modes=REMOTE
          """)
  void proposesWhatIsStatedAndNotItsOpposite(String sentence, String expected) {
    String found =
        propose("Robin Blank\n\nSummary\n" + sentence + "\n").values().stream()
            .map(value -> value.field().replace("work.", "") + "=" + value.value())
            .sorted()
            .collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Engineer with 8 years of experience | 8
          Engineer with 99 years of experience | ''
          Joined a company with 40 years of experience | ''
          I hope to gain 5 years of experience | ''
          Looking for a role with 5 years of experience required | ''
          """)
  void proposesOwnYears(String sentence, String expected) {
    assertThat(
            propose("Robin Blank\n\nSummary\n" + sentence + "\n")
                .profile()
                .path("experienceYears")
                .asString(""))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Summary | I do not know Java. Never used Kafka, not familiar with Kubernetes. I want to learn Haskell. No knowledge of PHP. | ''
          Skills | Learning: Rust, Go | ''
          Skills | Java, Kafka, PostgreSQL; no experience with Go | java kafka postgresql
          Summary | No experience with PHP, Kubernetes or Kafka, but I know Java | java
          Summary | I have never used Kafka, I know Java | java
          Skills | Machine learning: TensorFlow | tensorflow
          Summary | Nicht nur Java, auch Kotlin | java kotlin
          Skills | Java, Kafka (no experience) | java
          """)
  void proposesSkillsThatAreNotDenied(String heading, String sentence, String expected) {
    String found =
        propose("Robin Blank\n\n" + heading + "\n" + sentence + "\n")
            .profile()
            .path("skills")
            .valueStream()
            .map(skill -> skill.path("id").asString())
            .filter(id -> !id.equals("machine-learning"))
            .sorted()
            .collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void readsLongLinesInLinearTime() {
    String line = "a".repeat(22_000) + " " + " ".repeat(22_000) + "1 x";
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> propose("Robin Blank\n" + line + "\n\nSkills\n" + line));
  }

  private static CvProposal propose(String text) {
    return CvAnalyzer.propose(DocumentExtractor.extract(text.getBytes(UTF_8)), NOW);
  }
}
