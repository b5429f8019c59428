package dev.rolecall.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.source.TrackingParameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackingParametersTest {
  private static final String QUERY =
      "id=7&utm_source=mail&UTM_Medium=x&gclid=9&&ref=feed&from=20&email=sam@b.example&e=1&jobs=2";

  @ParameterizedTest
  @CsvSource({
    "VISITS, id=7&ref=feed&from=20&email=sam@b.example&e=1&jobs=2",
    "ORIGINS, id=7&email=sam@b.example&e=1&jobs=2",
    "PERSONS, id=7&jobs=2"
  })
  void eachKindIncludesTheOnesBefore(TrackingParameters kind, String left) {
    assertThat(kind.removedFrom(QUERY)).isEqualTo(left);
  }
}
