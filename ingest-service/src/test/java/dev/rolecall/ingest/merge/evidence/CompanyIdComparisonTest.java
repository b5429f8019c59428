package dev.rolecall.ingest.merge.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyIdComparisonTest {
  @ParameterizedTest
  @CsvSource({
    "gambit, gambit-robotics, true",
    "gambit-robotics, gambitrobotics-inc, true",
    "six-to-start, sixtostart, true",
    "enjin-io, enjin-inc, true",
    "the-ferrous-lark-group, ferrous-lark, true",
    "quillmarsh-bindery-at-quillmarsh, quillmarsh, true",
    "summit-labs, summit-health, false",
    "apex-systems, apex-labs-inc, false"
  })
  void oneCompanyCanLeaveOutAPartOfItsName(String first, String second, boolean canBeOne) {
    assertThat(CompanyIdComparison.canBeOne(first, second)).isEqualTo(canBeOne);
    assertThat(CompanyIdComparison.canBeOne(second, first)).isEqualTo(canBeOne);
  }
}
