package dev.rolecall.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequisitionsTest {
  @ParameterizedTest
  @ValueSource(strings = {"R-1042", "JR354232", "REQ 2026-118", "2026104", "ENG-2026-004"})
  void aNumberIdentifiesAnOpening(String number) {
    assertThat(Requisitions.identities("pinpoint", "acme", number))
        .containsExactly("pinpoint:acme:requisition:" + number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "TBD", "1", "42", "Team 12", "2026", "2026-Q4", "Q4 2026", "2026-11", "FY2027"
      })
  void wordsAndTimesDoNot(String number) {
    assertThat(Requisitions.identities("pinpoint", "acme", number)).isEmpty();
  }

  @Test
  void theCaseOfATenantDoesNotMatter() {
    assertThat(Requisitions.identities("smartrecruiters", "Knight", "R-1042"))
        .isEqualTo(Requisitions.identities("smartrecruiters", "knight", "R-1042"));
    assertThat(Requisitions.identities("smartrecruiters", "knight", null)).isEmpty();
  }
}
