package dev.rolecall.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The filter values and labels of facets.
class FacetLabelsTest {
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "MODE, ONSITE, onsite, On-site",
    "TYPE, FULL_TIME, full-time, Full-time",
    "SENIORITY, MID, mid, Mid-level",
    "FAMILY, QA, qa, QA",
    "PAY, false, not-stated, Pay not stated",
    "COUNTRY, NL, NL, Netherlands",
    "SKILL, postgresql, postgresql, PostgreSQL"
  })
  void aValueHasAFilterValueAndALabel(Facet facet, String indexed, String value, String label) {
    assertThat(FacetLabels.value(facet, indexed)).isEqualTo(value);
    assertThat(FacetLabels.label(facet, indexed, "")).isEqualTo(label);
  }
}
