package dev.rolecall.match.reference;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What jobs that do not state their pay probably pay: quantiles of the jobs that do, by kind of
/// work, level and country, then wider.
///
/// @param date of the jobs; null when there are no estimates
/// @param cells by the name of a group of comparable jobs ([PayCell])
public record PayEstimates(@Nullable LocalDate date, Map<String, PayEstimate> cells) {
  public static final PayEstimates NONE = new PayEstimates(null, Map.of());

  /// Fewer jobs give no estimate.
  public static final int MIN_JOBS = 10;

  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;

  /// Amounts are rounded to this many euros: more would be pretense.
  private static final int STEP = 500;

  public PayEstimates {
    cells = Map.copyOf(cells);
  }

  /// From the narrowest group of comparable jobs that is large enough; empty when none is.
  public Optional<PayEstimate> of(JobAttributes job) {
    if (cells.isEmpty() || !isComparable(job)) {
      return Optional.empty();
    }
    return PayCell.of(job).stream().filter(cells::containsKey).findFirst().map(cells::get);
  }

  /// From open jobs; the order does not matter.
  ///
  /// @param date of the jobs
  public static PayEstimates build(
      LocalDate date, Iterable<JobAttributes> jobs, CurrencyRates rates) {
    Map<String, Amounts> amounts = new TreeMap<>();
    for (JobAttributes job : jobs) {
      euros(job, rates)
          .ifPresent(
              euros ->
                  PayCell.of(job)
                      .forEach(
                          cell -> amounts.computeIfAbsent(cell, _ -> new Amounts()).add(euros)));
    }
    Map<String, PayEstimate> cells = new TreeMap<>();
    amounts.forEach(
        (cell, each) -> {
          if (each.count >= MIN_JOBS) {
            cells.put(cell, each.estimate());
          }
        });
    return cells.isEmpty() ? NONE : new PayEstimates(date, cells);
  }

  /// The middle of the first stated range, in euros a year; empty when both ends are not stated, or
  /// it cannot be compared.
  public static Optional<Integer> euros(JobAttributes job, CurrencyRates rates) {
    if (!isComparable(job)) {
      return Optional.empty();
    }
    return Opening.orEmpty(job.pay()).stream()
        .filter(pay -> pay.basis() != Basis.ESTIMATED && pay.period() != Period.UNKNOWN)
        .filter(pay -> pay.min() != null && pay.max() != null)
        .findFirst()
        .flatMap(pay -> rates.convert(middle(pay), pay.currency(), "EUR"))
        .map(BigDecimal::intValue);
  }

  private static BigDecimal middle(Pay pay) {
    return pay.annualMin().add(pay.annualMax()).multiply(new BigDecimal("0.5"));
  }

  /// Contracts are paid by the hour, without what an employer adds.
  private static boolean isComparable(JobAttributes job) {
    List<EmploymentType> types = Opening.orEmpty(job.employmentTypes());
    return types.isEmpty() || types.contains(EmploymentType.FULL_TIME);
  }

  /// The amounts of comparable jobs.
  private static final class Amounts {
    private int[] values = new int[MIN_JOBS];
    private int count;

    void add(int value) {
      if (count == values.length) {
        values = Arrays.copyOf(values, 2 * count);
      }
      values[count++] = value;
    }

    PayEstimate estimate() {
      Arrays.sort(values, 0, count);
      return new PayEstimate(quantile(LOW), quantile(0.5), quantile(HIGH), count);
    }

    /// Of the jobs that are not in the sample, the share that is below: for n jobs, the amount at
    /// place share * (n + 1), between two amounts in proportion (Hyndman and Fan, type 6).
    private int quantile(double share) {
      double place = Math.clamp(share * (count + 1), 1, count) - 1;
      int below = (int) place;
      int above = Math.min(below + 1, count - 1);
      double amount = values[below] + (place - below) * (values[above] - values[below]);
      return (int) (StrictMath.rint(amount / STEP) * STEP);
    }
  }
}
