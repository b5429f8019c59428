package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.fetch.Fetched;
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
  private final Deque<Fetched> outcomes = new ArrayDeque<>();
  final List<String> requests = new ArrayList<>();

  synchronized StubFetcher then(String body) {
    outcomes.add(new Fetched.Ok(body, "\"" + body.hashCode() + "\""));
    return this;
  }

  synchronized StubFetcher then(CrawlFailure failure) {
    outcomes.add(new Fetched.Failed(failure, "stub", null));
    return this;
  }

  synchronized StubFetcher thenNotModified() {
    outcomes.add(new Fetched.NotModified());
    return this;
  }

  @Override
  public synchronized Fetched get(URI base, SourceRequest request, @Nullable String etag) {
    base.resolve(request.path());
    requests.add(request.path() + (etag == null ? "" : " unless " + etag));
    return outcomes.size() > 1 ? outcomes.remove() : outcomes.getFirst();
  }
}
