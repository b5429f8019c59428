package dev.rolecall.search.web.page;

import java.util.Locale;

/// Divides all open jobs into sitemaps of at most 50,000 addresses (https://www.sitemaps.org). A
/// sitemap has the ids in one range; ids are distributed evenly, so all sitemaps have about the
/// same size, and each can be created without the others.
///
/// @param count how many sitemaps there are, 1..1000
record Sitemaps(int count) {
  private static final int MAX_COUNT = 1_000;

  /// Fewer than allowed, because the ranges do not have exactly the same size.
  private static final int JOBS = 45_000;

  /// The digits of ids, in their order in the index.
  private static final String DIGITS = "234567abcdefghijklmnopqrstuvwxyz";

  private static final int PREFIX_LENGTH = 4;
  private static final int PREFIXES = 1 << (5 * PREFIX_LENGTH);

  Sitemaps {
    if (count < 1 || count > MAX_COUNT) {
      throw new IllegalArgumentException("There are 1 to " + MAX_COUNT + " sitemaps");
    }
  }

  static Sitemaps forJobs(long jobs) {
    return new Sitemaps((int) Math.clamp(Math.ceilDiv(jobs, JOBS), 1, MAX_COUNT));
  }

  static String path(int count, int number) {
    return String.format(Locale.ROOT, "/sitemaps/%d-%d.xml", count, number);
  }

  /// The first characters of the first id.
  ///
  /// @param number 1..count
  String from(int number) {
    return number == 1 ? "" : prefix(number - 1);
  }

  /// The first characters of the first id after it; empty for the last sitemap.
  String before(int number) {
    return number == count ? "" : prefix(number);
  }

  private String prefix(int ranges) {
    int value = (int) ((long) PREFIXES * ranges / count);
    StringBuilder prefix = new StringBuilder();
    for (int shift = 5 * (PREFIX_LENGTH - 1); shift >= 0; shift -= 5) {
      prefix.append(DIGITS.charAt(value >> shift & 31));
    }
    return prefix.toString();
  }
}
