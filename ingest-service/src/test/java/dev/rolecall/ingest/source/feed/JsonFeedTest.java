package dev.rolecall.ingest.source.feed;

import java.util.List;

class JsonFeedTest extends FeedContract {
  JsonFeedTest() {
    super("feed.json");
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
