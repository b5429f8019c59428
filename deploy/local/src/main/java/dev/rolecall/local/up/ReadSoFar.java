package dev.rolecall.local.up;

import dev.rolecall.local.service.Services;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What was read so far: from the crawls that ingest-service tells about, and the number of jobs
/// that search-api finds.
///
/// @param boards with at least one crawl
/// @param seen postings, in all crawls
record ReadSoFar(int boards, long seen, long jobs) {
  static ReadSoFar ask(Services.Addresses addresses) {
    Optional<JsonNode> crawls =
        Api.get(addresses.ingest() + "/api/v1/crawls")
            .map(answer -> answer.isArray() ? answer : answer.path("crawls"));
    long jobs =
        Api.get(addresses.search() + "/api/v1/jobs?limit=1")
            .map(found -> found.path("total").asLong(0))
            .orElse(0L);
    return crawls
        .map(list -> new ReadSoFar(boards(list), seen(list), jobs))
        .orElseGet(() -> new ReadSoFar(0, 0, jobs));
  }

  String told() {
    return "  read so far        %d %s, %d postings; %d jobs can be found"
        .formatted(boards, boards == 1 ? "board" : "boards", seen, jobs);
  }

  private static int boards(JsonNode crawls) {
    return (int)
        crawls.valueStream().map(crawl -> crawl.path("board").toString()).distinct().count();
  }

  private static long seen(JsonNode crawls) {
    return crawls
        .valueStream()
        .mapToLong(crawl -> crawl.path("counts").path("seen").asLong(0))
        .sum();
  }
}
