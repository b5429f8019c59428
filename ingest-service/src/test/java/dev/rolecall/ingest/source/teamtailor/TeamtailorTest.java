package dev.rolecall.ingest.source.teamtailor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TeamtailorTest extends SourceContract {
  @Override
  protected Source source() {
    return new Teamtailor();
  }

  @Override
  protected String row(String id, String title) {
    return """
    {"id": "%s", "title": "%s", "url": "https://career.tidewrack.example/jobs/%s",
     "date_published": "2026-11-01T09:00:00+01:00", "date_modified": "2026-11-01T09:00:00+01:00",
     "content_html": "<p>Text of %s</p>", "_jobposting": {"@type": "JobPosting", "jobLocation": [{"@type": "Place",
     "address": {"@type": "PostalAddress", "addressLocality": "Utrecht", "addressCountry": "NL"}}]}}\
    """
        .formatted(id, title, id, id);
  }

  @Override
  protected String list(List<String> rows) {
    return "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Tidewrack\","
        + " \"items\": ["
        + String.join(",", rows)
        + "]}";
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    int offset = Integer.parseInt(request.path().replaceAll(".*[?&]offset=(\\d+).*", "$1"));
    return list(
        ids.stream().skip(offset).limit(100).map(id -> row(id, "Backend Engineer")).toList());
  }

  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of("https://tidewrack.teamtailor.com/jobs/4100001-backend-engineer", "tidewrack");
  }

  @Override
  protected String touched(String id, String title) {
    return row(id, title)
        .replace("\"date_modified\": \"2026-11-01", "\"date_modified\": \"2026-11-03");
  }

  private Page parse(String body, int offset) {
    return source()
        .parse(board(), new SourceRequest("/jobs.json?per_page=100&offset=" + offset), body);
  }

  @Test
  void aSiteThatServesFewerJobsPerPageIsReadToItsEnd() {
    String page = list(List.of(row("410001", "Engineer"), row("410002", "Engineer")));
    assertThat(parse(page, 50).next())
        .containsExactly(new SourceRequest("/jobs.json?per_page=100&offset=52"));
    assertThat(parse(list(List.of()), 52).next()).isEmpty();
  }
}
