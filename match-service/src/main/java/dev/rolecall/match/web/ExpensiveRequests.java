package dev.rolecall.match.web;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import java.time.Duration;
import java.util.function.Supplier;

/// Requests that compare a profile with all jobs many times: learning paths, companies that fit,
/// and the effects of a profile's rules. Only a few run at once, so that matches and mails stay
/// fast; the others wait a moment and are refused then.
final class ExpensiveRequests {
  private final Bulkhead bulkhead;

  ExpensiveRequests(int maxConcurrent, Duration maxWait) {
    bulkhead =
        Bulkhead.of(
            "expensive-requests",
            BulkheadConfig.custom()
                .maxConcurrentCalls(maxConcurrent)
                .maxWaitDuration(maxWait)
                .build());
  }

  /// @throws io.github.resilience4j.bulkhead.BulkheadFullException if others run for too long
  <T> T run(Supplier<T> request) {
    return bulkhead.executeSupplier(request);
  }
}
