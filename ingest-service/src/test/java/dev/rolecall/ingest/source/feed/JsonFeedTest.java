package dev.rolecall.ingest.source.feed;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.BoardKey;
import java.util.List;
import java.util.Map;

class JsonFeedTest extends SourceContract {
  @Override
  protected Source source() {
    return new FeedSource();
  }

  @Override
  protected BoardKey board() {
    return new BoardKey(FeedSource.ID, "jobs.tidewrack.example/feed.json");
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    return list(ids.stream().map(id -> row(id, "Backend Engineer")).toList());
  }

  /// A link does not show whether it leads to a feed.
  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of();
  }

  @Override
  protected String row(String id, String title) {
    return """
    {"id": "%s", "title": "%s", "url": "https://jobs.tidewrack.example/%s", "location": "Utrecht",
     "date_published": "2026-11-01T09:00:00Z", "date_modified": "2026-11-02T09:00:00Z",
     "content_html": "<p>Text of %s</p>"}\
    """
        .formatted(id, title, id, id);
  }

  @Override
  protected String touched(String id, String title) {
    return row(id, title).replace("2026-11-02", "2026-11-04");
  }

  @Override
  protected String list(List<String> rows) {
    return "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": ["
        + String.join(",", rows)
        + "]}";
  }
}
