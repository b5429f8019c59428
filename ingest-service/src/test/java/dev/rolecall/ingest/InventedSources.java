package dev.rolecall.ingest;

import dev.rolecall.testkit.web.MisbehavingServer;
import dev.rolecall.testkit.web.StubResponse;
import java.util.Arrays;
import java.util.stream.Collectors;

/// A source address file with invented Greenhouse boards and one invented thread.
final class InventedSources implements AutoCloseable {
  private static final String LIST =
      "/api/v1/search_by_date?tags=story,author_whoishiring&hitsPerPage=100&page=0";

  final MisbehavingServer server = MisbehavingServer.start();

  InventedSources() {
    server.at(
        "/sources.json",
        StubResponse.ok(
            "{\"hn-algolia\": \"%1$s\", \"greenhouse\": \"%1$s\", \"feed\": \"%1$s\", \"adzuna\": \"%1$s\", \"boards\": {}}"
                .formatted(server.base())));
    server.at(
        LIST,
        StubResponse.ok(
            """
            {"page": 0, "nbPages": 1, "hits": [
              {"objectID": "300", "title": "Ask HN: Who is hiring? (November 2026)", "created_at_i": 1793545200},
              {"objectID": "301", "title": "Ask HN: Who wants to be hired? (November 2026)", "created_at_i": 1793545200},
              {"objectID": "200", "title": "Ask HN: Who is hiring? (March 2024)", "created_at_i": 1709305200}]}
            """));
    server.at("/api/v1/items/300", StubResponse.ok(thread(300, 1793631845)));
    server.at("/api/v1/items/200", StubResponse.ok(thread(200, 1709391600)));
  }

  String mapUrl() {
    return server.base() + "/sources.json";
  }

  static String path(String board) {
    return "/v1/boards/" + board + "/jobs?content=true";
  }

  /// Serves these postings of a board from now on, each `id=title`, with an ETag.
  void show(String board, String... postings) {
    String body = body(postings);
    String etag = "\"" + body.hashCode() + "\"";
    server.at(
        path(board),
        request ->
            request.header("If-None-Match").filter(etag::equals).isPresent()
                ? StubResponse.status(304)
                : StubResponse.ok(body).withHeader("ETag", etag));
  }

  /// Serves one job of a search, to the owner of this key only. The link names the owner.
  void showSearch(String search, String appId, String appKey) {
    server.at(
        search(search, appId, appKey),
        StubResponse.ok(
            """
            {"count": 1, "results": [{"id": "71", "title": "Backend Engineer", "created": "2026-11-01T09:00:00Z",
              "company": {"display_name": "Tidewrack"}, "location": {"display_name": "Reading, Berkshire", "area": ["UK"]},
              "description": "We look for a backend engineer with Java and Kafka…",
              "redirect_url": "https://adzuna.example/land/71?utm_source=%1$s&owner=%1$s&key=%2$s"}]}
            """
                .formatted(appId, appKey)));
  }

  void refuseSearch(String search, String appId, String appKey) {
    server.at(search(search, appId, appKey), StubResponse.status(401));
  }

  private static String search(String search, String appId, String appKey) {
    return ("/v1/api/jobs/gb/search/1?results_per_page=50&category=%s&sort_by=date&max_days_old=45"
            + "&app_id=%s&app_key=%s")
        .formatted(search, appId, appKey);
  }

  static String body(String... postings) {
    return Arrays.stream(postings)
        .map(posting -> posting.split("=", 2))
        .map(
            parts ->
                """
                {"id": %s, "title": "%s", "company_name": "Tidewrack", "location": {"name": "Utrecht, Netherlands"},
                 "first_published": "2026-11-01T09:00:00Z", "absolute_url": "https://tidewrack.example/%s",
                 "content": "&lt;p&gt;%s at Tidewrack, number %s: Java and Kafka.&lt;/p&gt;"}
                """
                    .formatted(parts[0], parts[1], parts[0], parts[1], parts[0]))
        .collect(Collectors.joining(",", "{\"jobs\": [", "]}"));
  }

  private static String thread(int id, long at) {
    return """
    {"id": %1$d, "children": [
      {"id": %1$d1, "created_at_i": %2$d, "text": "Orrery Labs | Backend Engineer | Bergen, Norway | Onsite | Java, PostgreSQL<p>We draw star charts and look for a backend engineer.",
       "children": [{"id": %1$d3, "created_at_i": %2$d, "text": "Is this open to people elsewhere?", "children": []}]},
      {"id": %1$d2, "created_at_i": %2$d, "text": null, "children": []}]}
    """
        .formatted(id, at);
  }

  @Override
  public void close() {
    server.close();
  }
}
