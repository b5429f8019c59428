package dev.rolecall.ingest.source.remoteok;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.BoardKey;
import java.util.List;
import java.util.Map;

class RemoteOkTest extends SourceContract {
  @Override
  protected Source source() {
    return new RemoteOk();
  }

  @Override
  protected BoardKey board() {
    return new BoardKey(RemoteOk.ID, "all");
  }

  @Override
  protected String row(String id, String title) {
    return """
    {"id": "%s", "position": "%s", "company": "Tidewrack", "location": "Canada",
     "url": "https://remoteok.com/remote-jobs/%s", "date": "2026-11-01T09:00:00+00:00",
     "salary_min": 0, "salary_max": 0, "description": "<p>Text of %s</p>"}\
    """
        .formatted(id, title, id, id);
  }

  @Override
  protected String list(List<String> rows) {
    return "[{\"last_updated\": 1793545200, \"legal\": \"Link back.\"}"
        + rows.stream().map(row -> "," + row).reduce("", String::concat)
        + "]";
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    return list(ids.stream().map(id -> row(id, "Backend Engineer")).toList());
  }

  /// Nothing links to a board: there is only one.
  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of();
  }
}
