package dev.rolecall.ingest.source.site;

import dev.rolecall.ingest.source.site.SectionHeading.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Finds the headings of a page, in its order. One that is in another is the same heading: a button
/// in an `h2`, an `h3` in a `summary`.
final class SectionHeadings {
  /// Nodes of a paragraph with bold text only.
  private static final int MAX_NODES_OF_BOLD = 5;

  private SectionHeadings() {}

  static List<SectionHeading> of(Document page, PageOrder order) {
    List<SectionHeading> found = new ArrayList<>();
    for (Element element : page.body().getAllElements()) {
      kindOf(element).ifPresent(kind -> add(SectionHeading.of(element, kind), found, order));
    }
    return found;
  }

  private static void add(SectionHeading next, List<SectionHeading> found, PageOrder order) {
    boolean inLast = !found.isEmpty() && order.contains(found.getLast().element(), next.element());
    if (!inLast) {
      found.add(next);
    } else if (next.isHeading() && isButtonWithoutPanel(found.getLast())) {
      found.set(found.size() - 1, next);
    }
  }

  private static boolean isButtonWithoutPanel(SectionHeading heading) {
    return heading.kind() == Kind.BUTTON && !heading.element().hasAttr("aria-controls");
  }

  private static Optional<Kind> kindOf(Element element) {
    return switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Optional.of(Kind.HEADING);
      case "summary" -> Optional.of(Kind.SUMMARY);
      case "dt" -> Optional.of(Kind.TERM);
      case "button" -> Optional.of(Kind.BUTTON);
      default -> kindOfRole(element);
    };
  }

  private static Optional<Kind> kindOfRole(Element element) {
    return switch (element.attr("role")) {
      case "heading" -> Optional.of(Kind.HEADING);
      case "button", "tab" -> Optional.of(Kind.BUTTON);
      default ->
          element.is("p, div") && isBold(element) ? Optional.of(Kind.BOLD) : Optional.empty();
    };
  }

  private static boolean isBold(Element paragraph) {
    if (paragraph.childNodeSize() > MAX_NODES_OF_BOLD || paragraph.childrenSize() == 0) {
      return false;
    }
    int bold = 0;
    for (Node node : paragraph.childNodes()) {
      if (node instanceof Element element && element.is("strong, b")) {
        bold++;
      } else if (!(node instanceof TextNode text && text.isBlank())
          && !(node instanceof Element element && element.is("br"))) {
        return false;
      }
    }
    return bold == 1;
  }
}
