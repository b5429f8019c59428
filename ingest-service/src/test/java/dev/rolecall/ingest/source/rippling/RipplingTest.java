package dev.rolecall.ingest.source.rippling;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import java.util.List;
import java.util.Map;

class RipplingTest extends SourceContract {
  @Override
  protected Source source() {
    return new Rippling();
  }

  @Override
  protected String row(String id, String title) {
    return """
    {"uuid": "%s", "name": "%s", "url": "https://ats.rippling.com/tidewrack/jobs/%s",
     "department": {"id": "Engineering", "label": "Engineering"}, "workLocation": {"id": "Utrecht", "label": "Utrecht, NL"}}\
    """
        .formatted(id, title, id);
  }

  @Override
  protected String list(List<String> rows) {
    return "[" + String.join(",", rows) + "]";
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    if (request.path().matches(".*/jobs/\\d+")) {
      return detail(request.path().replaceAll(".*/", ""));
    }
    return list(ids.stream().map(id -> row(id, "Backend Engineer")).toList());
  }

  private String detail(String id) {
    return """
    {"uuid": "%s", "name": "Backend Engineer", "companyName": "Tidewrack", "createdOn": "2026-11-01T09:00:00Z",
     "description": {"role": "<p>Text of %s</p>", "company": "<p>We map tides.</p>"}}\
    """
        .formatted(id, id);
  }

  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of(
        "https://ats.rippling.com/tidewrack/jobs/0c4f0000-0000-4000-8000-000000000001",
        "tidewrack",
        "https://ats.rippling.com/en-GB/orrery/jobs",
        "orrery");
  }

  @Override
  protected String withoutText(String body) {
    return super.withoutText(body).replace("<p>We map tides.</p>", "");
  }
}
