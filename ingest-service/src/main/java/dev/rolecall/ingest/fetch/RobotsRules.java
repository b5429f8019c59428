package dev.rolecall.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The rules of a host's robots.txt.
///
/// @param expiresAt when it is read again
record RobotsRules(BaseRobotRules rules, Instant expiresAt) {
  static final Duration LIFETIME = Duration.ofHours(24);
  private static final Duration MAX_CRAWL_DELAY = Duration.ofHours(1);
  private static final int MAX_WARNINGS = 5;

  /// Parses the response to a request for robots.txt.
  static RobotsRules of(URI address, FetchResult fetched, Instant now) {
    BaseRobotRules rules =
        switch (fetched) {
          case FetchResult.Ok ok -> parse(address, ok.body());
          case FetchResult.NotModified _ -> new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
          case FetchResult.Failed failed -> withoutFile(failed);
        };
    return new RobotsRules(rules, rules.isDeferVisits() ? now : now.plus(LIFETIME));
  }

  private static BaseRobotRules parse(URI address, String body) {
    return new SimpleRobotRulesParser(MAX_CRAWL_DELAY.toMillis(), MAX_WARNINGS)
        .parseContent(
            address.toString(),
            body.getBytes(StandardCharsets.UTF_8),
            "text/plain",
            List.of("rolecall"));
  }

  /// Without the file everything is allowed (RFC 9309). While the host fails, nothing is allowed.
  private static BaseRobotRules withoutFile(FetchResult.Failed failed) {
    boolean missing =
        switch (failed.reason()) {
          case NOT_FOUND, REFUSED, UNREADABLE -> true;
          case RATE_LIMITED,
              SERVER_ERROR,
              NETWORK,
              TOO_LARGE,
              TRUNCATED,
              SUDDENLY_EMPTY,
              CONTRACT_DRIFT,
              ROBOTS,
              RESERVED,
              BREAKER_OPEN,
              UNKNOWN ->
              false;
        };
    SimpleRobotRules rules =
        new SimpleRobotRules(missing ? RobotRulesMode.ALLOW_ALL : RobotRulesMode.ALLOW_NONE);
    rules.setDeferVisits(!missing);
    return rules;
  }

  boolean isCurrent(Instant now) {
    return now.isBefore(expiresAt);
  }

  boolean allows(URI address) {
    return rules.isAllowed(address.toString());
  }

  /// Whether robots.txt could not be read, so that the host must not be read for now.
  boolean isUnavailable() {
    return rules.isDeferVisits();
  }

  /// The configured delay, or the crawl delay if that is longer.
  Duration delay(Duration minDelay) {
    long delay = rules.getCrawlDelay();
    return delay == BaseRobotRules.UNSET_CRAWL_DELAY || delay < minDelay.toMillis()
        ? minDelay
        : Duration.ofMillis(delay);
  }
}
