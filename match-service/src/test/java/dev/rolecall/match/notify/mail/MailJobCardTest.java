package dev.rolecall.match.notify.mail;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.judge.SettableMatching;
import dev.rolecall.match.newmatch.Visibility;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Job;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is shared by the mails of all people, and what is not.
class MailJobCardTest {
  private static final CurrencyRates RATES = CurrencyRates.fallback();

  private final Job job = aJob("Engineer").at("Acme").paying(60_000, 70_000, "EUR").build();
  private final MailJobCard card =
      MailJobCard.of(
          new Visibility(new SettableMatching().addJobs(job), "https://rolecall.example")
              .visibleJob(job)
              .orElseThrow());

  @Test
  void thePayIsInThePersonsCurrencyAndFewAreKept() {
    List<String> currencies = List.of("USD", "GBP", "CHF", "PLN", "SEK", "NOK", "DKK", "CZK");
    for (String currency : currencies) {
      String pay = card.textPay(currency, RATES);
      assertThat(pay).contains(currency);
      assertThat(card.textPay(currency, RATES)).isEqualTo(pay);
    }
    assertThat(card.textPay(null, RATES)).doesNotContain(currencies.toArray(String[]::new));
    assertThat(card.keptCurrencies()).isEqualTo(4);
  }
}
