package dev.rolecall.search.market.salary;

import dev.rolecall.search.market.PayDistribution;
import dev.rolecall.search.market.salary.SalaryChecks.PayAmounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Groups the amounts of a histogram into a few bars of one width.
final class PayBars {
  private static final int BARS = 12;
  private static final double FIRST = 0.02;
  private static final double LAST = 0.98;

  private PayBars() {}

  /// At most thirteen bars from the amount that 2 % of the jobs do not reach to the one that 2 %
  /// exceed; the jobs beyond are in the first and last bar.
  ///
  /// @param offer in euros a year
  static List<SalaryCheck.Bar> of(PayDistribution pay, double offer, PayAmounts amounts) {
    long from = pay.quantile(FIRST).orElseThrow();
    long to = pay.quantile(LAST).orElseThrow();
    if (from == to) {
      return List.of();
    }
    long width =
        Math.ceilDiv(Math.ceilDiv(to - from, BARS), PayDistribution.STEP) * PayDistribution.STEP;
    int last = (int) ((to - from) / width);
    long[] jobs = new long[last + 1];
    for (Map.Entry<Long, Long> each : pay.jobsByPay().entrySet()) {
      jobs[place(each.getKey(), from, width, last)] += each.getValue();
    }
    int offered = place(PayDistribution.round(Math.round(offer)), from, width, last);
    List<SalaryCheck.Bar> bars = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      long start = from + i * width;
      bars.add(
          new SalaryCheck.Bar(amounts.of(start), amounts.of(start + width), jobs[i], i == offered));
    }
    return bars;
  }

  private static int place(long amount, long from, long width, int last) {
    return (int) Math.clamp(Math.floorDiv(amount - from, width), 0L, last);
  }
}
