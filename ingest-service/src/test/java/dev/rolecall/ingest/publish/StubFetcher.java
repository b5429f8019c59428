package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.fetch.FetchResult;
import dev.rolecall.ingest.fetch.Fetcher;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.source.CrawlFailure;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Returns the given outcomes in turn; the last one is repeated.
final class StubFetcher implements Fetcher {
  private final Deque<FetchResult> outcomes = new ArrayDeque<>();
  final List<String> requests = new ArrayList<>();

  synchronized StubFetcher then(String body) {
    outcomes.add(new FetchResult.Ok(body, "\"" + body.hashCode() + "\""));
    return this;
  }

  synchronized StubFetcher then(CrawlFailure failure) {
    outcomes.add(new FetchResult.Failed(failure, "stub", null));
    return this;
  }

  synchronized StubFetcher then(FetchResult.Failed failed) {
    outcomes.add(failed);
    return this;
  }

  synchronized StubFetcher thenNotModified() {
    outcomes.add(new FetchResult.NotModified());
    return this;
  }

  @Override
  public synchronized FetchResult get(URI base, SourceRequest request, @Nullable String etag) {
    base.resolve(request.path());
    requests.add(request.path() + (etag == null ? "" : " unless " + etag));
    return outcomes.size() > 1 ? outcomes.remove() : outcomes.getFirst();
  }
}
