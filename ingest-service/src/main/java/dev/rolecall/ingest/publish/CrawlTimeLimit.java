package dev.rolecall.ingest.publish;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How long a crawl of a career site may take, in real time. Its host decides on the delay between
/// two requests, and a site with a long delay and many pages would occupy one of the few slots for
/// sites for hours. The next crawls read the rest.
record CrawlTimeLimit(LongSupplier nanoTime, long end) {
  /// The limit for the list of openings. Reading the sitemaps of a site with a delay of ten seconds
  /// takes less. It must take less, because no crawl reads the end of a list that takes longer.
  static final Duration LIST = Duration.ofMinutes(12);

  /// The limit for the pages of openings, from the end of the list on.
  static final Duration DETAILS = Duration.ofMinutes(15);

  static final CrawlTimeLimit NONE = new CrawlTimeLimit(() -> 0, Long.MAX_VALUE);

  /// @param nanoTime the real time, as that of the system
  static CrawlTimeLimit of(Duration duration, LongSupplier nanoTime) {
    return new CrawlTimeLimit(nanoTime, nanoTime.getAsLong() + duration.toNanos());
  }

  boolean isOver() {
    return end - nanoTime.getAsLong() <= 0;
  }
}
