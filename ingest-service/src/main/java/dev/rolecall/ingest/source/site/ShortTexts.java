package dev.rolecall.ingest.source.site;

import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// The short texts of a page, such as lines, labels and notices.
final class ShortTexts {
  private ShortTexts() {}

  /// The texts of elements that have some of their own and hardly any others in them, so that the
  /// effort does not depend on how deeply a page is nested.
  static Stream<String> of(Element page) {
    return elements(page).map(Element::text);
  }

  /// The elements of these texts.
  static Stream<Element> elements(Element page) {
    return page.getAllElements().stream()
        .filter(element -> !element.ownText().isBlank())
        .filter(ShortTexts::isFlat);
  }

  private static boolean isFlat(Element element) {
    return element.children().stream()
        .flatMap(child -> child.children().stream())
        .allMatch(inner -> inner.childrenSize() == 0);
  }
}
