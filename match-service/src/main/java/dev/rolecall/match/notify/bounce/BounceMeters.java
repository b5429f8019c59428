package dev.rolecall.match.notify.bounce;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/// Counts files in the Maildir by outcome: `rolecall.bounces` by `outcome`.
final class BounceMeters {
  private final MeterRegistry registry;

  BounceMeters(MeterRegistry registry) {
    this.registry = registry;
    for (BounceOutcome outcome : BounceOutcome.values()) {
      count(outcome, 0);
    }
  }

  void count(BounceOutcome outcome) {
    count(outcome, 1);
  }

  private void count(BounceOutcome outcome, int files) {
    registry
        .counter("rolecall.bounces", "outcome", outcome.name().toLowerCase(Locale.ROOT))
        .increment(files);
  }
}
