package dev.rolecall.ingest.source.jsonld;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The postings in a page's markup: all objects of type JobPosting, wherever they stand: alone, in
/// lists, in a `@graph`, as items of a list. A reference by `@id` is followed within the page.
final class PageMarkup {
  /// `schema:title`, `http://schema.org/title`.
  private static final Pattern PREFIX = Pattern.compile("^.*[:/#]");

  /// No page nests deeper.
  private static final int DEEPEST = 30;

  /// Enough for a posting's places, employer and salary; what refers to itself would grow without
  /// end.
  private static final int MAX_FOLLOWED = 100;

  private final List<ObjectNode> postings = new ArrayList<>();
  private final Map<String, ObjectNode> named = new HashMap<>();
  private int followed;

  private PageMarkup() {}

  static List<ObjectNode> postings(Document page) {
    PageMarkup markup = new PageMarkup();
    for (Element script : page.getElementsByTag("script")) {
      if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
        LenientJson.read(script.data()).ifPresent(value -> markup.collect(value, 0));
      }
    }
    if (markup.postings.isEmpty()) {
      Microdata.postings(page).forEach(value -> markup.collect(value, 0));
    }
    return markup.resolved();
  }

  /// Those in a value that is JSON already.
  static List<ObjectNode> postings(JsonNode value) {
    PageMarkup markup = new PageMarkup();
    markup.collect(value, 0);
    return markup.resolved();
  }

  private void collect(JsonNode value, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (value instanceof ObjectNode object) {
      String id = object.path("@id").asString("");
      if (!id.isEmpty() && object.size() > 1) {
        named.putIfAbsent(id, object);
      }
      if (Schema.isA(object, "JobPosting")) {
        postings.add(object);
      }
    }
    if (value.isContainer()) {
      value.forEach(inner -> collect(inner, depth + 1));
    }
  }

  private List<ObjectNode> resolved() {
    return postings.stream().map(posting -> (ObjectNode) plain(posting, 0)).distinct().toList();
  }

  /// Keys start small and have no prefix, whatever wrote them; references are what they refer to.
  private JsonNode plain(JsonNode value, int depth) {
    if (depth > DEEPEST) {
      return value;
    }
    if (value instanceof ArrayNode array) {
      ArrayNode plain = array.arrayNode();
      array.forEach(inner -> plain.add(plain(inner, depth + 1)));
      return plain;
    }
    if (!(value instanceof ObjectNode object)) {
      return value;
    }
    ObjectNode meant = object.size() == 1 ? referred(object) : object;
    ObjectNode plain = meant.objectNode();
    for (String key : meant.propertyNames()) {
      String name = PREFIX.matcher(key).replaceFirst("");
      boolean special = name.startsWith("@") || name.isEmpty();
      String small =
          special ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
      if (small.equals(key) || !meant.has(small)) {
        plain.set(small, plain(meant.path(key), depth + 1));
      }
    }
    return plain;
  }

  private ObjectNode referred(ObjectNode reference) {
    ObjectNode meant = named.get(reference.path("@id").asString(""));
    if (meant == null || followed >= MAX_FOLLOWED) {
      return reference;
    }
    followed++;
    return meant;
  }
}
