package dev.rolecall.ingest.source.breezy;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import java.util.List;
import java.util.Map;

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

  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of("https://tidewrack.breezy.hr/p/0c4f00000000-backend-engineer", "tidewrack");
  }
}
