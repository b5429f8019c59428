package dev.rolecall.ingest.fetch;

import dev.rolecall.testkit.SettableClock;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

/// The service's fetcher with its default limits, in virtual time: every delay advances the clock.
/// Requests are answered by the test.
public final class VirtualFetcher {
  private VirtualFetcher() {}

  /// Answers a request as the transport reports a response.
  @FunctionalInterface
  public interface Responder {
    FetchResult respond(URI address, @Nullable String body, @Nullable String etag);
  }

  public static Fetcher of(Responder responder, SettableClock clock) {
    FetchProperties properties =
        new FetchProperties(
            "rolecall/test (+https://rolecall.example/bot)",
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            DataSize.ofMegabytes(50),
            6,
            Duration.ofSeconds(1),
            Duration.ofSeconds(60));
    HttpTransport transport =
        (address, request, etag) ->
            Mono.fromSupplier(() -> responder.respond(address, request.body(), etag));
    return new RateLimitedFetcher(transport, properties, clock, new ClockAdvancingScheduler(clock));
  }
}
