package dev.rolecall.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.source.SourceKind;
import dev.rolecall.model.source.Terms;
import org.junit.jupiter.api.Test;

class TermsTest {
  @Test
  void termsWithoutAKindAreThoseOfAnEmployersBoard() {
    Terms read =
        Json.MAPPER.readValue(
            """
            {"attribution": null, "republish": true, "retention": "PT12960H", "ageLimit": null,
             "partialListing": false}\
            """,
            Terms.class);
    assertThat(read).isEqualTo(Terms.of(SourceKind.EMPLOYER_BOARD));
  }

  @Test
  void aKindFromALaterVersionIsUnknown() {
    Terms read =
        Json.MAPPER.readValue(
            """
            {"attribution": null, "republish": true, "retention": "PT12960H", "ageLimit": null,
             "partialListing": false, "kind": "NEWSPAPER"}\
            """,
            Terms.class);
    assertThat(read.kind()).isEqualTo(SourceKind.UNKNOWN);
  }
}
