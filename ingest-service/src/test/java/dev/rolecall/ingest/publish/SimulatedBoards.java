package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.publish.SimulatedBoard.Posting;
import dev.rolecall.ingest.registry.SourceRegistry;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.SourceId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Invented boards of several kinds: whole boards, paged ones, one with details, a feed and a
/// thread, from three to 230 postings.
final class SimulatedBoards {
  private static final String TEXT =
      "<p>We look for a backend engineer with Java, Kafka and PostgreSQL, edition %d of %s.</p>";
  private static final Pattern OFFSET = Pattern.compile("[?&](?:skip|offset)=(\\d+)");

  private SimulatedBoards() {}

  static List<SimulatedBoard> all() {
    return List.of(
        board("greenhouse", "tidewrack", 12, 100, SimulatedBoards::greenhouse),
        board("greenhouse", "orrery", 3, 200, SimulatedBoards::greenhouse),
        board("lever", "tidewrack", 230, 1_000, SimulatedBoards::lever),
        board("ashby", "tidewrack", 9, 300, SimulatedBoards::ashby),
        board("workable", "tidewrack", 7, 400, SimulatedBoards::workable),
        board("smartrecruiters", "Tidewrack", 110, 2_000, SimulatedBoards::smartRecruiters),
        board("teamtailor", "tidewrack", 130, 3_000, SimulatedBoards::teamtailor),
        board("feed", "jobs.tidewrack.example/jobs.rss", 15, 500, SimulatedBoards::feed),
        board("hn-who-is-hiring", "300", 20, 600, SimulatedBoards::thread));
  }

  private static SimulatedBoard board(
      String source,
      String name,
      int size,
      int firstId,
      java.util.function.BiFunction<SourceRequest, List<Posting>, String> pages) {
    Source adapter = SourceRegistry.sources().find(SourceId.of(source)).orElseThrow();
    return new SimulatedBoard(adapter, name, size, firstId, pages);
  }

  private static String title(Posting posting) {
    return "Backend Engineer " + posting.id();
  }

  private static String text(Posting posting) {
    return TEXT.formatted(posting.version(), posting.id());
  }

  private static String rows(List<Posting> postings, String template) {
    return postings.stream()
        .map(
            posting ->
                template
                    .replace("ID", posting.id())
                    .replace("TITLE", title(posting))
                    .replace("TEXT", text(posting)))
        .collect(Collectors.joining(","));
  }

  private static int offset(SourceRequest request) {
    Matcher offset = OFFSET.matcher(request.path());
    return offset.find() ? Integer.parseInt(offset.group(1)) : 0;
  }

  private static List<Posting> page(SourceRequest request, List<Posting> postings) {
    return postings.stream().skip(offset(request)).limit(100).toList();
  }

  private static String greenhouse(SourceRequest request, List<Posting> postings) {
    return "{\"jobs\": ["
        + rows(
            postings,
            """
            {"id": ID, "title": "TITLE", "company_name": "Tidewrack", "location": {"name": "Utrecht"},
             "first_published": "2026-11-01T09:00:00Z", "absolute_url": "https://boards.greenhouse.io/tidewrack/jobs/ID",
             "content": "TEXT"}\
            """)
        + "]}";
  }

  private static String lever(SourceRequest request, List<Posting> postings) {
    return "["
        + rows(
            page(request, postings),
            """
            {"id": "ID", "text": "TITLE", "categories": {"location": "Utrecht"}, "createdAt": 1793545200000,
             "hostedUrl": "https://jobs.lever.co/tidewrack/ID", "description": "TEXT", "lists": [], "additional": ""}\
            """)
        + "]";
  }

  private static String ashby(SourceRequest request, List<Posting> postings) {
    return "{\"apiVersion\": \"1\", \"jobs\": ["
        + rows(
            postings,
            """
            {"id": "ID", "title": "TITLE", "location": "Utrecht", "isListed": true,
             "jobUrl": "https://jobs.ashbyhq.com/tidewrack/ID", "publishedAt": "2026-11-01T09:00:00.000+00:00",
             "descriptionHtml": "TEXT"}\
            """)
        + "]}";
  }

  private static String workable(SourceRequest request, List<Posting> postings) {
    return "{\"name\": \"Tidewrack\", \"jobs\": ["
        + rows(
            postings,
            """
            {"shortcode": "ID", "title": "TITLE", "url": "https://apply.workable.com/j/ID", "published_on": "2026-11-01",
             "telecommuting": false, "description": "TEXT",
             "locations": [{"country": "Netherlands", "city": "Utrecht", "hidden": false}]}\
            """)
        + "]}";
  }

  private static String smartRecruiters(SourceRequest request, List<Posting> postings) {
    String common =
        """
        "name": "TITLE", "company": {"identifier": "Tidewrack", "name": "Tidewrack"},
        "location": {"city": "Utrecht", "country": "nl", "remote": false}, "releasedDate": "2026-11-01T09:00:00.000Z\"\
        """;
    if (request.path().matches(".*/postings/\\d+")) {
      String id = request.path().replaceAll(".*/", "");
      List<Posting> one = postings.stream().filter(p -> p.id().equals(id)).toList();
      return rows(
          one,
          "{\"id\": \"ID\", "
              + common
              + ", \"postingUrl\": \"https://jobs.smartrecruiters.com/Tidewrack/ID\", \"jobAd\":"
              + " {\"sections\": {\"jobDescription\": {\"title\": \"Job\", \"text\": \"TEXT\"}}}}");
    }
    return "{\"offset\": %d, \"limit\": 100, \"totalFound\": %d, \"content\": [%s]}"
        .formatted(
            offset(request),
            postings.size(),
            rows(page(request, postings), "{\"id\": \"ID\", " + common + "}"));
  }

  private static String teamtailor(SourceRequest request, List<Posting> postings) {
    return "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Tidewrack\","
        + " \"items\": ["
        + rows(
            page(request, postings),
            """
            {"id": "ID", "title": "TITLE", "url": "https://career.tidewrack.example/jobs/ID",
             "date_published": "2026-11-01T09:00:00+01:00", "content_html": "TEXT",
             "_jobposting": {"@type": "JobPosting", "jobLocation": [{"@type": "Place",
             "address": {"@type": "PostalAddress", "addressLocality": "Utrecht", "addressCountry": "NL"}}]}}\
            """)
        + "]}";
  }

  private static String feed(SourceRequest request, List<Posting> postings) {
    return postings.stream()
        .map(
            posting ->
                """
                <item><title>%s</title><link>https://jobs.tidewrack.example/%s</link>
                <guid isPermaLink="false">%s</guid><pubDate>Sun, 01 Nov 2026 09:00:00 +0000</pubDate>
                <description><![CDATA[%s]]></description></item>\
                """
                    .formatted(title(posting), posting.id(), posting.id(), text(posting)))
        .collect(
            Collectors.joining(
                "",
                "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Jobs</title>",
                "</channel></rss>"));
  }

  private static String thread(SourceRequest request, List<Posting> postings) {
    return "{\"id\": 300, \"children\": ["
        + rows(
            postings,
            """
            {"id": ID, "created_at_i": 1793631845, "children": [],
             "text": "Tidewrack ID | Backend Engineer | Utrecht, Netherlands | Onsite | Java, KafkaTEXT"}\
            """)
        + "]}";
  }
}
