package dev.rolecall.search.web.page;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Job;
import dev.rolecall.testkit.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutDescriptionTest {
  @ParameterizedTest
  @CsvSource({
    "<div>We build tide tables…</div>, true",
    "<p>We build <b>tide…</b></p> , true",
    "<p>We build tide tables [...]</p>, true",
    "We build tide tables […], true",
    "<p>We build… and you write Java.</p>, false",
    "<p>We look forward to your letter...</p>, false",
    "'', false"
  })
  void aTextThatEndsWithAnEllipsisIsCut(String html, boolean isCut) {
    assertThat(CutDescription.is(html)).isEqualTo(isCut);
  }

  /// Search engines require the whole description.
  @Test
  void theViewOfACutDescriptionSaysSoAndHasNoMarkup() {
    JobView whole = view("<p>We build tide tables.</p>");
    assertThat(whole.cut()).isFalse();
    assertThat(whole.markup()).isNotNull();
    JobView cut = view("<p>We build tide…</p>");
    assertThat(cut.cut()).isTrue();
    assertThat(cut.markup()).isNull();
  }

  private static JobView view(String description) {
    Job job =
        SampleJobs.with(
            aJob("Engineer").at("Tidewrack").in("Ghent", "BE").build(),
            opening -> opening.description(description));
    SettableClock clock = SettableClock.at("2026-11-05T09:00:00Z");
    return new JobViewFactory(CurrencyRates.fallback(), clock)
        .view(job, "https://x.example/jobs/1");
  }
}
