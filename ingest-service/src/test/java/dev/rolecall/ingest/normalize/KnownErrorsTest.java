package dev.rolecall.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownErrorsTest {
  private static final Map<String, Set<String>> EXPECTED =
      Map.of("pay", Set.of("1-2 USD YEAR"), "title", Set.of("Java Developer"));
  private static final Map<String, Set<String>> PAY_IS_MISSED =
      Map.of("title", Set.of("Java Developer"));

  @Test
  void aWrongFieldThatIsNotMarkedIsUnexpected() {
    KnownErrors errors = KnownErrors.of(EXPECTED, PAY_IS_MISSED, Set.of());
    assertThat(errors.unexpected()).containsOnlyKeys("pay");
    assertThat(errors.outdated()).isEmpty();
  }

  @Test
  void aWrongFieldThatIsMarkedIsExpected() {
    KnownErrors errors = KnownErrors.of(EXPECTED, PAY_IS_MISSED, Set.of("pay"));
    assertThat(errors.unexpected()).isEmpty();
    assertThat(errors.outdated()).isEmpty();
  }

  @Test
  void aMarkedFieldThatIsCorrectOrNotInTheFixtureIsOutdated() {
    KnownErrors errors = KnownErrors.of(EXPECTED, EXPECTED, Set.of("pay", "skills"));
    assertThat(errors.outdated()).containsExactly("pay", "skills");
  }

  @Test
  void aKnownErrorLowersTheFieldsShare() {
    Quality quality = new Quality();
    quality.count("fixture", EXPECTED, PAY_IS_MISSED);
    assertThat(quality.f1("pay")).isZero();
    assertThat(quality.f1("title")).isEqualTo(1);
  }
}
