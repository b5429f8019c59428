package dev.rolecall.ingest.source.site;

import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// A heading of a page, or what small sites use as one.
///
/// @param rank as of `h1` to `h6`; other kinds are below them
/// @param text on one line; empty when it is too long for a heading
record SectionHeading(Element element, Kind kind, int rank, String text) {
  enum Kind {
    HEADING,
    /// The `summary` of `details`.
    SUMMARY,
    /// The `dt` of a list of descriptions.
    TERM,
    /// A button or tab that shows a panel.
    BUTTON,
    /// A paragraph with nothing but bold text.
    BOLD
  }

  private static final int BELOW_HEADINGS = 7;
  private static final int MAX_LENGTH = 200;

  /// Of a heading, so that the effort does not depend on what is in it.
  private static final int MAX_NODES = 80;

  static SectionHeading of(Element element, Kind kind) {
    int rank =
        switch (kind) {
          case HEADING -> rankOf(element);
          case SUMMARY, TERM, BUTTON -> BELOW_HEADINGS;
          case BOLD -> BELOW_HEADINGS + 1;
        };
    return new SectionHeading(element, kind, rank, shortText(element));
  }

  private static int rankOf(Element heading) {
    String name = heading.normalName();
    String level = name.matches("h[1-6]") ? name.substring(1) : heading.attr("aria-level");
    return level.matches("[1-6]") ? Integer.parseInt(level) : 2;
  }

  private static String shortText(Element element) {
    String text =
        element
            .nodeStream()
            .limit(MAX_NODES)
            .filter(TextNode.class::isInstance)
            .map(node -> ((TextNode) node).getWholeText())
            .collect(Collectors.joining(" "))
            .replaceAll("[\\s\u00a0]+", " ")
            .strip();
    return text.length() > MAX_LENGTH ? "" : text;
  }

  boolean isHeading() {
    return kind == Kind.HEADING;
  }
}
