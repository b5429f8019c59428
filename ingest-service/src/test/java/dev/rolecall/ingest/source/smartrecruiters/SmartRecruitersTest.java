package dev.rolecall.ingest.source.smartrecruiters;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import java.util.List;
import java.util.Map;

class SmartRecruitersTest extends SourceContract {
  @Override
  protected Source source() {
    return new SmartRecruiters();
  }

  @Override
  protected String row(String id, String title) {
    return """
    {"id": "%s", "name": "%s", "company": {"identifier": "Tidewrack", "name": "Tidewrack"},
     "location": {"city": "Utrecht", "country": "nl", "remote": false},
     "releasedDate": "2026-11-01T09:00:00.000Z"}\
    """
        .formatted(id, title);
  }

  @Override
  protected String list(List<String> rows) {
    return list(rows, 0, rows.size());
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    if (request.path().matches(".*/postings/\\d+")) {
      return detail(request.path().replaceAll(".*/", ""));
    }
    int offset = Integer.parseInt(request.path().replaceAll(".*[?&]offset=(\\d+).*", "$1"));
    List<String> rows =
        ids.stream().skip(offset).limit(100).map(id -> row(id, "Backend Engineer")).toList();
    return list(rows, offset, ids.size());
  }

  private String detail(String id) {
    return """
    {"id": "%s", "name": "Backend Engineer", "company": {"identifier": "Tidewrack", "name": "Tidewrack"},
     "location": {"city": "Utrecht", "country": "nl"}, "postingUrl": "https://jobs.smartrecruiters.com/Tidewrack/%s",
     "jobAd": {"sections": {"jobDescription": {"title": "Job", "text": "<p>Text of %s</p>"}}}}\
    """
        .formatted(id, id, id);
  }

  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of(
        "https://jobs.smartrecruiters.com/Tidewrack/743999999999999-backend-engineer",
        "Tidewrack",
        "https://careers.smartrecruiters.com/Orrery",
        "Orrery");
  }

  private static String list(List<String> rows, int offset, int total) {
    return "{\"offset\": %d, \"limit\": 100, \"totalFound\": %d, \"content\": [%s]}"
        .formatted(offset, total, String.join(",", rows));
  }
}
