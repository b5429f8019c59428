package dev.rolecall.ingest.source.remotive;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.BoardKey;
import java.util.List;
import java.util.Map;

class RemotiveTest extends SourceContract {
  @Override
  protected Source source() {
    return new Remotive();
  }

  @Override
  protected BoardKey board() {
    return new BoardKey(Remotive.ID, "all");
  }

  @Override
  protected String row(String id, String title) {
    return """
    {"id": %s, "title": "%s", "company_name": "Tidewrack", "job_type": "full_time",
     "url": "https://remotive.com/remote-jobs/%s", "publication_date": "2026-11-01T09:00:00",
     "candidate_required_location": "Canada", "salary": "", "description": "<p>Text of %s</p>"}\
    """
        .formatted(id, title, id, id);
  }

  @Override
  protected String list(List<String> rows) {
    return "{\"0-legal-notice\": \"Link back.\", \"job-count\": 1, \"jobs\": ["
        + String.join(",", rows)
        + "]}";
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
