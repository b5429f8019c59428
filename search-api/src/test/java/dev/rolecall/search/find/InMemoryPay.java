package dev.rolecall.search.find;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts pay job by job.
public final class InMemoryPay {
  private static final CurrencyRates RATES = CurrencyRates.fallback();

  private InMemoryPay() {}

  static PayHistogram histogram(Collection<Job> jobs) {
    SortedMap<Long, Long> counts = new TreeMap<>();
    jobs.forEach(job -> euros(job).ifPresent(euros -> counts.merge(euros, 1L, Long::sum)));
    return new PayHistogram(counts);
  }

  /// The middle of the range with the highest end, in euros a year, in steps of 500.
  public static Optional<Long> euros(Job job) {
    return Opening.orEmpty(job.opening().pay()).stream()
        .filter(pay -> pay.basis() != Basis.ESTIMATED)
        .filter(pay -> RATES.currencies().contains(pay.currency()))
        .max(Comparator.comparing(pay -> inEuros(pay.annualMax(), pay)))
        .map(
            pay ->
                inEuros(pay.annualMin().add(pay.annualMax()).divide(BigDecimal.TWO), pay)
                    .doubleValue())
        .filter(euros -> euros >= 1_000 && euros <= 1_000_000)
        .map(euros -> Math.round(euros / 500) * 500);
  }

  private static BigDecimal inEuros(BigDecimal amount, Pay pay) {
    return RATES.convert(amount, pay.currency(), "EUR").orElseThrow();
  }
}
