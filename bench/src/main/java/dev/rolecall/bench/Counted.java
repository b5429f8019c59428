package dev.rolecall.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What a thread has processed, and its CPU time: `cpuSeconds` is the share of a second in which
/// the thread ran on a core, so that ratios are valid on a busy machine too.
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Counted {
  public long postings;
  public double megabytes;
  public double cpuSeconds;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long startedAt;

  @Setup(Level.Iteration)
  public void start() {
    startedAt = threads.getCurrentThreadCpuTime();
  }

  public void add(int posts, long characters) {
    long now = threads.getCurrentThreadCpuTime();
    postings += posts;
    megabytes += characters / 1e6;
    cpuSeconds += (now - startedAt) / 1e9;
    startedAt = now;
  }
}
