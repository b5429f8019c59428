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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Java Developer, 2015 – Nubank | ''
          Java Developer, 2012 - Presented Kafka | ''
          Java Developer, 2018 – 2026 | 7
          Java Developer, 01/2024 – 12/2027 | 2
          Java Developer, 01/2010 – 13/2012 | ''
          Java Developer, 1 March 2019 – 5 April 2022 | 3
          Java Developer, Jan '15 – Mar '18 | 3
          Java Developer, 01/03/2010 - 30/04/2012 | 2
          Java Developer, 2019-03-01 – 2022-02-28 | 3
          Java Developer, Mar 1, 2019 – Mar 31, 2022 | 3
          Java Developer, 03/2021 à ce jour | 5
          Java Developer, March 2021 till date | 5
          Java Developer, 03/2021 hasta la fecha | 5
          Java Developer, 03/2021 - en cours | 5
          Java Developer, 03/2021 do chwili obecnej | 5
          Java Developer, 03/2021 até hoje | 5
          Java Developer, 03/2021 – bis heute | 5
          Java Developer, 01/2015 – 12/2016, 01/2018 – 12/2019 | 4
          Java Developer, 03/15/2019 – 03/14/2022 | 3
          Java Developer, 3/1/2018 – 04/30/2020 | 2
          Java Developer, 01/11/2018 – 12/31/2018 | 1
          Java Developer, 01-15-2019 to Present | 7
          Java Developer, 12/31/2019 – 31/12/2022 | 3
          Java Developer, 03/15/2019 – 15/15/2022 | ''
          """)
  void readsRangesOfDates(String position, String expected) {
    assertThat(years("Experience\n" + position + "\n- Java\n")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Experience~Java Developer, Acme, 2020 – 2024~~Education & Training~2010 – 2014 | 4
          Experience~Java Developer, Acme, 2020 – 2024~~Hobbys~Java Developer, 2010 – 2014 | 4
          Experience~Java Developer, Acme, 2020 – 2024~~Cashier, Shop, 2010 – 2018 | 4
          Experience~Java Developer, Acme, 2020 – 2024~~Java Developer, Borealis, from 2015 | ''
          Experience~Registered Nurse, Example Hospital, 2015 – 2024 | ''
          Experience~Developer, Acme, 2020 – 2022~~Sabbatical, 2016 – 2020 | 2
          Experience~Java Developer, Acme, 2020 – 2024~~Career break (former Java Developer), 2015 – 2020 | 4
          Experience~Java Developer, Acme, 2020 – 2024~~Parental leave, Java Developer, Borealis, 2018 – 2020 | 4
          Experience~Java Developer, Acme, 2015 – 2024, parental leave 2018 – 2020 | 7
          Experience~Java Developer, Acme, 01/2015 – 12/2024 (Elternzeit 01/2019 – 12/2020) | 8
          Experience~Java Developer, Acme (on leave since 2024), 2019 – present | 5
          Experience~Java Developer, Acme, 2020 – 2024 sabbatical~~Java Developer, Borealis, 2014 – 2018 | 4
          Experience~Java Developer, Acme, 2015 – 2024~- Parental leave 01/2018 – 12/2018~- Java | 8
          Experience~Sabbatical~Java Developer, 2018 – 2020 | 2
          Experience~Java Developer, Borealis~2020 – 2024~~Sabbatical from Java Developer~2015 – 2020 | 4
          Experience~Java Developer, Acme, 2020 – 2024, with a short parental leave | 4
          Experience~Java Developer (parental leave cover), Acme, 2020 – 2024 | 4
          Experience~Java Developer, Leave Management System, 2020 – 2024 | 4
          Experience~Java Developer, Acme, 2020 – 2024 (sabbatical 2022) | 4
          Summary~University of Somewhere, 2010 – 2014 | ''
          Summary~Java Developer, Acme, 2020 – 2024 | 4
          """)
  void countsOnlyExperience(String text, String expected) {
    assertThat(years(text.replace('~', '\n'))).isEqualTo(expected);
  }

  @Test
  void languagesAmongSkillsAreThoseOfPrograms() {
    CvProposal proposal =
        propose("Robin Blank\n\nTechnical Skills\nLanguages\nJava, Kotlin\n\nLanguages\nGerman\n");
    assertThat(proposal.profile().path("skills").size()).isEqualTo(2);
    assertThat(proposal.values()).anyMatch(value -> value.field().equals("languages"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Skills~Java (0 years) | java
          Skills~Java (expert), Kafka (8 years) | java:5 kafka:5
          Skills~Docker - base images | docker
          Experience~Java Developer, Acme, 2010 – 2024~- Java~~Skills~Kafka | java:3 kafka
          Experience~Java Developer, Acme, 2010 – 2024~- Java~~Skills~Java | java:4
          Experience~Java Developer, Acme, 2015 – 2020, sabbatical 2016 – 2020~- Java~~Skills~Java | java:3
          Experience~Java Developer, Acme, 2020 – 2021~- Migrated away from Kafka to RabbitMQ | java:3 rabbitmq:3
          """)
  void proposesLevelsByEvidence(String text, String expected) {
    String found =
        propose("Robin Blank\n\n" + text.replace('~', '\n') + "\n")
            .profile()
            .path("skills")
            .valueStream()
            .map(
                skill ->
                    skill.path("id").asString()
                        + (skill.has("level") ? ":" + skill.path("level").asInt() : ""))
            .sorted()
            .collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(expected);
  }

  private static String years(String text) {
    return propose("Robin Blank\n\n" + text + "\n").profile().path("experienceYears").asString("");
  }

  @Test
  void readsLongLinesInLinearTime() {
    String line = "a".repeat(22_000) + " " + " ".repeat(22_000) + "1 x";
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> propose("Robin Blank\n" + line + "\n\nSkills\n" + line));
  }

  private static CvProposal propose(String text) {
    return CvAnalyzer.propose(DocumentExtractor.extract(text.getBytes(UTF_8)), NOW);
  }
}
