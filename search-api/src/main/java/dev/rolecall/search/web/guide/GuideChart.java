package dev.rolecall.search.web.guide;

import dev.rolecall.search.market.PayRanges;
import dev.rolecall.search.market.guide.GuideFigures.Week;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The geometry of a chart in units of its drawing, [#WIDTH] wide and [#HEIGHT] high.
///
/// @param bars from left to right
/// @param line the points of a line; empty if it has none
/// @param labels below the drawing
/// @param max the value at its top, `1,234`
record GuideChart(List<Bar> bars, String line, List<Label> labels, String max) {
  static final int WIDTH = 360;
  static final int HEIGHT = 150;
  private static final int TOP = 16;
  private static final int BOTTOM = 20;
  private static final int MAX_LABELS = 4;

  record Bar(String x, String y, String width, String height) {}

  record Label(String x, String anchor, String text) {}

  /// The open jobs as a line.
  static GuideChart open(List<Week> weeks) {
    long max = weeks.stream().mapToLong(Week::open).max().orElse(1);
    String line =
        IntStream.range(0, weeks.size())
            .mapToObj(i -> number(x(i, weeks.size())) + "," + number(y(weeks.get(i).open(), max)))
            .collect(Collectors.joining(" "));
    return new GuideChart(
        List.of(),
        line,
        labels(weeks.stream().map(week -> GuideText.day(week.from())).toList()),
        GuideText.count(max));
  }

  /// The number of jobs in each range of pay.
  static GuideChart pay(List<PayRanges.Range> ranges) {
    long max = ranges.stream().mapToLong(PayRanges.Range::jobs).max().orElse(1);
    double width = (double) WIDTH / Math.max(1, ranges.size());
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < ranges.size(); i++) {
      double y = y(ranges.get(i).jobs(), max);
      bars.add(
          new Bar(
              number(i * width + 1), number(y), number(width - 2), number(HEIGHT - BOTTOM - y)));
    }
    return new GuideChart(
        List.copyOf(bars),
        "",
        labels(ranges.stream().map(range -> GuideText.count(range.from() / 1_000) + "k").toList()),
        GuideText.count(max));
  }

  private static double x(int index, int size) {
    return size < 2 ? WIDTH / 2.0 : (double) WIDTH * index / (size - 1);
  }

  private static double y(long value, long max) {
    return HEIGHT - BOTTOM - (double) (HEIGHT - BOTTOM - TOP) * value / Math.max(1, max);
  }

  /// A few of the texts, at their places; the first and the last do not stick out.
  private static List<Label> labels(List<String> texts) {
    int size = texts.size();
    int count = Math.min(MAX_LABELS, size);
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              int index = count == 1 ? 0 : i * (size - 1) / (count - 1);
              String anchor = i == 0 ? "start" : i == count - 1 ? "end" : "middle";
              return new Label(number(x(index, size)), anchor, texts.get(index));
            })
        .toList();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
