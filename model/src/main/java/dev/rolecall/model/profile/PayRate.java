package dev.rolecall.model.profile;

import dev.rolecall.model.Money;
import dev.rolecall.model.job.Period;
import java.math.BigDecimal;

/// An amount per period.
///
/// @param currency ISO 4217
public record PayRate(BigDecimal amount, String currency, Period period) {
  public PayRate {
    amount = MissingFieldException.requireField(Money.plain(amount), "amount");
    MissingFieldException.requireField(currency, "currency");
    MissingFieldException.requireField(period, "period");
    if (amount.signum() < 0 || !Money.isCurrency(currency)) {
      throw new IllegalArgumentException(
          "A pay rate needs an amount of at least 0 and an ISO 4217 currency, got "
              + amount
              + " "
              + currency);
    }
  }

  public Money annual() {
    return new Money(amount.multiply(BigDecimal.valueOf(period.perYear())), currency);
  }
}
