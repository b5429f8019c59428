package dev.rolecall.ingest.source.breezy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BreezyTest extends SourceContract {
  @Override
  protected Source source() {
    return new Breezy();
  }

  @Override
  protected String row(String id, String title) {
    return """
    {"id": "%s", "name": "%s", "url": "https://tidewrack.breezy.hr/p/%s",
     "published_date": "2026-11-01T09:00:00.000Z", "type": {"id": "fullTime", "name": "Full-Time"},
     "location": {"city": "Utrecht", "country": {"id": "NL", "name": "Netherlands"}, "is_remote": false}}\
    """
        .formatted(id, title, id);
  }

  @Override
  protected String list(List<String> rows) {
    return "[" + String.join(",", rows) + "]";
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    if (request.path().startsWith("/p/")) {
      return detail(request.path().substring("/p/".length()));
    }
    return list(ids.stream().map(id -> row(id, "Backend Engineer")).toList());
  }

  private String detail(String id) {
    return """
    <html><head><title>Backend Engineer</title><script type="application/ld+json">
    {"@context": "https://schema.org", "@type": "JobPosting", "title": "Backend Engineer",
     "description": "<p>Text of %s</p>", "hiringOrganization": {"name": "Tidewrack"}}</script></head>
    <body>Menu</body></html>\
    """
        .formatted(id);
  }

  /// The page is read once, and its deadline may be extended.
  @Test
  void theDeadlineOfThePageIsNotRead() {
    Page.Item item = new Page.Item("1", row("1", "Engineer"), "hash");
    String page = detail("1").replace("\"@type\"", "\"validThrough\": \"2026-11-30\", \"@type\"");
    String payload = source().withDetail(board(), item, page).payload();
    assertThat(payload).contains("2026-11-30");
    assertThat(source().reader().read(board(), payload).validThrough()).isNull();
  }

  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of("https://tidewrack.breezy.hr/p/0c4f00000000-backend-engineer", "tidewrack");
  }
}
