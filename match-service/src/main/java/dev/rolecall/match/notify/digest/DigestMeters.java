package dev.rolecall.match.notify.digest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/// Counts digests by outcome.
///
/// `rolecall.digests` by `outcome`: sent, empty, uncertain (an operator should look), refused
/// (permanently), retried (the mail was not accepted), failed (the mail could not be written);
/// `rolecall.digest.jobs`: jobs listed in sent mails.
public final class DigestMeters {
  private final Counter sent;
  private final Counter empty;
  private final Counter uncertain;
  private final Counter refused;
  private final Counter retried;
  private final Counter failed;
  private final Counter jobs;

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
