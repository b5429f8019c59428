package dev.rolecall.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardNamesTest {
  @ParameterizedTest
  @CsvSource({
    "acme-robotics, Acme Robotics",
    "careers.acme.example, Acme",
    "acme.example/jobs, Acme",
    "www.acme.example, Acme",
    "www.careers.acme.example/global/en, Acme",
    "www, Www"
  })
  void aCompanyIsNamedAfterItsBoard(String board, String company) {
    assertThat(BoardNames.company(board)).isEqualTo(company);
  }
}
