package dev.rolecall.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTitlesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Software Engineer 2026                      | Software Engineer 2026
          Software Engineering Intern - Summer 2026   | Software Engineering Intern - Summer 2026
          Software Engineering Intern - Winter 2026   | Software Engineering Intern - Winter 2026
          Data Engineer, Job 2027                     | Data Engineer, Job 2027
          Backend Engineer - JR-102938                | Backend Engineer
          Backend Engineer R10293                     | Backend Engineer
          Backend Engineer Req #12345                 | Backend Engineer
          Backend Engineer, ref 20261                 | Backend Engineer
          """)
  void removesRequisitionIdsButNotYears(String title, String rest) {
    assertThat(FieldTitles.of(title).title()).isEqualTo(rest);
  }
}
