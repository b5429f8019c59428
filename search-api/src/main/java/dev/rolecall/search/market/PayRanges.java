package dev.rolecall.search.market;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.search.find.PayHistogram;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The pay of jobs as a few ranges of equal width between round amounts, in any currency.
///
/// @param currency ISO 4217, with an exchange rate
public record PayRanges(PayHistogram pay, String currency, CurrencyRates rates) {
  private static final int MAX_RANGES = 14;

  /// The ends of the histogram that are combined in the first and the last range.
  private static final double TAIL = 0.02;

  private static final long[] WIDTHS = {1, 2, 5};

  /// A range of pay per year.
  ///
  /// @param from inclusive; the first range also has all jobs that pay less
  /// @param to exclusive; the last range also has all jobs that pay more
  public record Range(long from, long to, long jobs, boolean first, boolean last) {
    /// Whether an amount counts in it.
    private boolean has(long amount) {
      return (first || amount >= from) && (last || amount < to);
    }
  }

  /// Empty for fewer than [PayHistogram#MIN_JOBS] jobs.
  public List<Range> all() {
    if (!pay.isPublishable()) {
      return List.of();
    }
    long low = convert(pay.quantile(TAIL).orElseThrow());
    long high = convert(pay.quantile(1 - TAIL).orElseThrow());
    long width = width(high - low);
    long start = Math.floorDiv(low, width);
    long end = Math.floorDiv(high, width);
    TreeMap<Long, Long> jobsByRange = new TreeMap<>();
    for (Map.Entry<Long, Long> entry : pay.jobsByPay().entrySet()) {
      long range = Math.floorDiv(convert(entry.getKey()), width);
      jobsByRange.merge(Math.clamp(range, start, end), entry.getValue(), Long::sum);
    }
    List<Range> ranges = new ArrayList<>();
    for (long range = start; range <= end; range++) {
      long jobs = jobsByRange.getOrDefault(range, 0L);
      ranges.add(new Range(range * width, (range + 1) * width, jobs, range == start, range == end));
    }
    return List.copyOf(ranges);
  }

  /// Whether an amount, rounded as those of jobs, counts in one of these ranges.
  ///
  /// @param euro per year
  public boolean has(Range range, double euro) {
    return range.has(convert(PayHistogram.round(Math.round(euro))));
  }

  /// The smallest of 1, 2, 5, 10, 20, ... thousand that needs few enough ranges.
  private static long width(long spread) {
    for (long power = 1_000; ; power *= 10) {
      for (long width : WIDTHS) {
        if (spread / (width * power) + 2 <= MAX_RANGES) {
          return width * power;
        }
      }
    }
  }

  private long convert(long euro) {
    return rates
        .convert(BigDecimal.valueOf(euro), PayQuartiles.EURO, currency)
        .map(amount -> amount.setScale(0, RoundingMode.HALF_UP).longValue())
        .orElse(euro);
  }
}
