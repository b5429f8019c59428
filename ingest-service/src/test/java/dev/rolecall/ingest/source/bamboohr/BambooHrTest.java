package dev.rolecall.ingest.source.bamboohr;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import java.util.List;
import java.util.Map;

class BambooHrTest extends SourceContract {
  @Override
  protected Source source() {
    return new BambooHr();
  }

  @Override
  protected String row(String id, String title) {
    return """
    {"id": "%s", "jobOpeningName": "%s", "employmentStatusLabel": "Full-Time", "locationType": "0",
     "location": {"city": "Utrecht", "state": null}, "isRemote": null}\
    """
        .formatted(id, title);
  }

  @Override
  protected String list(List<String> rows) {
    return "{\"meta\": {\"totalCount\": %d}, \"result\": [%s]}"
        .formatted(rows.size(), String.join(",", rows));
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    if (request.path().endsWith("/detail")) {
      return detail(request.path().split("/")[2]);
    }
    return list(ids.stream().map(id -> row(id, "Backend Engineer")).toList());
  }

  private String detail(String id) {
    return """
    {"result": {"jobOpening": {"jobOpeningName": "Backend Engineer", "description": "<p>Text of %s</p>",
     "jobOpeningShareUrl": "https://tidewrack.bamboohr.com/careers/%s", "datePosted": "2026-11-01",
     "location": {"city": "Utrecht", "addressCountry": "Netherlands"}}}}\
    """
        .formatted(id, id);
  }

  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of(
        "https://tidewrack.bamboohr.com/careers/86",
        "tidewrack",
        "https://orrery.bamboohr.com/jobs/view.php?id=20",
        "orrery");
  }
}
