package dev.rolecall.ingest.normalize.hn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HnTitlesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Senior and Staff Engineers                  | Senior Engineers; Staff Engineers
          Junior & Intermediate PHP Developers        | Junior PHP Developers; Intermediate PHP Developers
          Sr. and Jr. Developers                      | Sr. Developers; Jr. Developers
          Lead/Senior Engineer                        | Lead/Senior Engineer
          FE, FS and ML engineers                     | Frontend engineers; Fullstack engineers; ML engineers
          Software Engineer, Backend, Designer        | Software Engineer, Backend; Designer
          We're hiring a Backend Engineer (Berlin)    | Backend Engineer
          Two experienced Data Engineers at all levels| Data Engineers
          """)
  void splitsListsAndRemovesWhatIsNotATitle(String segment, String titles) {
    assertThat(HnTitles.of(segment).titles()).isEqualTo(List.of(titles.split("; ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Backend Engineer (Remote, EU)     | Remote, EU
          Backend Engineer (m/f/d)          | m/f/d
          Backend Engineer - Berlin         | Berlin
          """)
  void keepsWhatItRemoves(String segment, String rest) {
    assertThat(HnTitles.of(segment).rest()).containsExactly(rest);
  }
}
