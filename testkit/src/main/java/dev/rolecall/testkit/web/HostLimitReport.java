package dev.rolecall.testkit.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Compares the requests that a host received with its limits: nothing before robots.txt, no
/// forbidden path, one request at a time, and between the end of a response and the next request
/// the delay, or the Retry-After if that is longer.
///
/// @param violations readable
/// @param requests how many requests there were
/// @param usedNanos the time of responses and of the waits that were required after them
/// @param totalNanos the whole time
public record HostLimitReport(
    List<String> violations, int requests, long usedNanos, long totalNanos) {
  public static final HostLimitReport NONE = new HostLimitReport(List.of(), 0, 0, 0);

  public HostLimitReport {
    violations = List.copyOf(violations);
  }

  /// How much earlier than the host's timestamp an abandoned request may have started.
  private static final Duration STARTED_BEFORE = Duration.ofMillis(500);

  /// @param log of this host only
  /// @param minDelay the delay without a crawl delay
  /// @param from requests before it do not count for the rate, in nanoseconds of the hosts' clock
  /// @param end when the requests ended
  public static HostLimitReport check(
      SimulatedHost host, List<HostRequest> log, Duration minDelay, long from, long end) {
    List<HostRequest> sorted =
        log.stream().sorted(Comparator.comparingLong(HostRequest::start)).toList();
    List<String> violations = new ArrayList<>();
    if (!sorted.isEmpty() && !sorted.getFirst().isRobots()) {
      violations.add(host.name() + ": the first request is " + sorted.getFirst().path());
    }
    long used = 0;
    long total = 0;
    boolean known = false;
    for (int i = 0; i < sorted.size(); i++) {
      HostRequest request = sorted.get(i);
      if (request.path().startsWith(SimulatedHost.FORBIDDEN)) {
        violations.add(host.name() + ": forbidden " + request.path());
      }
      known |= isRead(sorted, i);
      long required = required(host, known, minDelay, request).toNanos();
      long next = i + 1 < sorted.size() ? sorted.get(i + 1).start() : end;
      long wait = next - request.end();
      if (i + 1 < sorted.size() && wait < required) {
        violations.add(tooEarly(request, sorted.get(i + 1), wait, required));
      }
      if (request.start() >= from) {
        used += Math.min(next - request.start(), request.end() - request.start() + required);
        total += next - request.start();
      }
    }
    return new HostLimitReport(violations, sorted.size(), used, total);
  }

  /// Whether the request is one for robots.txt whose response the client has read: it then requests
  /// something else.
  private static boolean isRead(List<HostRequest> sorted, int i) {
    HostRequest request = sorted.get(i);
    return request.isRobots()
        && request.outcome() == HostRequest.Outcome.COMPLETE
        && i + 1 < sorted.size()
        && !sorted.get(i + 1).isRobots();
  }

  private static Duration required(
      SimulatedHost host, boolean known, Duration minDelay, HostRequest request) {
    Duration stated = known ? Objects.requireNonNullElse(host.crawlDelay(), minDelay) : minDelay;
    Duration delay = stated.compareTo(minDelay) > 0 ? stated : minDelay;
    Duration longer = request.retryAfter().compareTo(delay) > 0 ? request.retryAfter() : delay;
    return request.outcome() == HostRequest.Outcome.ABANDONED
        ? longer.minus(STARTED_BEFORE)
        : longer;
  }

  private static String tooEarly(HostRequest request, HostRequest next, long wait, long required) {
    return String.format(
        Locale.ROOT,
        "%s: %s follows %s after %.3f s instead of %.3f s",
        request.host(),
        next.path(),
        request.path(),
        wait / 1e9,
        required / 1e9);
  }

  public HostLimitReport plus(HostLimitReport other) {
    List<String> all = new ArrayList<>(violations);
    all.addAll(other.violations);
    return new HostLimitReport(
        all, requests + other.requests, usedNanos + other.usedNanos, totalNanos + other.totalNanos);
  }

  /// The achieved rate, as a share of the rate that the limits allow.
  public double rate() {
    return totalNanos == 0 ? 0 : (double) usedNanos / totalNanos;
  }
}
