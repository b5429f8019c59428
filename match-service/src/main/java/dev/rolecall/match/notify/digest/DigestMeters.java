package dev.rolecall.match.notify.digest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Counts digests by outcome.
///
/// `rolecall.digests` by `outcome`: sent, empty, uncertain (an operator should look), refused
/// (permanently), retried (the mail was not accepted), failed (the mail could not be written);
/// `rolecall.digest.jobs`: jobs listed in sent mails; `rolecall.digest.stage`: the time by `stage`;
/// `rolecall.digest.duration`: of each digest from its claim to its recorded outcome.
public final class DigestMeters {
  private static final double MEDIAN = 0.5;
  private static final double P99 = 0.99;

  private final Counter sent;
  private final Counter empty;
  private final Counter uncertain;
  private final Counter refused;
  private final Counter retried;
  private final Counter failed;
  private final Counter jobs;
  private final Timer duration;
  private final Map<DigestStage, Timer> stages = new EnumMap<>(DigestStage.class);

  public DigestMeters(MeterRegistry registry) {
    this.sent = outcome(registry, "sent");
    this.empty = outcome(registry, "empty");
    this.uncertain = outcome(registry, "uncertain");
    this.refused = outcome(registry, "refused");
    this.retried = outcome(registry, "retried");
    this.failed = outcome(registry, "failed");
    this.jobs =
        Counter.builder("rolecall.digest.jobs")
            .description("Jobs listed in mails")
            .register(registry);
    this.duration =
        Timer.builder("rolecall.digest.duration")
            .description("From the claim of a digest to its recorded outcome")
            .publishPercentiles(MEDIAN, P99)
            .register(registry);
    for (DigestStage stage : DigestStage.values()) {
      stages.put(
          stage,
          Timer.builder("rolecall.digest.stage")
              .description("The time that digests take, by stage")
              .tag("stage", stage.tag())
              .register(registry));
    }
  }

  /// Measures the work on one claimed digest.
  public void timed(Runnable digest) {
    duration.record(digest);
  }

  /// Measures a stage of a digest.
  public <T> T timed(DigestStage stage, Supplier<T> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      Objects.requireNonNull(stages.get(stage))
          .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }
  }

  /// As [#timed(DigestStage, Supplier)].
  public void timed(DigestStage stage, Runnable work) {
    timed(
        stage,
        () -> {
          work.run();
          return true;
        });
  }

  public void sent(int listed) {
    sent.increment();
    jobs.increment(listed);
  }

  public void empty() {
    empty.increment();
  }

  public void uncertain() {
    uncertain.increment();
  }

  public void refused() {
    refused.increment();
  }

  public void retried() {
    retried.increment();
  }

  public void failed() {
    failed.increment();
  }

  private static Counter outcome(MeterRegistry registry, String outcome) {
    return Counter.builder("rolecall.digests")
        .description("Digests by outcome")
        .tag("outcome", outcome)
        .register(registry);
  }
}
