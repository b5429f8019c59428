package dev.rolecall.ingest.source.feed;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// An item of RSS or an entry of Atom. Fields of job feeds in other namespaces, such as
/// `job_listing:company`, are found by their local names.
///
/// @param element the item
record FeedItem(Element element) {
  private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");

  /// Null when the item has no id and no link, so that it cannot be identified.
  @Nullable String id() {
    String id = first("guid", "id");
    String found = id == null ? link() : id;
    return found == null ? null : found.replace('#', '_');
  }

  /// On one line; null when it is missing. Many feeds escape entities twice.
  @Nullable String title() {
    String title = first("title");
    return title == null ? null : line(Parser.unescapeEntities(title, false));
  }

  /// The page of the item; null when it has none.
  @Nullable String link() {
    return element.children().stream()
        .filter(child -> FeedDocument.name(child).equals("link"))
        .filter(child -> child.attr("rel").isEmpty() || child.attr("rel").equals("alternate"))
        .map(child -> child.hasAttr("href") ? child.attr("href") : child.wholeText())
        .map(String::strip)
        .filter(link -> link.startsWith("https://") || link.startsWith("http://"))
        .findFirst()
        .or(() -> Optional.ofNullable(first("guid")).filter(id -> id.startsWith("https://")))
        .orElse(null);
  }

  /// The longest text that the feed has: its content, or else the summary. As HTML.
  String html() {
    return Arrays.asList("content:encoded", "content", "description", "summary").stream()
        .map(this::child)
        .filter(Objects::nonNull)
        .map(FeedItem::content)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  /// Markup is usually escaped, but not always.
  private static String content(Element text) {
    return text.childrenSize() > 0 ? text.html() : text.wholeText();
  }

  /// The text of the first of these elements that is present, on one line; null when none is.
  @Nullable String first(String... names) {
    for (String name : names) {
      Element found = child(name);
      String text = found == null ? null : line(found.wholeText());
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /// Finds a child element by its name, or by its local name in any namespace.
  private @Nullable Element child(String name) {
    Element inNamespace = null;
    for (Element child : element.children()) {
      String found = FeedDocument.name(child);
      if (found.equals(name)) {
        return child;
      }
      if (inNamespace == null && found.endsWith(":" + name)) {
        inNamespace = child;
      }
    }
    return inNamespace;
  }

  private static @Nullable String line(String text) {
    String line = SPACES.matcher(text).replaceAll(" ").strip();
    return line.isEmpty() ? null : line;
  }
}
