package dev.rolecall.match.web;

import dev.rolecall.match.notify.event.EventProperties;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.service.http.OpenStreams;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Counts the open streams of this instance, and ends them before the web server stops, which would
/// wait for them.
@Component
final class EventStreams extends OpenStreams {
  private final EventProperties limits;
  private final Map<AccountId, Integer> open = new HashMap<>();
  private int total;

  EventStreams(EventProperties limits, MeterRegistry meters) {
    this.limits = limits;
    meters.gauge("rolecall.events.streams", this, EventStreams::total);
  }

  /// @throws ResponseStatusException when there are as many as allowed
  synchronized AccountId open(AccountId account) {
    if (open.getOrDefault(account, 0) >= limits.streamsPerAccount()) {
      throw new ResponseStatusException(
          HttpStatus.TOO_MANY_REQUESTS,
          "You have %d open streams of events, which is the limit. Close one first."
              .formatted(limits.streamsPerAccount()));
    }
    if (total >= limits.streams()) {
      throw new ResponseStatusException(
          HttpStatus.SERVICE_UNAVAILABLE, "Too many streams of events are open. Try again later.");
    }
    open.merge(account, 1, Integer::sum);
    total++;
    return account;
  }

  synchronized void close(AccountId account) {
    open.computeIfPresent(account, (_, count) -> count == 1 ? null : count - 1);
    total--;
  }

  synchronized int total() {
    return total;
  }
}
