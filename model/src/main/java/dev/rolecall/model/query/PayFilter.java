package dev.rolecall.model.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A range of pay per year: a job passes when one of its stated pay ranges overlaps it. At least
/// one end is requested.
///
/// Each of the two evaluators (Elasticsearch and in memory) converts the requested amounts into the
/// currency of the pay range at its rates ([dev.rolecall.model.dictionary.CurrencyRates#convert]).
/// The minimum is compared with [dev.rolecall.model.job.Pay#annualMax()], the maximum with
/// [dev.rolecall.model.job.Pay#annualMin()]. A range in a currency without a rate does not pass.
///
/// @param atLeast the minimum, null for none
/// @param atMost the maximum, null for none
/// @param currency ISO 4217
/// @param undisclosed whether jobs that do not state their pay pass too
public record PayFilter(
    @Nullable BigDecimal atLeast,
    @Nullable BigDecimal atMost,
    String currency,
    boolean undisclosed) {
  public PayFilter {
    if (atLeast == null && atMost == null) {
      throw new IllegalArgumentException("A range of pay needs a minimum or a maximum");
    }
  }

  public static PayFilter atLeast(BigDecimal amount, String currency, boolean undisclosed) {
    return new PayFilter(amount, null, currency, undisclosed);
  }
}
