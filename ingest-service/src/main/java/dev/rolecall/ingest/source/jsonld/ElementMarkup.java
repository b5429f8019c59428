package dev.rolecall.ingest.source.jsonld;

import dev.rolecall.model.wire.Json;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Reads postings in attributes of the page's elements as JSON objects: microdata (`itemscope`,
/// `itemprop`) or RDFa (`typeof`, `property`). An element with a type is an object, even without
/// `itemscope`, which many pages forget.
final class ElementMarkup {
  static final ElementMarkup MICRODATA = new ElementMarkup("itemscope", "itemtype", "itemprop");
  static final ElementMarkup RDFA = new ElementMarkup("typeof", "typeof", "property");

  /// Other vocabularies use the same attributes: `og:title`, `dc:date`.
  private static final Pattern SCHEMA =
      Pattern.compile("(?:schema:|https?://(?:www\\.)?schema\\.org/)?(\\w+)");

  private static final Pattern POSTING_TYPE =
      Pattern.compile("(?i)(?:.*[\\s/:#])?JobPosting(?:\\s.*)?");

  private final String scope;
  private final String type;
  private final String property;

  private ElementMarkup(String scope, String type, String property) {
    this.scope = scope;
    this.type = type;
    this.property = property;
  }

  List<ObjectNode> postings(Document page) {
    return page.getElementsByAttribute(type).stream()
        .filter(element -> POSTING_TYPE.matcher(element.attr(type).strip()).matches())
        .map(this::object)
        .toList();
  }

  private ObjectNode object(Element element) {
    ObjectNode object = Json.MAPPER.createObjectNode();
    String name = element.attr(type).strip().split("\\s+", 2)[0];
    object.put("@type", name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1));
    element.children().forEach(child -> collect(child, object));
    return object;
  }

  private void collect(Element element, ObjectNode object) {
    boolean isObject = element.hasAttr(scope) || element.hasAttr(type);
    for (String written : element.attr(property).strip().split("\\s+")) {
      var name = SCHEMA.matcher(written);
      if (name.matches()) {
        JsonNode value =
            isObject ? object(element) : StringNode.valueOf(value(element, name.group(1)));
        add(object, name.group(1), value);
      }
    }
    if (!isObject) {
      element.children().forEach(child -> collect(child, object));
    }
  }

  /// Several values become a list.
  private static void add(ObjectNode object, String name, JsonNode value) {
    switch (object.get(name)) {
      case null -> object.set(name, value);
      case ArrayNode known -> known.add(value);
      case JsonNode first -> object.putArray(name).add(first).add(value);
    }
  }

  /// The value of a property. That of `description` is HTML.
  private static String value(Element element, String name) {
    if (element.hasAttr("content")) {
      return element.attr("content");
    }
    return switch (element.normalName().toLowerCase(Locale.ROOT)) {
      case "a", "link" -> element.attr("href");
      case "img" -> element.attr("src");
      case "time" -> element.hasAttr("datetime") ? element.attr("datetime") : element.text();
      default -> name.equals("description") ? element.html() : element.text();
    };
  }
}
