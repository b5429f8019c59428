package dev.rolecall.ingest.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// One request, without any manners; the fetcher has those.
interface HttpTransport {
  /// Blocks until the whole answer is there. Never throws for what a server does.
  ///
  /// @throws InterruptedException when we are to stop
  Fetched get(URI address, @Nullable String etag) throws InterruptedException;
}
