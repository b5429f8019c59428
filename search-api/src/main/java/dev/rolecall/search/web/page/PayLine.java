package dev.rolecall.search.web.page;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.text.PayText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One pay range of a job.
///
/// @param annual the approximate amount per year in the reader's currency; null when the stated pay
///   already has that form
record PayLine(String stated, @Nullable String annual) {
  static List<PayLine> of(Opening opening, String currency, CurrencyRates rates) {
    return Opening.orEmpty(opening.pay()).stream()
        .map(pay -> of(pay, currency, rates))
        .distinct()
        .toList();
  }

  private static PayLine of(Pay pay, String currency, CurrencyRates rates) {
    return new PayLine(PayText.of(pay), PayText.annual(pay, currency, rates).orElse(null));
  }
}
