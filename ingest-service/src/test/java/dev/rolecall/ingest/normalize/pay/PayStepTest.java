package dev.rolecall.ingest.normalize.pay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.normalize.company.CompanyNames;
import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.job.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayStepTest {
  @Test
  void rolesOfOnePostingInTwoCountriesHaveTheirOwnDollars() {
    PostingText text = PostingText.of("<p>Lead Engineer - $198k - $220k");
    assertThat(currency(text, "US")).isEqualTo("USD");
    assertThat(currency(text, "CA")).isEqualTo("CAD");
  }

  private static String currency(PostingText text, String country) {
    Draft draft =
        new Draft(
            "Lead Engineer",
            CompanyNames.unknown(),
            List.of("$198k", "$220k"),
            List.of(),
            List.of(),
            text);
    draft.places.add(Place.country(country));
    new PayStep().apply(draft);
    return draft.pay.getFirst().currency();
  }
}
