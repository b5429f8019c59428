package dev.rolecall.ingest.normalize.hn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HnHeaderCompanyTest {
  @ParameterizedTest
  @ValueSource(strings = {"Engineering Manager Engineering", "Group Product Manager Product"})
  void aTitleWithItsDepartmentIsNotACompany(String first) {
    assertThat(HnHeaderCompany.in(List.of(first, "New York, NY", "Full Time")).name()).isEmpty();
  }

  @Test
  void aNameBeforeAPlaceIsACompany() {
    assertThat(HnHeaderCompany.in(List.of("Wickerline", "New York, NY", "Full Time")).name())
        .isEqualTo("Wickerline");
  }
}
