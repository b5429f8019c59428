package dev.rolecall.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkplaceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "remote",
        "FULLY_REMOTE",
        "Fully",
        "TELECOMMUTE",
        "Telework",
        "Home Office",
        "Work from home",
        "Home-based",
        "Virtual"
      })
  void remoteWork(String written) {
    assertThat(Workplace.of(written).remote()).isTrue();
    assertThat(Workplace.of(written).terms()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Not Remote, On-site",
    "Non-Remote, On-site",
    "No remote work, On-site",
    "not eligible for remote, On-site",
    "Partially Remote, Hybrid",
    "Partly remote, Hybrid",
    "Part-time remote, Hybrid",
    "Occasionally remote, Hybrid",
    "Hybrid Remote, Hybrid",
    "on-site, On-site",
    "In Office, On-site",
    "in_person, On-site"
  })
  void otherModesAreNotRemote(String written, String mode) {
    assertThat(Workplace.of(written).remote()).isNull();
    assertThat(Workplace.of(written).terms()).containsExactly(mode);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unspecified", "flexible", "field"})
  void otherWordsAreUnknown(String written) {
    assertThat(Workplace.of(written).isKnown()).isFalse();
  }
}
