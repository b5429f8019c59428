package dev.rolecall.ingest.normalize.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UK or European timezone               | GB, UTC+0..UTC+3
          European time zone or US              | UTC+0..UTC+3, US
          UTC-3 to UTC+2 or Brazil              | UTC-3..UTC+2, BR
          UK/EU timezone                        | UTC+0..UTC+3
          US or Canada, UTC-8 to UTC-5          | UTC-8..UTC-5
          within 3 hours of EST or PST          | UTC-8..UTC-2
          """)
  void aCountryBesideATimeZoneIsASeparateArea(String text, String scope) {
    assertThat(String.join(", ", ScopeRules.parse(text))).isEqualTo(scope);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -DACH                | DACH
          Nordics              | NORDICS
          Benelux or France    | BENELUX, FR
          the Baltics          | BALTICS
          EMEA / MENA          | EMEA, MENA
          ANZ                  | ANZ
          """)
  void readsGroupsOfCountries(String text, String scope) {
    assertThat(String.join(", ", ScopeRules.parse(text))).isEqualTo(scope);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          North & South America               | NORTH_AMERICA, SOUTH_AMERICA
          UTC±2 to UTC+3                      | UTC-2..UTC+2
          UTC−2 to UTC+3                      | UTC-2..UTC+3
          GMT+1 / H1B                         |
          UTC-5 / X2 visa                     |
          Milano Italy                        | IT
          Torino Italy                        | IT
          Plano Texas                         | US
          no Texas                            |
          Anywhere except Texas               | WORLDWIDE
          EU, no Spain                        | EU, -ES
          India, APAC                         | IN
          India, EMEA                         | IN, EMEA
          Portugal Anywhere                   | PT
          Georgia                             | US
          Armenia, Georgia, Turkey            | AM, GE, TR
          AB & BC only                        | CA
          ML/AI                               |
          Portugal preferred                  |
          Pacific time                        | UTC-8
          US or Canada (Eastern time)         | US, CA
          West Coast US to Central Europe     | UTC-8..UTC+1
          Berlin +/- 3 hours                  | UTC-2..UTC+4
          4 hours overlap with New York       |
          """)
  void readsNamesByTheWordsNextToThem(String text, @Nullable String scope) {
    assertThat(String.join(", ", ScopeRules.parse(text))).isEqualTo(scope == null ? "" : scope);
  }
}
