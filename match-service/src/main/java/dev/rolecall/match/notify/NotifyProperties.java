package dev.rolecall.match.notify;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How digests are sent.
///
/// @param enabled whether this instance looks for due accounts by itself; digests that are asked
///   for are sent anyway
/// @param pollEvery how often due accounts are looked for
/// @param parallel how many are worked on at once
/// @param lease how long who works on one may; longer than a mail server may take with all its
///   timeouts
/// @param backoff before a mail that was not taken is tried again; doubles each time
/// @param maxBackoff at most
/// @param overlap how far before the last digest jobs count as new, as they may have been read late
@ConfigurationProperties("rolecall.digest")
public record NotifyProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("5s") Duration pollEvery,
    @DefaultValue("8") int parallel,
    @DefaultValue("5m") Duration lease,
    @DefaultValue("30s") Duration backoff,
    @DefaultValue("30m") Duration maxBackoff,
    @DefaultValue("2d") Duration overlap) {
  public NotifyProperties {
    if (parallel < 1 || !pollEvery.isPositive()) {
      throw new IllegalArgumentException("rolecall.digest needs parallel >= 1 and poll-every > 0");
    }
    if (lease.compareTo(Duration.ofSeconds(10)) < 0 || backoff.isNegative()) {
      throw new IllegalArgumentException("rolecall.digest needs lease >= 10s and backoff >= 0");
    }
  }

  /// The delay before each retry of a digest that the mail server deferred, in milliseconds.
  IntervalFunction retryDelay() {
    return IntervalFunction.ofExponentialBackoff(backoff, 2, maxBackoff);
  }
}
