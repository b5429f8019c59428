package dev.rolecall.match.localjobs;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.query.PayFilter;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Whether a job pays what a search requests. For one search; the requested amounts are converted
/// into each currency once.
final class PayTest implements Predicate<JobAttributes> {
  private final Map<String, Optional<BigDecimal>> minimums = new HashMap<>();
  private final Map<String, Optional<BigDecimal>> maximums = new HashMap<>();
  private final PayFilter filter;
  private final CurrencyRates rates;

  PayTest(PayFilter filter, CurrencyRates rates) {
    this.filter = filter;
    this.rates = rates;
  }

  @Override
  public boolean test(JobAttributes attributes) {
    List<Pay> ranges = Opening.orEmpty(attributes.pay());
    return ranges.isEmpty() ? filter.undisclosed() : ranges.stream().anyMatch(this::overlaps);
  }

  private boolean overlaps(Pay range) {
    return reaches(range.annualMax(), filter.atLeast(), minimums, range.currency(), 1)
        && reaches(range.annualMin(), filter.atMost(), maximums, range.currency(), -1);
  }

  /// @param sign 1 if the amount must be at least the limit, -1 if at most
  private boolean reaches(
      BigDecimal amount,
      @Nullable BigDecimal limit,
      Map<String, Optional<BigDecimal>> converted,
      String currency,
      int sign) {
    return limit == null
        || converted
            .computeIfAbsent(currency, to -> rates.convert(limit, filter.currency(), to))
            .filter(inCurrency -> sign * amount.compareTo(inCurrency) >= 0)
            .isPresent();
  }
}
