package dev.rolecall.model.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.dictionary.CountryDictionary;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteEligibilityTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DE             | DE | true
          EU             | DE | true
          EU             | CH | false
          WORLDWIDE      | BR | true
          WORLDWIDE,-US  | US | false
          WORLDWIDE,-US  | BR | true
          -US            | BR | true
          -EU            | DE | false
          UTC-8..UTC-5   | US | false
          US,CA          | CA | true
          """)
  void aScopeAllowsCountries(String scope, String country, boolean allowed) {
    List<String> entries = List.of(scope.split(","));
    assertThat(RemoteEligibility.allows(entries, country)).isEqualTo(allowed);
    assertThat(RemoteEligibility.countries(entries).contains(country)).isEqualTo(allowed);
  }

  /// `NA` is North America, and the code of Namibia.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "NA",
        "EU",
        "EMEA,-GB",
        "-EU,-US",
        "WORLDWIDE,-APAC",
        "XX",
        "UTC+0..UTC+2",
        "NORTH_AMERICA,DE"
      })
  void theCountriesOfAScopeAreThoseThatItAllows(String scope) {
    List<String> entries = List.of(scope.split(","));
    assertThat(RemoteEligibility.countries(entries))
        .containsExactlyInAnyOrderElementsOf(
            CountryDictionary.shared().codes().stream()
                .filter(country -> RemoteEligibility.allows(entries, country))
                .toList());
  }
}
