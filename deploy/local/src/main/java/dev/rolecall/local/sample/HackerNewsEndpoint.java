package dev.rolecall.local.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The Hacker News search API: `/api/v1/search_by_date` for stories, `/api/v1/items/{id}` for a
/// thread or one comment.
record HackerNewsEndpoint(SampleFiles files) implements SampleEndpoint {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern ITEM = Pattern.compile("/api/v1/items/(\\d+)");
  private static final Pattern CONDITION = Pattern.compile("created_at_i(<=|>=|<|>|=)(\\d+)");
  private static final int MAX_HITS = 1000;

  @Override
  public SampleResponse respond(Request request) {
    Matcher item = ITEM.matcher(request.path());
    if (item.matches()) {
      return item(item.group(1)).map(SampleResponse::json).orElseGet(SampleResponse::notFound);
    }
    return request.path().equals("/api/v1/search_by_date")
        ? search(request.query())
        : SampleResponse.notFound();
  }

  private Optional<byte[]> item(String id) {
    Optional<byte[]> thread = files.bytes("hn-algolia/items/" + id + ".json");
    return thread.isPresent()
        ? thread
        : files.threads().stream()
            .flatMap(number -> files.json("hn-algolia/items/" + number + ".json").stream())
            .flatMap(HackerNewsEndpoint::all)
            .filter(node -> node.path("id").asString().equals(id))
            .findFirst()
            .map(node -> node.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Stream<JsonNode> all(JsonNode item) {
    return Stream.concat(
        Stream.of(item), item.path("children").valueStream().flatMap(HackerNewsEndpoint::all));
  }

  private SampleResponse search(Map<String, String> query) {
    List<String> tags = List.of(query.getOrDefault("tags", "").split(","));
    boolean threads = tags.contains("story") && tags.contains("author_whoishiring");
    LongPredicate time = time(query.getOrDefault("numericFilters", ""));
    List<JsonNode> hits =
        files.json("hn-algolia/search_by_date.json").stream()
            .flatMap(list -> list.path("hits").valueStream())
            .filter(hit -> threads && time.test(hit.path("created_at_i").asLong()))
            .toList();
    int size = Math.clamp(number(query, "hitsPerPage", 20), 1, MAX_HITS);
    return page(hits, number(query, "page", 0), size);
  }

  private static SampleResponse page(List<JsonNode> hits, int page, int size) {
    ObjectNode result = JSON.createObjectNode();
    hits.stream().skip((long) page * size).limit(size).forEach(result.putArray("hits")::add);
    result.put("nbHits", hits.size()).put("page", page).put("hitsPerPage", size);
    result.put("nbPages", (hits.size() + size - 1) / size);
    return SampleResponse.json(JSON.writeValueAsBytes(result));
  }

  private static LongPredicate time(String filters) {
    LongPredicate all = at -> true;
    Matcher condition = CONDITION.matcher(filters);
    while (condition.find()) {
      all = all.and(compare(condition.group(1), Long.parseLong(condition.group(2))));
    }
    return all;
  }

  private static LongPredicate compare(String operator, long limit) {
    return switch (operator) {
      case "<" -> at -> at < limit;
      case "<=" -> at -> at <= limit;
      case ">" -> at -> at > limit;
      case ">=" -> at -> at >= limit;
      default -> at -> at == limit;
    };
  }

  private static int number(Map<String, String> query, String name, int defaultValue) {
    String value = query.getOrDefault(name, "");
    return value.matches("\\d{1,6}") ? Integer.parseInt(value) : defaultValue;
  }
}
