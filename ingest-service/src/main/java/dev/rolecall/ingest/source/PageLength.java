package dev.rolecall.ingest.source;

/// A limit for pages in HTML that are read as documents, which need a multiple of their length in
/// memory.
public final class PageLength {
  /// In characters.
  private static final int MAX = 4_000_000;

  private PageLength() {}

  /// @throws UnreadablePayloadException when the page is longer
  public static void check(String page) {
    if (page.length() > MAX) {
      throw new UnreadablePayloadException("The page is longer than " + MAX);
    }
  }
}
