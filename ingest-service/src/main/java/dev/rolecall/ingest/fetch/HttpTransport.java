package dev.rolecall.ingest.fetch;

import dev.rolecall.ingest.source.SourceRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Sends single requests, without limits and retries.
interface HttpTransport {
  /// Emits the complete response, or the reason why there is none. It never emits an error.
  ///
  /// @param address of the request, without keys
  /// @param request its body and its keys
  Mono<FetchResult> send(URI address, SourceRequest request, @Nullable String etag);
}
