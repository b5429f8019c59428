package dev.rolecall.bench.candidates;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/// How long operations of this thread took: the time that the processor worked, in microseconds. On
/// a busy machine the time that passed says nothing.
record CpuTimes(long[] nanoseconds) {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int NANOS = 1_000;

  interface Operation {
    void run(int number);
  }

  static CpuTimes of(int count, Operation operation) {
    long[] times = new long[count];
    for (int i = 0; i < count; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      operation.run(i);
      times[i] = THREADS.getCurrentThreadCpuTime() - start;
    }
    Arrays.sort(times);
    return new CpuTimes(times);
  }

  /// @param share above 0, at most 1
  double micros(double share) {
    int at = (int) Math.ceil(share * nanoseconds.length) - 1;
    return (double) nanoseconds[Math.max(0, at)] / NANOS;
  }

  double mean() {
    return Arrays.stream(nanoseconds).average().orElse(0) / NANOS;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %,.0f µs, p90 %,.0f µs, p99 %,.0f µs, max %,.0f µs",
        micros(0.5),
        micros(0.9),
        micros(0.99),
        micros(1));
  }
}
