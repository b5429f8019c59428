package dev.rolecall.match.notify;

import dev.rolecall.match.notify.digest.InstantClaims;
import io.github.resilience4j.core.IntervalFunction;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How digests are sent, and from whom.
///
/// @param from the sender of mails, `Rolecall <rolecall@example.org>`; required: without it the
///   service does not start, rather than skip mails silently
/// @param enabled whether this instance looks for due accounts; digests that a person requests are
///   sent anyway
/// @param pollInterval how often due accounts are looked for
/// @param concurrency how many digests are worked on at once
/// @param lease how long a worker may take for one digest; longer than a mail server may take with
///   all its timeouts and retries
/// @param backoff the delay before a digest that was not accepted is retried; doubles each time
/// @param maxBackoff the longest such delay
/// @param smtpBackoff the delay before a mail that did not reach the mail server is submitted
///   again, at most twice
/// @param smtpOpenDuration how long the circuit breaker stays open: no mail is submitted after the
///   mail server was unreachable repeatedly
/// @param overlap jobs first seen this long before the last digest count as new, since they may
///   have been read late
/// @param instantInterval how often an account is checked for instant mails: jobs that arrive
///   within it come in one mail
/// @param instantDelay how long after a job that may match arrived an account is checked: jobs that
///   arrive meanwhile come in the same mail
/// @param instantUnsignaledInterval how often an account without saved searches is checked when no
///   job arrives that may match: for jobs whose arrival was lost in a crash
/// @param instantPerDay the maximum number of instant mails per account and local date
@ConfigurationProperties("rolecall.notify")
public record NotifyProperties(
    @DefaultValue("") String from,
    @DefaultValue("true") boolean enabled,
    @DefaultValue("5s") Duration pollInterval,
    @DefaultValue("16") int concurrency,
    @DefaultValue("5m") Duration lease,
    @DefaultValue("30s") Duration backoff,
    @DefaultValue("30m") Duration maxBackoff,
    @DefaultValue("500ms") Duration smtpBackoff,
    @DefaultValue("30s") Duration smtpOpenDuration,
    @DefaultValue("2d") Duration overlap,
    @DefaultValue("2m") Duration instantInterval,
    @DefaultValue("10s") Duration instantDelay,
    @DefaultValue("1h") Duration instantUnsignaledInterval,
    @DefaultValue("12") int instantPerDay) {
  private static final Duration MIN_LEASE = Duration.ofSeconds(10);

  public NotifyProperties {
    if (concurrency < 1 || !pollInterval.isPositive()) {
      throw new IllegalArgumentException(
          "rolecall.notify needs concurrency >= 1 and poll-interval > 0");
    }
    if (lease.compareTo(MIN_LEASE) < 0 || backoff.isNegative()) {
      throw new IllegalArgumentException("rolecall.notify needs lease >= 10s and backoff >= 0");
    }
    if (!instantInterval.isPositive() || instantDelay.isNegative() || instantPerDay < 1) {
      throw new IllegalArgumentException(
          "rolecall.notify needs instant-interval > 0, instant-delay >= 0 and instant-per-day >="
              + " 1");
    }
    if (instantUnsignaledInterval.compareTo(instantInterval) < 0) {
      throw new IllegalArgumentException(
          "rolecall.notify.instant-unsignaled-interval must be at least instant-interval");
    }
    if (!smtpBackoff.isPositive() || !smtpOpenDuration.isPositive()) {
      throw new IllegalArgumentException(
          "rolecall.notify needs smtp-backoff > 0 and smtp-open-duration > 0");
    }
  }

  InstantClaims.Limits instant() {
    return new InstantClaims.Limits(instantInterval, instantUnsignaledInterval, instantPerDay);
  }

  /// The delay before each retry of a digest that was not accepted, in milliseconds.
  IntervalFunction retryDelay() {
    return IntervalFunction.ofExponentialBackoff(backoff, 2, maxBackoff);
  }

  /// @throws IllegalStateException saying which setting is missing or invalid
  InternetAddress sender() {
    if (from.isBlank()) {
      throw new IllegalStateException(
          "rolecall.notify.from is not set: no digest could be sent. Set it to the sender's"
              + " address, such as 'Rolecall <rolecall@example.org>'.");
    }
    try {
      InternetAddress address = new InternetAddress(from, true);
      if (address.getAddress().lastIndexOf('@') < 1) {
        throw new IllegalStateException("rolecall.notify.from needs name@host, got: " + from);
      }
      return address;
    } catch (AddressException bad) {
      // as a cause its less helpful message would be the one that is printed
      throw new IllegalStateException("rolecall.notify.from is not a valid email address: " + from);
    }
  }

  /// The host of the sender's address, for Message-IDs.
  String senderHost() {
    String address = sender().getAddress();
    return address.substring(address.lastIndexOf('@') + 1);
  }
}
