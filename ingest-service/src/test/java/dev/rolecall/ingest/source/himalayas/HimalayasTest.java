package dev.rolecall.ingest.source.himalayas;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.BoardKey;
import java.util.List;
import java.util.Map;

class HimalayasTest extends SourceContract {
  @Override
  protected Source source() {
    return new Himalayas();
  }

  @Override
  protected BoardKey board() {
    return new BoardKey(Himalayas.ID, "all");
  }

  @Override
  protected String row(String id, String title) {
    return """
    {"guid": "%s", "title": "%s", "companyName": "name", "companySlug": "tidewrack",
     "applicationLink": "https://himalayas.app/companies/tidewrack/jobs/%s", "pubDate": 1793545200,
     "locationRestrictions": ["Canada"], "description": "<p>Text of %s</p>"}\
    """
        .formatted(id, title, id, id);
  }

  @Override
  protected String list(List<String> rows) {
    return "{\"jobs\": [" + String.join(",", rows) + "]}";
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    int offset = Integer.parseInt(request.path().replaceAll(".*offset=", ""));
    return list(
        ids.stream().skip(offset).limit(20).map(id -> row(id, "Backend Engineer")).toList());
  }

  /// Nothing links to a board: there is only one.
  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of();
  }
}
