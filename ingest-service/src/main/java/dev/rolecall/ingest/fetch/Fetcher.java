package dev.rolecall.ingest.fetch;

import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.source.HostDelay;
import java.net.URI;
import java.util.List;
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

  /// When requests may be sent to the host; null when none was sent yet.
  default @Nullable HostDelay delayOf(URI base) {
    return null;
  }

  /// To be called before the first request to a host that another instance, or an earlier process,
  /// may have requested just now. The next request waits for the host's delay.
  ///
  /// @param known what the other instance knew of the host, null for nothing
  default void takeOver(URI base, @Nullable HostDelay known) {}

  /// The addresses of sitemaps in the robots.txt of a host, as written. Empty when there are none,
  /// and when the file cannot be read: then the requests fail.
  default List<String> sitemaps(URI base) throws InterruptedException {
    return List.of();
  }
}
