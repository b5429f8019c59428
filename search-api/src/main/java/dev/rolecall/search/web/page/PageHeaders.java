package dev.rolecall.search.web.page;

/// Values of headers of pages.
final class PageHeaders {
  /// The content type.
  static final String HTML = "text/html;charset=UTF-8";

  private PageHeaders() {}
}
