package dev.rolecall.ingest.source.site;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Panels that a button shows: their text is in the page, but hidden until then.
final class SectionPanels {
  private static final String BUTTONS =
      "[aria-controls], [data-target], [data-bs-target], [role=tab][href^=#]";

  private static final String HIDDEN = "[hidden], [style~=(?i)display\\s*:\\s*none]";

  private SectionPanels() {}

  /// The id of the panel that a button shows; empty when it does not state it.
  static String idOf(Element button) {
    return Stream.of("aria-controls", "data-bs-target", "data-target", "href")
        .map(button::attr)
        .map(String::strip)
        .filter(target -> !target.isEmpty() && target.indexOf(' ') < 0)
        .map(target -> target.startsWith("#") ? target.substring(1) : target)
        .findFirst()
        .orElse("");
  }

  /// Removes what hides them. Other hidden elements may be templates or banners.
  static void show(Document page) {
    Set<String> ids = new HashSet<>();
    page.select(BUTTONS).forEach(button -> ids.add(idOf(button)));
    page.select(HIDDEN).stream()
        .filter(element -> !element.id().isEmpty() && ids.contains(element.id()) || isNext(element))
        .forEach(SectionPanels::show);
  }

  private static void show(Element panel) {
    panel.removeAttr("hidden").removeAttr("style");
  }

  /// Whether it follows its heading or button, and nothing else.
  private static boolean isNext(Element element) {
    Element before = element.previousElementSibling();
    return before != null && before.is("h2, h3, h4, h5, h6, button, [role=button], [role=tab]");
  }
}
