package dev.rolecall.ingest.source.greenhouse;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import java.util.List;
import java.util.Map;

class GreenhouseContractTest extends SourceContract {
  @Override
  protected Source source() {
    return new Greenhouse();
  }

  @Override
  protected String row(String id, String title) {
    return """
    {"id": %s, "title": "%s", "company_name": "Tidewrack", "location": {"name": "Utrecht"},
     "absolute_url": "https://boards.greenhouse.io/tidewrack/jobs/%s",
     "updated_at": "2026-11-01", "content": "&lt;p&gt;Text of %s&lt;/p&gt;"}\
    """
        .formatted(id, title, id, id);
  }

  @Override
  protected String list(List<String> rows) {
    return "{\"jobs\": [" + String.join(",", rows) + "]}";
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    return list(ids.stream().map(id -> row(id, "Backend Engineer")).toList());
  }

  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of(
        "https://boards.greenhouse.io/Tidewrack/jobs/4100001",
        "tidewrack",
        "https://job-boards.eu.greenhouse.io/tidewrack",
        "tidewrack",
        "https://boards.greenhouse.io/embed/job_board?for=tidewrack&b=1",
        "tidewrack");
  }

  @Override
  protected String touched(String id, String title) {
    return row(id, title).replace("2026-11-01", "2026-11-04");
  }
}
