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

/// Finds the postings in a page's markup: all objects of type JobPosting at any depth, such as in
/// arrays, in a `@graph`, or in an `ItemList`. References by `@id` are resolved within the page.
final class PageMarkup {
  /// `schema:title`, `http://schema.org/title`.
  private static final Pattern PREFIX = Pattern.compile("^.*[:/#]");

  /// Deeper nesting is not read.
  private static final int MAX_DEPTH = 30;

  /// The maximum number of references that are resolved: enough for the places, the employer and
  /// the salary of a posting, and a limit for objects that refer to themselves.
  private static final int MAX_RESOLVED = 100;

  private final List<ObjectNode> postings = new ArrayList<>();
  private final Map<String, ObjectNode> byId = new HashMap<>();
  private int resolvedCount;

  private PageMarkup() {}

  static List<ObjectNode> postings(Document page) {
    PageMarkup markup = new PageMarkup();
    for (Element script : page.getElementsByTag("script")) {
      if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
        LenientJson.read(script.data()).ifPresent(value -> markup.collect(value, 0));
      }
    }
    for (ElementMarkup format : List.of(ElementMarkup.MICRODATA, ElementMarkup.RDFA)) {
      if (markup.postings.isEmpty()) {
        format.postings(page).forEach(value -> markup.collect(value, 0));
      }
    }
    return markup.resolved();
  }

  /// The postings in parsed JSON.
  static List<ObjectNode> postings(JsonNode value) {
    PageMarkup markup = new PageMarkup();
    markup.collect(value, 0);
    return markup.resolved();
  }

  private void collect(JsonNode value, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (value instanceof ObjectNode object) {
      String id = object.path("@id").asString("");
      if (!id.isEmpty() && object.size() > 1) {
        byId.putIfAbsent(id, object);
      }
      if (SchemaOrgFields.isA(object, "JobPosting")) {
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

  /// Normalizes keys to start in lower case and to have no prefix, and resolves references.
  private JsonNode plain(JsonNode value, int depth) {
    if (depth > MAX_DEPTH) {
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
    ObjectNode target = object.size() == 1 ? referred(object) : object;
    ObjectNode plain = target.objectNode();
    for (String key : target.propertyNames()) {
      String name = PREFIX.matcher(key).replaceFirst("");
      boolean special = name.startsWith("@") || name.isEmpty();
      String lowerCase =
          special ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
      if (lowerCase.equals(key) || !target.has(lowerCase)) {
        plain.set(lowerCase, plain(target.path(key), depth + 1));
      }
    }
    return plain;
  }

  private ObjectNode referred(ObjectNode reference) {
    ObjectNode target = byId.get(reference.path("@id").asString(""));
    if (target == null || resolvedCount >= MAX_RESOLVED) {
      return reference;
    }
    resolvedCount++;
    return target;
  }
}
