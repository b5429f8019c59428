package dev.rolecall.match.web;

import dev.rolecall.match.notify.event.EventProperties;
import dev.rolecall.match.notify.event.JobEvents;
import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.match.people.signin.Caller;
import dev.rolecall.match.people.signin.Sessions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Streams the events of a person (server-sent events).
///
/// A stream reads stored events only when its client can take them: a slow one costs no memory.
@RestController
class EventController {
  private static final Logger log = LoggerFactory.getLogger(EventController.class);

  private final JobEvents events;
  private final Sessions sessions;
  private final EventStreams streams;
  private final EventProperties settings;
  private final Scheduler blocking;

  EventController(
      JobEvents events,
      Sessions sessions,
      EventStreams streams,
      EventProperties settings,
      @Qualifier("applicationTaskExecutor") AsyncTaskExecutor blocking) {
    this.events = events;
    this.sessions = sessions;
    this.streams = streams;
    this.settings = settings;
    this.blocking = Schedulers.fromExecutor(blocking);
  }

  /// @param authorization not required here: without it, the caller is rejected
  /// @param lastEvent the number of the last event that the client received; without it, the stream
  ///   begins with what is new from now on
  @GetMapping(path = "/api/v1/me/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<String>> events(
      Caller caller,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEvent) {
    long after = lastEvent == null || lastEvent.isBlank() ? -1 : number(lastEvent);
    String token = BearerToken.token(authorization).orElse("");
    return Flux.using(
        () -> streams.open(caller.account().id()),
        account ->
            stream(new EventStream(events, account, after, settings.heartbeat()), token)
                .takeUntilOther(streams.stopped()),
        streams::close);
  }

  /// Ends when the session or the token does, and when the database is unavailable: the client
  /// connects again, with the number of its last event.
  private Flux<ServerSentEvent<String>> stream(EventStream stream, String token) {
    return Flux.interval(Duration.ZERO, settings.interval())
        .onBackpressureDrop()
        .concatMap(
            _ ->
                Mono.fromCallable(() -> stream.next(sessions.isActive(token)))
                    .subscribeOn(blocking),
            1)
        .takeWhile(EventStream.Batch::active)
        .concatMapIterable(EventStream.Batch::events, 1)
        .take(settings.streamLifetime())
        .onErrorResume(
            error -> {
              log.warn("A stream of events ended: {}", error.getClass().getSimpleName());
              return Flux.empty();
            });
  }

  private static long number(String text) {
    try {
      long number = Long.parseLong(text.strip());
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException invalid) {
      // reported below, as a negative number is
    }
    throw new InvalidInputException(
        "Last-Event-ID", "Last-Event-ID must be the id of an event, which is a whole number.");
  }
}
