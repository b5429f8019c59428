package dev.rolecall.ingest.source.jsonld;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the markup of a page with several openings contains: whole postings, or a list of the
/// addresses of their pages.
public final class ListMarkup {
  private static final int MAX_DEPTH = 12;

  private ListMarkup() {}

  /// The postings in the page's markup, in JSON-LD, microdata or RDFa.
  public static List<ObjectNode> postings(Document page) {
    return PageMarkup.postings(page);
  }

  /// The id of a posting at its employer; empty when it has none.
  public static String identifier(ObjectNode posting) {
    String id = JobPostingFields.identifier(posting);
    return id == null ? "" : id;
  }

  /// The title of a posting; empty when it has none.
  public static String title(ObjectNode posting) {
    String title = JobPostingFields.title(posting);
    return title == null ? "" : title;
  }

  /// The addresses in the page's `ItemList`s, as written.
  public static List<String> addresses(Document page) {
    List<String> found = new ArrayList<>();
    for (Element script : page.getElementsByTag("script")) {
      if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
        LenientJson.read(script.data()).ifPresent(value -> collect(value, found, 0));
      }
    }
    return found;
  }

  private static void collect(JsonNode value, List<String> found, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (value instanceof ObjectNode object && SchemaOrgFields.isA(object, "ItemList")) {
      SchemaOrgFields.values(object, "itemListElement")
          .forEach(element -> addAddress(element, found));
    }
    if (value.isContainer()) {
      value.forEach(inner -> collect(inner, found, depth + 1));
    }
  }

  /// `"https://..."`, `{"url": ...}` or `{"item": {"url": ...}}`.
  private static void addAddress(JsonNode element, List<String> found) {
    JsonNode item = element.path("item");
    for (JsonNode address :
        List.of(element, element.path("url"), item, item.path("url"), item.path("@id"))) {
      if (address.isString() && address.asString("").startsWith("http")) {
        found.add(address.asString(""));
        return;
      }
    }
  }
}
