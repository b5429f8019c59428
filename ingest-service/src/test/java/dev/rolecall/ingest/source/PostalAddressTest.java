package dev.rolecall.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.dictionary.CountryDictionary;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalAddressTest {
  @ParameterizedTest
  @CsvSource({
    "Dublin, US, 'Dublin, United States'",
    "Cambridge, US, 'Cambridge, United States'",
    "Berlin, Germany, 'Berlin, Germany'",
    "Berlin, , Berlin",
    "Kowloon, HK, 'Kowloon, Hong Kong'",
    "EMEA, IE, EMEA",
    "Remote, US, Remote",
    "'Dublin, OH', US, 'Dublin, OH'",
    "New York or San Francisco, US, New York or San Francisco"
  })
  void aCityGetsTheCountryThatTheSourceStates(String line, String country, String expected) {
    assertThat(PostalAddress.withCountry(line, country)).isEqualTo(expected);
  }

  /// Other names, such as "Hong Kong SAR China", are read as those of China.
  @ParameterizedTest
  @CsvSource({
    "HK, Hong Kong",
    "mo, Macao",
    "UK, United Kingdom",
    "us, United States",
    "TW, Taiwan",
    "ZZ, ZZ",
    "Ireland, Ireland",
    ", ''"
  })
  void aCodeBecomesANameThatPlacesAreReadBy(String code, String name) {
    assertThat(PostalAddress.country(code)).isEqualTo(name);
    if (code != null && !code.equals(name)) {
      String upper = code.toUpperCase(Locale.ROOT);
      assertThat(CountryDictionary.shared().named(name))
          .contains(upper.equals("UK") ? "GB" : upper);
    }
  }
}
