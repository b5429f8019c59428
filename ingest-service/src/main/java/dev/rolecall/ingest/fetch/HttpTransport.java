package dev.rolecall.ingest.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Sends single requests, without limits and retries.
interface HttpTransport {
  /// Emits the complete response, or the reason why there is none. It never emits an error.
  ///
  /// @param body JSON to send with POST, null for a GET request
  Mono<FetchResult> send(URI address, @Nullable String body, @Nullable String etag);
}
