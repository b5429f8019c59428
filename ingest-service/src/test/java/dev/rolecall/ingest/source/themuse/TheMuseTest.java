package dev.rolecall.ingest.source.themuse;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.BoardKey;
import java.util.List;
import java.util.Map;

class TheMuseTest extends SourceContract {
  @Override
  protected Source source() {
    return new TheMuse();
  }

  @Override
  protected BoardKey board() {
    return new BoardKey(TheMuse.ID, "Software Engineering");
  }

  @Override
  protected String row(String id, String title) {
    return """
    {"id": %s, "name": "%s", "company": {"id": 1, "name": "Tidewrack"}, "locations": [{"name": "Ghent, Belgium"}],
     "refs": {"landing_page": "https://www.themuse.com/jobs/tidewrack/%s"}, "publication_date": "2026-11-01T09:00:00Z",
     "contents": "<p>Text of %s</p>"}\
    """
        .formatted(id, title, id, id);
  }

  @Override
  protected String list(List<String> rows) {
    return list(rows, 0, 1);
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    int page = Integer.parseInt(request.path().replaceAll(".*page=(\\d+).*", "$1"));
    List<String> rows =
        ids.stream().skip(page * 20L).limit(20).map(id -> row(id, "Backend Engineer")).toList();
    return list(rows, page, (ids.size() + 19) / 20);
  }

  private static String list(List<String> rows, int page, int pages) {
    return "{\"page\": %d, \"page_count\": %d, \"results\": [%s]}"
        .formatted(page, pages, String.join(",", rows));
  }

  /// Nothing links to a board: there is only one.
  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of();
  }
}
