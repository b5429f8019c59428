package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Time;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Mono;

/// Points in time of the index, in which all pages of a search are read: jobs that are written or
/// closed meanwhile change none of them.
///
/// Searches that begin within a second share one, so that there are few: as many as seconds that a
/// point in time is kept. They find a new job at most a second later.
final class PointsInTime {
  /// How long a point in time is kept after the first page. Its use does not extend it, so that no
  /// client can keep one.
  static final Time KEEP_ALIVE = Time.of(time -> time.time("5m"));

  private static final Duration SHARED = Duration.ofSeconds(1);
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;

  private final AtomicReference<String> lost = new AtomicReference<>("");
  private final Mono<PointInTime> current;

  /// @param opened by [System#nanoTime()]
  private record PointInTime(String id, long opened) {}

  PointsInTime(ElasticsearchAsyncClient client, String index, ElasticsearchCalls calls) {
    this.current =
        calls
            .call(() -> client.openPointInTime(open -> open.index(index).keepAlive(KEEP_ALIVE)))
            .map(response -> new PointInTime(response.id(), System.nanoTime()))
            .cacheInvalidateIf(
                point ->
                    System.nanoTime() - point.opened() > SHARED.toNanos()
                        || point.id().equals(lost.get()));
  }

  /// The point in time for searches that begin now.
  Mono<String> current() {
    return current.map(PointInTime::id);
  }

  /// A search found that this point in time no longer exists.
  void remove(String id) {
    lost.set(id);
  }

  /// Whether a search failed because its point in time has expired, or was lost with a node.
  static boolean isExpired(Throwable error) {
    return error instanceof ElasticsearchException rejected && rejected.status() == NOT_FOUND;
  }

  /// Whether a search failed because its point in time is not valid at all, in addition to
  /// [#isExpired(Throwable)].
  static boolean isUnknown(Throwable error) {
    return isExpired(error)
        || error instanceof ElasticsearchException rejected && rejected.status() == BAD_REQUEST;
  }
}
