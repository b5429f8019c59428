package dev.rolecall.ingest.source.recruitee;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import java.util.List;
import java.util.Map;

class RecruiteeTest extends SourceContract {
  @Override
  protected Source source() {
    return new Recruitee();
  }

  @Override
  protected String row(String id, String title) {
    return """
    {"id": %s, "title": "%s", "company_name": "Tidewrack", "location": "Utrecht, Netherlands",
     "careers_url": "https://tidewrack.recruitee.com/o/%s", "published_at": "2026-11-01 09:00:00 UTC",
     "updated_at": "2026-11-01 09:00:00 UTC", "position": 3,
     "description": "<p>Text of %s</p>", "requirements": ""}\
    """
        .formatted(id, title, id, id);
  }

  @Override
  protected String list(List<String> rows) {
    return "{\"offers\": [" + String.join(",", rows) + "]}";
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    return list(ids.stream().map(id -> row(id, "Backend Engineer")).toList());
  }

  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of("https://tidewrack.recruitee.com/o/backend-engineer", "tidewrack");
  }

  @Override
  protected String touched(String id, String title) {
    return row(id, title).replace("\"position\": 3", "\"position\": 8");
  }
}
