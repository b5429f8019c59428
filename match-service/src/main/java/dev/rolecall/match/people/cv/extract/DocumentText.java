package dev.rolecall.match.people.cv.extract;

import java.util.List;

/// The text of a document.
///
/// @param pages the text of each page, with lines separated by `\n`; one page for formats without
///   pages
public record DocumentText(DocumentFormat format, List<String> pages, DocumentFeatures features) {
  public DocumentText {
    pages = List.copyOf(pages);
  }

  public DocumentText(DocumentFormat format, List<String> pages) {
    this(format, pages, DocumentFeatures.NONE);
  }
}
