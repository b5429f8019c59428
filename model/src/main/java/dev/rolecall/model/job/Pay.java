package dev.rolecall.model.job;

import dev.rolecall.model.Money;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One pay range, in its own currency. At least one end is stated, and min is at most max.
///
/// @param currency ISO 4217
public record Pay(
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    String currency,
    Period period,
    PayKind kind,
    Basis basis) {
  public Pay {
    min = Money.plain(min);
    max = Money.plain(max);
    if (min == null && max == null) {
      throw new IllegalArgumentException("Pay needs at least one end");
    }
    if (min != null && max != null && min.compareTo(max) > 0) {
      throw new IllegalArgumentException("Pay needs min <= max, got " + min + " > " + max);
    }
    if (!Money.isCurrency(currency)) {
      throw new IllegalArgumentException("Pay needs an ISO 4217 code, got '" + currency + "'");
    }
  }

  /// The lower end per year, or the upper end if no lower one is stated.
  public BigDecimal annualMin() {
    return annual(min == null ? Objects.requireNonNull(max) : min);
  }

  /// The upper end per year, or the lower end if no upper one is stated.
  public BigDecimal annualMax() {
    return annual(max == null ? Objects.requireNonNull(min) : max);
  }

  private BigDecimal annual(BigDecimal amount) {
    return amount.multiply(BigDecimal.valueOf(period.perYear()));
  }
}
