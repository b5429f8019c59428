package dev.rolecall.search.market;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.query.OptionalField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The pay of jobs by the published rule, job by job, from the jobs themselves.
public final class BruteForcePay {
  private static final CurrencyRates RATES = CurrencyRates.fallback();
  private static final BigDecimal STEP = BigDecimal.valueOf(500);

  private BruteForcePay() {}

  /// The rounded amounts of the jobs, from low to high.
  public static List<Long> amounts(List<Job> jobs) {
    List<Long> amounts = new ArrayList<>();
    jobs.forEach(job -> amount(job).ifPresent(amounts::add));
    amounts.sort(Comparator.naturalOrder());
    return amounts;
  }

  public static boolean isFullTime(Job job) {
    return !OptionalField.TYPE.isStatedBy(job)
        || Opening.orEmpty(job.opening().employmentTypes()).contains(EmploymentType.FULL_TIME);
  }

  private static Optional<Long> amount(Job job) {
    return Opening.orEmpty(job.opening().pay()).stream()
        .filter(pay -> pay.basis() != Basis.ESTIMATED)
        .filter(pay -> RATES.currencies().contains(pay.currency()))
        .max(Comparator.comparing(pay -> euro(pay.annualMax(), pay)))
        .map(pay -> euro(pay.annualMin().add(pay.annualMax()).divide(BigDecimal.TWO), pay))
        .filter(euro -> euro.compareTo(BigDecimal.valueOf(1_000)) >= 0)
        .filter(euro -> euro.compareTo(BigDecimal.valueOf(1_000_000)) <= 0)
        .map(euro -> euro.divide(STEP, 0, RoundingMode.HALF_UP).multiply(STEP).longValue());
  }

  private static BigDecimal euro(BigDecimal amount, Pay pay) {
    return RATES.convert(amount, pay.currency(), "EUR").orElseThrow();
  }

  /// The value at the rank of the share, counted from 1; null for fewer than ten.
  public static Long quantile(List<Long> sorted, double share) {
    return sorted.size() < 10 ? null : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
