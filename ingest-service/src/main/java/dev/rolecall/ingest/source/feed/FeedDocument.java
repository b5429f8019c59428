package dev.rolecall.ingest.source.feed;

import dev.rolecall.ingest.source.ContentHash;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// A feed in XML: its items, as far as they can be read. jsoup's XML parser resolves neither
/// external nor own entities, and continues after errors that make other parsers reject the whole
/// document (docs/decisions/0078).
final class FeedDocument {
  /// More are not a list of what is new.
  static final int MAX_ITEMS = 2_000;

  private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf:rdf");
  private static final Set<String> ITEMS = Set.of("item", "entry");

  /// The parser also accepts a document that was cut off.
  private static final Pattern END =
      Pattern.compile("(?i)</(?:rss|feed|rdf:rdf)\\s*>\\s*(?:<!--[^<>]*-->\\s*)*$");

  /// They change without a change of the item.
  private static final Set<String> VOLATILE =
      Set.of("slash:comments", "thr:total", "atom:updated", "updated");

  private FeedDocument() {}

  /// @throws UnreadablePayloadException when the document is not a feed
  static Page.Postings page(String body) {
    List<Element> all = items(root(body));
    boolean cut = !END.matcher(body).find();
    if (cut && !all.isEmpty()) {
      all.removeLast(); // it may be incomplete
    }
    Map<String, Page.Item> items = new LinkedHashMap<>();
    Set<String> untitled = new LinkedHashSet<>();
    int unreadable = cut ? 1 : 0;
    for (Element element : all) {
      FeedItem item = new FeedItem(element);
      String id = item.id();
      if (id == null) {
        unreadable++;
      } else if (item.title() == null) {
        untitled.add(id);
      } else {
        items.putIfAbsent(id, new Page.Item(id, element.outerHtml(), hash(element)));
      }
    }
    if (untitled.size() > items.size()) {
      throw new UnreadablePayloadException("Most items have no title");
    }
    return new Page.Postings(
        List.copyOf(items.values()), List.copyOf(untitled), unreadable, 0, null, true, List.of());
  }

  private static Element root(String body) {
    Element root = xml(body).firstElementChild();
    if (root == null || !ROOTS.contains(name(root))) {
      throw new UnreadablePayloadException("Not an RSS, Atom or JSON feed");
    }
    return root;
  }

  private static List<Element> items(Element root) {
    return new ArrayList<>(root.stream().filter(FeedDocument::isItem).limit(MAX_ITEMS).toList());
  }

  static boolean isItem(Element element) {
    return ITEMS.contains(name(element));
  }

  private static String hash(Element item) {
    Element content = item.clone();
    content.children().stream()
        .filter(child -> VOLATILE.contains(name(child)))
        .forEach(Element::remove);
    return ContentHash.of(content.outerHtml());
  }

  static String name(Element element) {
    return element.tagName().toLowerCase(Locale.ROOT);
  }

  static Document xml(String text) {
    Document document = Jsoup.parse(text, "", Parser.xmlParser());
    document.outputSettings().prettyPrint(false);
    return document;
  }

  /// The item of a payload; null when it is something else.
  static @Nullable Element item(String payload) {
    Element first = xml(payload).firstElementChild();
    return first != null && isItem(first) ? first : null;
  }
}
