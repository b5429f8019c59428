package dev.rolecall.testkit.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A host of [SimulatedHosts].
///
/// @param name of the Host header, without the port
/// @param crawlDelay of its robots.txt, null when it does not state one
/// @param faultRate the share of its responses that are faults: 429 and 503 with Retry-After, cut
///   and reset connections and slow responses
/// @param clientTimeout the time after which the client gives up a request; null when no request
///   may be left without a response
/// @param seed of its faults
public record SimulatedHost(
    String name,
    @Nullable Duration crawlDelay,
    double faultRate,
    @Nullable Duration clientTimeout,
    long seed) {
  /// Its robots.txt forbids all paths that start with this.
  public static final String FORBIDDEN = "/private/";

  String robots() {
    String delay = crawlDelay == null ? "" : "Crawl-delay: " + crawlDelay.toSeconds() + "\n";
    return "User-agent: *\n" + delay + "Disallow: " + FORBIDDEN + "\n";
  }
}
