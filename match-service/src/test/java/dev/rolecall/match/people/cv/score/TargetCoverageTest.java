package dev.rolecall.match.people.cv.score;

import static dev.rolecall.match.people.cv.score.StubTargetJobs.demand;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.people.cv.extract.DocumentExtractor;
import dev.rolecall.match.people.cv.score.TargetCoverage.Skill;
import dev.rolecall.match.people.cv.score.TargetCoverage.Support;
import dev.rolecall.match.people.cv.score.TargetDemand.SkillDemand;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Seniority;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TargetCoverageTest {
  private static final String CV =
      """
      Robin Blank

      Experience
      Senior Java Developer, Acme, Mar 2016 \u2013 Feb 2021
      - Java services with PostgreSQL
      Junior Java Developer, Acme, Mar 2015 \u2013 Feb 2016
      - Java services

      Skills
      Java, PostgreSQL, Kafka
      """;

  @Test
  void saysHowOftenASkillIsAskedForAndWhetherTheCvMentionsIt() {
    TargetCoverage coverage =
        coverage(
            demand("java", "Java", 30, 10, 10),
            demand("kafka", "Kafka", 20, 10, 0),
            demand("go", "Go", 20, 10, 4));
    assertThat(coverage.skills().stream().map(Skill::support))
        .containsExactly(Support.USED, Support.LISTED, Support.MISSING);
    assertThat(coverage.skills().stream().map(Skill::message))
        .containsExactly(
            "Asked for in 50 of 60 jobs; a position of your CV shows it.",
            "Asked for in 30 of 60 jobs; your CV mentions it, but no position shows it.",
            "Asked for in 34 of 60 jobs; your CV does not mention it.");
    assertThat(coverage.skills().getFirst().evidence().getFirst().text()).isEqualTo("Java");
    assertThat(coverage.skills().getLast().evidence()).isEmpty();
  }

  /// Java 300 + 40 + 30 = 370 in full, Kafka 200 + 40 = 240 at 70 %, Go 200 + 40 + 12 = 252 not:
  /// 538 of 862.
  @Test
  void weighsSkillsByTheirDemand() {
    assertThat(
            coverage(
                    demand("java", "Java", 30, 10, 10),
                    demand("kafka", "Kafka", 20, 10, 0),
                    demand("go", "Go", 20, 10, 4))
                .percent())
        .isEqualTo(62);
    assertThat(coverage(demand("java", "Java", 1, 0, 0)).percent()).isEqualTo(100);
    assertThat(coverage(demand("go", "Go", 1, 0, 0)).percent()).isZero();
    assertThat(coverage().percent()).isNull();
  }

  @Test
  void aSkillThatAnotherOneIncludesOrReplacesIsRelated() {
    SkillDemand kotlinOrJava =
        new SkillDemand(SkillId.of("kotlin"), "Kotlin", 1, 0, 0, Set.of(SkillId.of("java")));
    TargetCoverage coverage = coverage(kotlinOrJava, demand("sql", "SQL", 1, 0, 0));
    assertThat(coverage.skills())
        .allSatisfy(skill -> assertThat(skill.support()).isEqualTo(Support.RELATED));
  }

  @Test
  void comparesYearsAndLevels() {
    TargetCoverage coverage = coverage(demand("java", "Java", 1, 0, 0));
    assertThat(coverage.years()).isEqualTo(6);
    assertThat(coverage.jobsWithYears()).isEqualTo(4);
    assertThat(coverage.jobsWithinYears()).isEqualTo(3);
    assertThat(coverage.levels()).containsExactly(Seniority.SENIOR);
    assertThat(coverage.jobsAtLevel()).isEqualTo(20);
  }

  private static TargetCoverage coverage(SkillDemand... skills) {
    TargetDemand demand =
        new TargetDemand(
            "java in:NL",
            60,
            List.of(skills),
            Map.of(Seniority.SENIOR, 20, Seniority.JUNIOR, 5),
            List.of(2, 5, 6, 8));
    return Objects.requireNonNull(
        CvScorer.score(
                DocumentExtractor.extract(CV.getBytes(UTF_8)),
                Optional.of(demand),
                YearMonth.of(2026, 11))
            .target());
  }
}
