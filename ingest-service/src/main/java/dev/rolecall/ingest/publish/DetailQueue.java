package dev.rolecall.ingest.publish;

import dev.rolecall.ingest.source.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Which details a crawl reads, and in which order: those of new postings first, then the least
/// recently read ones, so that all are read over several crawls.
///
/// @param current postings whose details are not read in this crawl
/// @param due in the order in which they are read
record DetailQueue(List<Page.Item> current, List<Page.Item> due) {
  /// The number of details that are read again in a crawl although their rows are unchanged. The
  /// others are read again in the next crawls.
  static final int MAX_REPEATED = 250;

  /// @param rotation how many of the details that are due are moved to the end
  static DetailQueue of(List<Page.Item> items, KnownDetails known, int rotation) {
    List<Page.Item> current = new ArrayList<>();
    List<Page.Item> due = new ArrayList<>();
    List<Page.Item> repeated = new ArrayList<>();
    for (Page.Item item : items) {
      if (item.detail() == null) {
        current.add(item);
      } else if (!known.isRowUnchanged(item)) {
        due.add(item);
      } else {
        (known.isDue(item) ? repeated : current).add(item);
      }
    }
    repeated.sort(known.leastRecentlyRead());
    int count =
        Math.min(
            repeated.size(), Math.clamp(DetailReader.MAX_DETAILS - due.size(), 0, MAX_REPEATED));
    current.addAll(repeated.subList(count, repeated.size()));
    due.addAll(repeated.subList(0, count));
    due.sort(known.leastRecentlyRead());
    Collections.rotate(due, -rotation);
    return new DetailQueue(List.copyOf(current), List.copyOf(due));
  }
}
