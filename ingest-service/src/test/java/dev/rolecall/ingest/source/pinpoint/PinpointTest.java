package dev.rolecall.ingest.source.pinpoint;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import java.util.List;
import java.util.Map;

class PinpointTest extends SourceContract {
  @Override
  protected Source source() {
    return new Pinpoint();
  }

  @Override
  protected String row(String id, String title) {
    return """
    {"id": "%s", "title": "%s", "url": "https://tidewrack.pinpointhq.com/en/postings/%s",
     "description": "<p>Text of %s</p>", "location": {"id": "1", "city": "Utrecht", "name": "Utrecht"}}\
    """
        .formatted(id, title, id, id);
  }

  @Override
  protected String list(List<String> rows) {
    return "{\"data\": [" + String.join(",", rows) + "]}";
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    return list(ids.stream().map(id -> row(id, "Backend Engineer")).toList());
  }

  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of(
        "https://tidewrack.pinpointhq.com/en/postings/0c4f0000-0000-4000-8000-000000000001",
        "tidewrack");
  }
}
