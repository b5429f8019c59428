package dev.rolecall.ingest.source.jsonld;

import dev.rolecall.model.wire.Json;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads postings in microdata, attributes of the page's elements (`itemscope`, `itemprop`), as
/// JSON objects.
final class Microdata {
  private Microdata() {}

  static List<ObjectNode> postings(Document page) {
    return page.getElementsByAttributeValueContaining("itemtype", "schema.org/JobPosting").stream()
        .map(Microdata::object)
        .toList();
  }

  private static ObjectNode object(Element scope) {
    ObjectNode object = Json.MAPPER.createObjectNode();
    String type = scope.attr("itemtype").strip();
    object.put("@type", type.substring(type.lastIndexOf('/') + 1));
    scope.children().forEach(child -> collect(child, object));
    return object;
  }

  private static void collect(Element element, ObjectNode object) {
    boolean scope = element.hasAttr("itemscope");
    for (String name : element.attr("itemprop").strip().split("\\s+")) {
      if (!name.isEmpty()) {
        if (scope) {
          add(object, name).add(object(element));
        } else {
          add(object, name).add(value(element, name));
        }
      }
    }
    if (!scope) {
      element.children().forEach(child -> collect(child, object));
    }
  }

  private static ArrayNode add(ObjectNode object, String name) {
    return object.get(name) instanceof ArrayNode known ? known : object.putArray(name);
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
