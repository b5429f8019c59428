package dev.rolecall.ingest.source.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Where the text of a section is.
///
/// @param unit the element of the section: its card, or only its heading on a flat page
/// @param parts what belongs to it, in order, the unit first
record SectionContent(Element heading, Element unit, List<Element> parts) {
  private static final String MARK = "data-section-heading";

  /// In characters. A unit with less has its text in the elements that follow.
  private static final int MAX_FACTS = 60;

  /// The content of `details`, of a term or of a panel; that of a heading ends at the next one.
  ///
  /// @param before the last heading before this one that is not below it, null for none
  /// @param next the first after it
  static SectionContent of(
      SectionHeading heading,
      @Nullable SectionHeading before,
      @Nullable SectionHeading next,
      PageOrder order) {
    Element element = heading.element();
    return switch (heading.kind()) {
      case SUMMARY -> whole(element, element.parent());
      case TERM -> new SectionContent(element, element, descriptions(element));
      case BUTTON ->
          panel(element)
              .map(panel -> new SectionContent(element, element, List.of(panel)))
              .orElseGet(() -> new SectionContent(element, element, List.of()));
      case HEADING, BOLD -> new Range(before, next, order).of(element);
    };
  }

  private static SectionContent whole(Element heading, @Nullable Element unit) {
    Element around = unit == null ? heading : unit;
    return new SectionContent(heading, around, List.of(around));
  }

  private static List<Element> descriptions(Element term) {
    List<Element> found = new ArrayList<>();
    for (Element next = term.nextElementSibling();
        next != null && next.is("dd");
        next = next.nextElementSibling()) {
      found.add(next);
    }
    return found;
  }

  /// The panel that a button names, or the element after it.
  private static Optional<Element> panel(Element button) {
    String id = SectionPanels.idOf(button);
    Document page = button.ownerDocument();
    Element named = id.isEmpty() || page == null ? null : page.getElementById(id);
    return Optional.ofNullable(named == null ? button.nextElementSibling() : named);
  }

  /// The part of the page between two other headings.
  private record Range(
      @Nullable SectionHeading before, @Nullable SectionHeading next, PageOrder order) {
    SectionContent of(Element heading) {
      Element unit = heading;
      for (Element around = heading.parent();
          around != null && !around.is("body, html") && isWithin(around);
          around = around.parent()) {
        unit = around;
      }
      List<Element> parts = new ArrayList<>(List.of(unit));
      if (unit.text().length() - heading.text().length() <= MAX_FACTS) {
        for (Element sibling = unit.nextElementSibling();
            sibling != null && isWithin(sibling);
            sibling = sibling.nextElementSibling()) {
          parts.add(sibling);
        }
      }
      return new SectionContent(heading, unit, parts);
    }

    private boolean isWithin(Element element) {
      return (before == null || order.start(before.element()) < order.start(element))
          && (next == null || order.end(element) <= order.start(next.element()));
    }
  }

  /// Whether no element is around the section, so that only the next heading ends it.
  boolean isFlat() {
    return parts.size() > 1 || unit == heading;
  }

  /// A copy of its text, without the heading and without a long text before it.
  Element copy() {
    Element all = new Element("div");
    heading.attr(MARK, "");
    parts.stream().filter(part -> part != heading).map(Element::clone).forEach(all::appendChild);
    heading.removeAttr(MARK);
    Element own = all.selectFirst("[" + MARK + "]");
    if (own != null) {
      removeWithTextBefore(own, all);
    }
    all.select("header").unwrap();
    trim(all);
    return all;
  }

  private static void removeWithTextBefore(Element own, Element all) {
    List<Node> before = new ArrayList<>();
    int length = 0;
    for (Node node = own; node != null && node != all; node = node.parent()) {
      for (Node other = node.previousSibling(); other != null; other = other.previousSibling()) {
        before.add(other);
        length += other instanceof Element element ? element.text().length() : 0;
      }
    }
    if (length > MAX_FACTS) {
      before.forEach(Node::remove);
    }
    own.remove();
  }

  /// Space and lines around a section depend on its place.
  private static void trim(Element all) {
    all.select("hr").remove();
    while (all.childNodeSize() > 0 && isBlank(all.childNode(0))) {
      all.childNode(0).remove();
    }
    while (all.childNodeSize() > 0 && isBlank(all.childNode(all.childNodeSize() - 1))) {
      all.childNode(all.childNodeSize() - 1).remove();
    }
  }

  private static boolean isBlank(Node node) {
    return node instanceof TextNode text && text.isBlank()
        || node instanceof Element element && element.is("br");
  }
}
