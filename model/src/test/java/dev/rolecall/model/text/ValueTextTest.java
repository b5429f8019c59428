package dev.rolecall.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.job.YearsRange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  @ParameterizedTest
  @CsvSource({"REMOTE, remote, Remote", "HYBRID, hybrid, Hybrid", "ONSITE, on-site, On-site"})
  void writesWorkModes(WorkMode mode, String text, String label) {
    assertThat(WorkModeText.of(mode)).isEqualTo(text);
    assertThat(WorkModeText.label(mode)).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({"MID, mid-level, Mid-level", "SENIOR, senior, Senior"})
  void writesSeniority(Seniority seniority, String text, String label) {
    assertThat(SeniorityText.of(seniority)).isEqualTo(text);
    assertThat(SeniorityText.label(seniority)).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({"FULL_TIME, full-time, Full-time", "INTERNSHIP, internship, Internship"})
  void writesEmploymentTypes(EmploymentType type, String text, String label) {
    assertThat(EmploymentText.of(type)).isEqualTo(text);
    assertThat(EmploymentText.label(type)).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({"ML, machine learning, Machine learning", "QA, QA, QA", "BACKEND, backend, Backend"})
  void writesFamilies(JobFamily family, String text, String label) {
    assertThat(JobFamilyText.of(family)).isEqualTo(text);
    assertThat(JobFamilyText.label(family)).isEqualTo(label);
  }

  @Test
  void writesAlternatives() {
    assertThat(WorkModeText.of(List.of(WorkMode.REMOTE, WorkMode.HYBRID, WorkMode.ONSITE)))
        .isEqualTo("remote, hybrid or on-site");
    assertThat(SeniorityText.of(List.of(Seniority.MID, Seniority.SENIOR)))
        .isEqualTo("mid-level or senior");
    assertThat(EmploymentText.of(List.of())).isEmpty();
    assertThat(JobFamilyText.of(List.of(JobFamily.DATA))).isEqualTo("data");
    assertThat(Phrases.and(List.of("Java", "Kafka", "SQL"))).isEqualTo("Java, Kafka and SQL");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          3, 5, 3 to 5 years
          5, -, at least 5 years
          -, 1, at most 1 year
          2, 2, 2 years
          -, -, ''
          """)
  void writesExperience(@Nullable Integer min, @Nullable Integer max, String text) {
    assertThat(ExperienceText.of(new YearsRange(min, max))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T09:00:05Z, less than an hour ago",
    "2026-11-20T08:00:01Z, less than an hour ago",
    "2026-11-20T08:00:00Z, 1 hour ago",
    "2026-11-19T09:00:01Z, 23 hours ago",
    "2026-11-19T09:00:00Z, 1 day ago",
    "2026-11-17T08:00:00Z, 3 days ago",
    "2026-11-06T09:00:00Z, 2 weeks ago",
    "2026-09-10T09:00:00Z, 2 months ago",
    "2024-12-01T09:00:00Z, 23 months ago",
    "2023-11-20T09:00:00Z, 3 years ago"
  })
  void writesAges(Instant then, String text) {
    assertThat(AgeText.of(then, NOW)).isEqualTo(text);
  }

  @Test
  void writesDatesInUtc() {
    assertThat(AgeText.date(Instant.parse("2026-11-02T23:59:59Z"))).isEqualTo("2 Nov 2026");
  }
}
