package dev.rolecall.bench.pipeline;

import java.util.ArrayList;
import java.util.List;

/// How far a stage was at which time. Its total is known at the end: then its time is divided into
/// tenths of its input.
final class StageTimeline {
  static final int TENTHS = 10;

  private final List<Point> points = new ArrayList<>();

  /// @param seconds since the start
  record Point(double seconds, long done) {}

  void add(double seconds, long done) {
    if (points.size() == 1 && done <= points.getFirst().done()) {
      points.set(0, new Point(seconds, points.getFirst().done()));
    } else if (points.isEmpty() || done > points.getLast().done()) {
      points.add(new Point(seconds, done));
    }
  }

  long total() {
    return points.isEmpty() ? 0 : points.getLast().done();
  }

  /// The last moment without progress; where nothing came, the start.
  double startedAt() {
    return at(0);
  }

  double finishedAt() {
    return points.isEmpty() ? 0 : points.getLast().seconds();
  }

  /// Seconds for each tenth of the total.
  List<Double> tenths() {
    List<Double> seconds = new ArrayList<>();
    double before = startedAt();
    for (int i = 1; i <= TENTHS; i++) {
      double now = at((double) i / TENTHS);
      seconds.add(now - before);
      before = now;
    }
    return seconds;
  }

  /// When this share of the total was done, interpolated between the points.
  private double at(double share) {
    double wanted = share * total();
    for (int i = 1; i < points.size(); i++) {
      Point now = points.get(i);
      if (now.done() >= wanted && now.done() > points.get(i - 1).done()) {
        Point last = points.get(i - 1);
        double part = (wanted - last.done()) / (now.done() - last.done());
        return last.seconds() + Math.max(0, part) * (now.seconds() - last.seconds());
      }
    }
    return finishedAt();
  }
}
