package dev.rolecall.ingest.normalize.title;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.normalize.hn.HnTitles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedTitlesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Full Stack, Data Analyst                  | Full Stack; Data Analyst
          Back-End, Front-End, Product Manager      | Back-End; Front-End; Product Manager
          Senior Backend & UX Designer              | Senior Backend; UX Designer
          Full Stack, Backend Engineer              | Full Stack, Backend Engineer
          Data, Product Manager                     | Data, Product Manager
          """)
  void anAreaBesideAnotherRoleIsATitle(String segment, String titles) {
    assertThat(String.join("; ", HnTitles.of(segment).titles())).isEqualTo(titles);
  }
}
