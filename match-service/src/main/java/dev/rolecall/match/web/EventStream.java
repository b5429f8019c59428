package dev.rolecall.match.web;

import dev.rolecall.match.notify.event.JobEvent;
import dev.rolecall.match.notify.event.JobEvents;
import dev.rolecall.match.people.AccountId;
import java.time.Duration;
import java.util.List;
import org.springframework.http.codec.ServerSentEvent;

/// One open stream. Its calls follow each other.
final class EventStream {
  private static final int BATCH = 50;
  private static final Duration RECONNECT = Duration.ofSeconds(5);

  private final JobEvents events;
  private final AccountId account;
  private final Duration heartbeat;
  private long position;
  private long sentAt;
  private boolean begun;

  /// @param after the number of the last event that was received; negative for none
  EventStream(JobEvents events, AccountId account, long after, Duration heartbeat) {
    this.events = events;
    this.account = account;
    this.position = after;
    this.heartbeat = heartbeat;
  }

  /// @param active false when the stream must end
  record Batch(boolean active, List<ServerSentEvent<String>> events) {}

  Batch next(boolean active) {
    if (!active) {
      return new Batch(false, List.of());
    }
    if (!begun) {
      return begin();
    }
    events.decide(account);
    List<JobEvent> found = events.after(account, position, BATCH);
    if (!found.isEmpty()) {
      position = found.getLast().number();
      sentAt = System.nanoTime();
      return new Batch(true, found.stream().map(EventStream::sent).toList());
    }
    if (System.nanoTime() - sentAt < heartbeat.toNanos()) {
      return new Batch(true, List.of());
    }
    return comment("heartbeat");
  }

  /// Sends something at once, so that the client knows that the stream is open, and after which
  /// number to continue if it ends before the first event. What is new since an earlier use of the
  /// account is decided before, so that a client without a number does not receive it.
  private Batch begin() {
    events.begin(account);
    events.decide(account);
    long last = events.begin(account);
    // a number that was never given cannot be continued after
    position = position < 0 || position > last ? last : position;
    begun = true;
    return comment("open");
  }

  private Batch comment(String text) {
    sentAt = System.nanoTime();
    return new Batch(
        true,
        List.of(
            ServerSentEvent.<String>builder()
                .id(Long.toString(position))
                .comment(text)
                .retry(RECONNECT)
                .build()));
  }

  private static ServerSentEvent<String> sent(JobEvent event) {
    return ServerSentEvent.builder(event.body())
        .id(Long.toString(event.number()))
        .event("job")
        .build();
  }
}
