package dev.rolecall.ingest.source.jobicy;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.BoardKey;
import java.util.List;
import java.util.Map;

class JobicyTest extends SourceContract {
  @Override
  protected Source source() {
    return new Jobicy();
  }

  @Override
  protected BoardKey board() {
    return new BoardKey(Jobicy.ID, "all");
  }

  @Override
  protected String row(String id, String title) {
    return """
    {"id": %s, "jobTitle": "%s", "companyName": "Tidewrack", "jobType": ["full-time"], "jobGeo": "Canada",
     "url": "https://jobicy.com/jobs/%s", "pubDate": "2026-11-01 09:00:00",
     "jobDescription": "<p>Text of %s</p>"}\
    """
        .formatted(id, title, id, id);
  }

  @Override
  protected String list(List<String> rows) {
    return "{\"jobCount\": 1, \"jobs\": [" + String.join(",", rows) + "]}";
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
