package dev.rolecall.ingest.fetch;

import dev.rolecall.ingest.source.SourceRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Asks a source's service.
public interface Fetcher {
  /// @param base of the service, `https://boards-api.greenhouse.io`
  /// @param etag of the last answer to this question, null for none
  /// @throws IllegalArgumentException when base and question make no address
  /// @throws InterruptedException when we are to stop
  Fetched get(URI base, SourceRequest request, @Nullable String etag) throws InterruptedException;
}
