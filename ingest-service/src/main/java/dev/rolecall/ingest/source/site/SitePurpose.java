package dev.rolecall.ingest.source.site;

import dev.rolecall.ingest.source.SourceRequest;

/// What a request of a career site is for, with its number: the depth of a sitemap, or the number
/// of a page of the list.
///
/// @param number from 0
record SitePurpose(Kind kind, int number) {
  enum Kind {
    /// A sitemap that robots.txt or an index names.
    SITEMAP,
    /// The usual address of a sitemap, which may not exist.
    GUESS,
    /// The usual address of an index of sitemaps, which may not exist.
    GUESSED_INDEX,
    /// A page of the list of openings.
    PAGE,
    /// The page whose sections the openings of the board were.
    SECTIONS
  }

  static final SourceRequest GUESS =
      SourceRequest.webPage("/sitemap.xml", new SitePurpose(Kind.GUESS, 0).toString());
  static final SourceRequest GUESSED_INDEX =
      SourceRequest.webPage(
          "/sitemap_index.xml", new SitePurpose(Kind.GUESSED_INDEX, 0).toString());

  static String sitemap(int depth) {
    return new SitePurpose(Kind.SITEMAP, depth).toString();
  }

  static String page(int number) {
    return new SitePurpose(Kind.PAGE, number).toString();
  }

  static String sections() {
    return new SitePurpose(Kind.SECTIONS, 0).toString();
  }

  static SitePurpose of(SourceRequest request) {
    String[] parts = request.purpose().split(" ", 2);
    return new SitePurpose(Kind.valueOf(parts[0]), Integer.parseInt(parts[1]));
  }

  @Override
  public String toString() {
    return kind + " " + number;
  }
}
