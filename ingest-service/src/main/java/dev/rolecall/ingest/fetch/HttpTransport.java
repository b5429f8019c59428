package dev.rolecall.ingest.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Sends single requests. Politeness is the fetcher's part.
interface HttpTransport {
  /// Emits the complete response, or why there is none: whatever a server does is not an error.
  Mono<Fetched> get(URI address, @Nullable String etag);
}
