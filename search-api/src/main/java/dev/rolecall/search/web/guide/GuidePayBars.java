package dev.rolecall.search.web.guide;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.search.market.PayDistribution;
import dev.rolecall.search.market.PayQuartiles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A distribution of pay as a few ranges of equal width.
final class GuidePayBars {
  private static final int MAX_BARS = 14;

  /// The ends of the distribution that are combined in the first and the last range.
  private static final double TAIL = 0.02;

  private static final long[] WIDTHS = {1, 2, 5};

  private GuidePayBars() {}

  /// A range of pay per year.
  ///
  /// @param from inclusive; the first range also has all jobs that pay less
  /// @param to exclusive; the last range also has all jobs that pay more
  record Bar(long from, long to, long jobs, boolean first, boolean last) {}

  /// Empty for fewer than [PayDistribution#MIN_JOBS] jobs.
  static List<Bar> of(PayDistribution pay, String currency, CurrencyRates rates) {
    if (!pay.isPublishable()) {
      return List.of();
    }
    long low = convert(pay.quantile(TAIL).orElseThrow(), currency, rates);
    long high = convert(pay.quantile(1 - TAIL).orElseThrow(), currency, rates);
    long width = width(high - low);
    long start = Math.floorDiv(low, width);
    long end = Math.floorDiv(high, width);
    TreeMap<Long, Long> jobsByRange = new TreeMap<>();
    for (Map.Entry<Long, Long> entry : pay.jobsByPay().entrySet()) {
      long range = Math.floorDiv(convert(entry.getKey(), currency, rates), width);
      jobsByRange.merge(Math.clamp(range, start, end), entry.getValue(), Long::sum);
    }
    List<Bar> bars = new ArrayList<>();
    for (long range = start; range <= end; range++) {
      long jobs = jobsByRange.getOrDefault(range, 0L);
      bars.add(new Bar(range * width, (range + 1) * width, jobs, range == start, range == end));
    }
    return List.copyOf(bars);
  }

  /// The smallest of 1, 2, 5, 10, 20, ... thousand that needs few enough bars.
  private static long width(long spread) {
    for (long power = 1_000; ; power *= 10) {
      for (long width : WIDTHS) {
        if (spread / (width * power) + 2 <= MAX_BARS) {
          return width * power;
        }
      }
    }
  }

  private static long convert(long euro, String currency, CurrencyRates rates) {
    return rates
        .convert(BigDecimal.valueOf(euro), PayQuartiles.EURO, currency)
        .map(amount -> amount.setScale(0, RoundingMode.HALF_UP).longValue())
        .orElse(euro);
  }
}
