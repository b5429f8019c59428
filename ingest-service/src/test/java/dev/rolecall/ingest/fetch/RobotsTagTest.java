package dev.rolecall.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

class RobotsTagTest {
  /// Several headers are separated by a bar.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "noindex; noindex",
        "NoIndex, nofollow; noindex,nofollow",
        "none; none",
        "noarchive | noindex; noarchive,noindex",
        "googlebot: noindex, nofollow; ''",
        "Rolecall: noindex; noindex",
        "googlebot: noindex, rolecall: none; none",
        "googlebot: noindex | nofollow; nofollow",
        "unavailable_after: 25 Jun 2027 15:00:00 PST, noindex;"
            + " 'unavailable_after: 25 jun 2027 15:00:00 pst,noindex'",
        "max-image-preview:none, nosnippet; 'max-image-preview:none,nosnippet'",
        "otherbot: max-snippet:0, noindex; ''",
        "''; ''"
      })
  void onlyDirectivesForThisRobotCount(String headers, String own) {
    HttpHeaders response = new HttpHeaders();
    Arrays.stream(headers.split("\\|"))
        .forEach(value -> response.add("X-Robots-Tag", value.strip()));
    assertThat(RobotsTag.directives(response)).isEqualTo(own);
  }
}
