package dev.rolecall.ingest.fetch;

import dev.rolecall.ingest.source.SourceRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Sends requests to the APIs of sources.
public interface Fetcher {
  /// @param base the base address of the API, `https://boards-api.greenhouse.io`, without a slash
  ///   at the end
  /// @param etag the validator of the last response to this request, null for none
  /// @throws IllegalArgumentException when base and request do not form a valid address
  /// @throws InterruptedException when the thread is interrupted
  FetchResult get(URI base, SourceRequest request, @Nullable String etag)
      throws InterruptedException;
}
