package dev.rolecall.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.CompanyId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmployerIdsTest {
  @ParameterizedTest
  @CsvSource({
    "tide-and-loom, tideandloom",
    "tidewater-loom, tidewaterloom",
    "tidewaterloom, tidewater-loom-technologies",
    "quillmarsh, quillmarsh-io",
    "quillmarsh, quillmarsh-bindery-at-quillmarsh",
    "hollowbrook, hollowbrook-robotics",
    "hollowbrooklabs, hollowbrook-labs",
    "ferrous-lark, the-ferrous-lark-group",
    "saltgrass, saltgrass-energy-systems",
    "wickerline, wickerline-protocol",
    "wickerline, wickerline-travel",
  })
  void spellingsOfOneCompanyAreOneEmployer(String one, String other) {
    assertThat(employer(one)).isEqualTo(employer(other));
  }

  @ParameterizedTest
  @CsvSource({"data-labs, labs", "ferrous-lark, ferrous-wren", "io, ai", "unknown, labs"})
  void othersAreNot(String one, String other) {
    assertThat(employer(one)).isNotEqualTo(employer(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tidewater-loom-labs-io",
        "labs",
        "at",
        "the",
        "the-labs",
        "at-io",
        "group-group",
        "ai-labs"
      })
  void theEmployerOfAnEmployerIsTheSame(String company) {
    assertThat(employer(employer(company))).isEqualTo(employer(company));
  }

  private static String employer(String company) {
    return EmployerIds.of(CompanyId.of(company)).value();
  }
}
