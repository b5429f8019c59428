package dev.rolecall.ingest.normalize.hn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleClausesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Back end web engineer for a cloud data relay | Back end web engineer
          front-end developers with an eye for design  | front-end developers
          Data Engineer at Acme                        | Data Engineer
          Senior SWE, mostly full-stack                | Senior SWE
          back-end engineers as well as game makers    | back-end engineers
          """)
  void cutsWhatASentenceSaysAfterATitle(String written, String title) {
    assertThat(TitleClauses.without(written)).isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Software Engineers for Vision",
        "Software Engineer in Test",
        "Lead PHP engineer for advertising operations",
        "Backend Engineer (works at a client)",
        "Head of Data"
      })
  void keepsWhatBelongsToATitle(String title) {
    assertThat(TitleClauses.without(title)).isEqualTo(title);
  }
}
