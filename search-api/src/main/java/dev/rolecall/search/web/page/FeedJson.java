package dev.rolecall.search.web.page;

import dev.rolecall.model.wire.Json;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a feed as [JSON Feed 1.1](https://www.jsonfeed.org/version/1.1/).
final class FeedJson {
  private FeedJson() {}

  static String of(Feed feed) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("version", "https://jsonfeed.org/version/1.1");
    json.put("title", feed.title());
    json.put("home_page_url", feed.page());
    json.put("feed_url", feed.address("json"));
    json.put("language", "en");
    ArrayNode items = json.putArray("items");
    feed.items().forEach(item -> write(items.addObject(), item));
    return Json.MAPPER.writeValueAsString(json);
  }

  private static void write(ObjectNode json, Feed.Item item) {
    json.put("id", item.address());
    json.put("url", item.address());
    json.put("title", item.headline());
    json.put("content_html", item.html());
    json.put("date_published", item.published().truncatedTo(ChronoUnit.SECONDS).toString());
    json.put("date_modified", item.updated().truncatedTo(ChronoUnit.SECONDS).toString());
    json.putArray("authors").addObject().put("name", item.company());
    ArrayNode tags = json.putArray("tags");
    item.tags().forEach(tags::add);
  }
}
