package dev.rolecall.model.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What both readers of a [JobQuery] share: plain text and remote reach.
class ReadersWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <p>Java &amp; <b>Kafka</b></p>      | Java & Kafka
          a &lt; b &#39;c&#x27; &euro;        | a < b 'c' &euro;
          Type<strong>Script</strong>s        | TypeScripts
          1 < 2 and 3 > 2                     | 1 < 2 and 3 > 2
          open <p                             | open <p
          &#99999999;&;                       | &#99999999;&;
          """)
  void markupBecomesPlainText(String html, String text) {
    assertThat(PlainText.of(html)).isEqualTo(text);
  }

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
