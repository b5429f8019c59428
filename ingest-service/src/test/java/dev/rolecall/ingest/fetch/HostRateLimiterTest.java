package dev.rolecall.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.testkit.SettableClock;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class HostRateLimiterTest {
  private static final Duration DELAY = Duration.ofSeconds(1);

  private final SettableClock clock = SettableClock.at("2026-11-05T09:00:00Z");
  private final HostRateLimiter rateLimiter =
      new HostRateLimiter(
          "host", DELAY, Duration.ofSeconds(60), clock, new ClockAdvancingScheduler(clock));

  /// With fixed cycles, a request late in one cycle and one early in the next would be too close.
  @Test
  void requestsAreNeverCloserThanTheDelay() {
    Random random = new Random(42);
    Instant lastResponse = null;
    for (int request = 0; request < 1_000; request++) {
      clock.advance(Duration.ofMillis(random.nextInt(2_500)));
      rateLimiter.acquirePermission().block();
      if (lastResponse != null) {
        assertThat(Duration.between(lastResponse, clock.instant()))
            .as("request " + request)
            .isGreaterThanOrEqualTo(DELAY);
      }
      clock.advance(Duration.ofMillis(random.nextInt(3_000)));
      lastResponse = clock.instant();
      rateLimiter.onResponse(DELAY, Duration.ZERO);
    }
  }

  @Test
  void aRequestIsRefusedWhenTheHostBlocksForLongerThanTheMaximumWait() {
    rateLimiter.onResponse(DELAY, Duration.ofMinutes(10));
    StepVerifier.create(rateLimiter.acquirePermission()).verifyError(RequestNotPermitted.class);
    assertThat(rateLimiter.untilNext()).isEqualTo(Duration.ofMinutes(10));
    clock.advance(Duration.ofSeconds(541));
    rateLimiter.acquirePermission().block();
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-05T09:10:00Z"));
  }

  @Test
  void aCrawlDelayLongerThanTheMaximumWaitIsObserved() {
    rateLimiter.onResponse(Duration.ofSeconds(90), Duration.ZERO);
    rateLimiter.acquirePermission().block();
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-05T09:01:30Z"));
  }
}
