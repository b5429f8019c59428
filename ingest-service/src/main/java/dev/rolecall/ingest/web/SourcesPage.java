package dev.rolecall.ingest.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of sources as its template shows it. Times are texts in UTC.
///
/// @param now when it was made
/// @param balanced whether the counts of every crawl balance
/// @param sources the sources that have boards
/// @param selected the source whose boards are listed, null on the page of all sources
/// @param boards all boards of the selected source, or those of all sources that need attention
/// @param more how many boards are not listed
record SourcesPage(
    String now,
    boolean balanced,
    List<SourceRow> sources,
    @Nullable String selected,
    List<BoardRow> boards,
    int more) {
  /// A source with the counts of the crawls of the last 90 days.
  ///
  /// @param healthy of its boards
  /// @param attention the number of boards that fail or drift, or are gone
  /// @param lastComplete the latest complete crawl of one of its boards
  /// @param nextDue the earliest of its boards
  record SourceRow(
      String id,
      String name,
      int boards,
      long healthy,
      long unverified,
      long attention,
      long paused,
      int postings,
      String lastComplete,
      String nextDue,
      CrawlTotals crawls,
      int rejected) {}

  /// A board with the counts of its last crawl.
  ///
  /// @param problem why its last crawl was not complete, or found no job; empty otherwise
  record BoardRow(
      String key,
      String name,
      String health,
      int postings,
      String lastComplete,
      String nextDue,
      String problem,
      int read,
      int added,
      int changed,
      int failed) {}

  /// `2026-11-05 09:00`; a dash without a time.
  static String time(@Nullable Instant at) {
    return at == null ? "–" : at.toString().substring(0, 16).replace('T', ' ');
  }
}
