package dev.rolecall.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalAddressTest {
  @ParameterizedTest
  @CsvSource({
    "Dublin, US, 'Dublin, United States'",
    "Cambridge, US, 'Cambridge, United States'",
    "Berlin, Germany, 'Berlin, Germany'",
    "Berlin, , Berlin",
    "EMEA, IE, EMEA",
    "Remote, US, Remote",
    "'Dublin, OH', US, 'Dublin, OH'",
    "New York or San Francisco, US, New York or San Francisco"
  })
  void aCityGetsTheCountryThatTheSourceStates(String line, String country, String expected) {
    assertThat(PostalAddress.withCountry(line, country)).isEqualTo(expected);
  }
}
