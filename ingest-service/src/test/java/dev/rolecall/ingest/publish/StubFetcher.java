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

/// Answers as told, in turn; the last answer stays.
final class StubFetcher implements Fetcher {
  private final Deque<Fetched> answers = new ArrayDeque<>();
  final List<String> asked = new ArrayList<>();

  synchronized StubFetcher then(String body) {
    answers.add(new Fetched.Fresh(body, "\"" + body.hashCode() + "\""));
    return this;
  }

  synchronized StubFetcher then(CrawlFailure failure) {
    answers.add(new Fetched.Refused(failure, "as told", null));
    return this;
  }

  synchronized StubFetcher thenNotModified() {
    answers.add(new Fetched.NotModified());
    return this;
  }

  @Override
  public synchronized Fetched get(URI base, SourceRequest request, @Nullable String etag) {
    base.resolve(request.path());
    asked.add(request.path() + (etag == null ? "" : " unless " + etag));
    return answers.size() > 1 ? answers.remove() : answers.getFirst();
  }
}
