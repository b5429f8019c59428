package dev.rolecall.testkit.web;

import java.time.Duration;

/// A request that a host of [SimulatedHosts] received, in nanoseconds of its clock.
///
/// @param start when its connection was accepted
/// @param end just before the last byte of the response was sent, or when the connection was closed
/// @param retryAfter of the response, zero without one
public record HostRequest(
    String host, String path, long start, long end, Duration retryAfter, Outcome outcome) {
  public enum Outcome {
    /// A complete response with status 200 or 304.
    COMPLETE,
    FAILED,
    /// The client gave up. Its time limit began before the host received the request, so the end is
    /// not exact.
    ABANDONED
  }

  boolean isRobots() {
    return path.equals("/robots.txt");
  }
}
