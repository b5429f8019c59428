package dev.rolecall.model.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
