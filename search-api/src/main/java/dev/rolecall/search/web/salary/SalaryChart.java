package dev.rolecall.search.web.salary;

import dev.rolecall.model.Money;
import dev.rolecall.model.text.PayText;
import dev.rolecall.search.market.salary.SalaryCheck;
import java.util.ArrayList;
import java.util.List;

/// The bars of a distribution, as coordinates of a drawing of [#WIDTH] by [#HEIGHT].
///
/// @param from the amount at the left end
/// @param to the amount at the right end
record SalaryChart(List<BarView> bars, String from, String to) {
  static final int WIDTH = 640;
  static final int HEIGHT = 140;
  private static final double GAP = 4;

  /// @param label of the amounts and the jobs, for the table next to the chart
  record BarView(
      double x, double y, double width, double height, boolean offer, String label, String jobs) {}

  static SalaryChart of(List<SalaryCheck.Bar> bars) {
    long most = bars.stream().mapToLong(SalaryCheck.Bar::jobs).max().orElse(1);
    double width = (double) WIDTH / bars.size();
    List<BarView> views = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      SalaryCheck.Bar bar = bars.get(i);
      double height = rounded((double) HEIGHT * bar.jobs() / Math.max(1, most));
      views.add(
          new BarView(
              rounded(i * width + GAP / 2),
              rounded(HEIGHT - height),
              rounded(width - GAP),
              height,
              bar.offer(),
              label(i, bars),
              Long.toString(bar.jobs())));
    }
    return new SalaryChart(views, amount(bars.getFirst().from()), amount(bars.getLast().to()));
  }

  private static String label(int at, List<SalaryCheck.Bar> bars) {
    SalaryCheck.Bar bar = bars.get(at);
    if (at == 0) {
      return "less than " + amount(bar.to());
    }
    return at == bars.size() - 1
        ? amount(bar.from()) + " or more"
        : amount(bar.from()) + " to " + amount(bar.to());
  }

  private static String amount(Money money) {
    return PayText.amount(money);
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
