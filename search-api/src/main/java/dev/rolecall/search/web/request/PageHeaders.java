package dev.rolecall.search.web.request;

/// Values of headers of pages.
public final class PageHeaders {
  /// The content type.
  public static final String HTML = "text/html;charset=UTF-8";

  private PageHeaders() {}
}
