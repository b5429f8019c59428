package dev.rolecall.ingest.source.arbeitnow;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.BoardKey;
import java.util.List;
import java.util.Map;

class ArbeitnowTest extends SourceContract {
  @Override
  protected Source source() {
    return new Arbeitnow();
  }

  @Override
  protected BoardKey board() {
    return new BoardKey(Arbeitnow.ID, "all");
  }

  @Override
  protected String row(String id, String title) {
    return """
    {"slug": "%s", "title": "%s", "company_name": "tidewrack", "remote": false, "tags": [],
     "url": "https://www.arbeitnow.com/jobs/%s", "job_types": ["full time"], "location": "Ghent",
     "created_at": 1793545200, "description": "<p>Text of %s</p>"}\
    """
        .formatted(id, title, id, id);
  }

  @Override
  protected String list(List<String> rows) {
    return list(rows, false);
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    int page = Integer.parseInt(request.path().replaceAll(".*page=", ""));
    List<String> rows =
        ids.stream()
            .skip((page - 1) * 100L)
            .limit(100)
            .map(id -> row(id, "Backend Engineer"))
            .toList();
    return list(rows, page * 100 < ids.size());
  }

  private static String list(List<String> rows, boolean more) {
    return "{\"data\": [%s], \"links\": {\"next\": %s}, \"meta\": {}}"
        .formatted(String.join(",", rows), more ? "\"https://arbeitnow.example\"" : "null");
  }

  /// Nothing links to a board: there is only one.
  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of();
  }
}
