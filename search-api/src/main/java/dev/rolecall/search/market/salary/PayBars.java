package dev.rolecall.search.market.salary;

import dev.rolecall.search.find.PayHistogram;
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
  static List<SalaryCheck.Bar> of(PayHistogram pay, double offer, PayAmounts amounts) {
    long from = PayHistogram.rounded(pay.quantile(FIRST));
    long to = PayHistogram.rounded(pay.quantile(LAST));
    if (from == to) {
      return List.of();
    }
    long width = Math.ceilDiv(Math.ceilDiv(to - from, BARS), PayHistogram.STEP) * PayHistogram.STEP;
    int last = (int) ((to - from) / width);
    long[] jobs = new long[last + 1];
    for (Map.Entry<Long, Long> each : pay.jobs().entrySet()) {
      jobs[place(each.getKey(), from, width, last)] += each.getValue();
    }
    int offered = place(PayHistogram.rounded(offer), from, width, last);
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
