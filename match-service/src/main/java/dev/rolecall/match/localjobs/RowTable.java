package dev.rolecall.match.localjobs;

import dev.rolecall.model.JobId;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Assigns rows to open jobs. Freed rows are reused, so columns are never longer than the largest
/// number of jobs that were open at once.
final class RowTable {
  private final Map<JobId, Entry> entries = new HashMap<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  private int end;

  /// @param textFingerprint of the text in the index
  record Entry(int row, long revision, long textFingerprint) {}

  Optional<Entry> of(JobId id) {
    return Optional.ofNullable(entries.get(id));
  }

  /// The row that the next new job gets.
  int peekFreeRow() {
    Integer first = free.peek();
    return first == null ? end : first;
  }

  void assign(JobId id, Entry entry) {
    if (entries.put(id, entry) == null) {
      if (entry.row() == end) {
        end++;
      } else {
        free.remove(entry.row());
      }
    }
  }

  /// Adds a stored row, in any order; the gaps between rows are free after [#endOfLoad()].
  void load(JobId id, Entry entry) {
    entries.put(id, entry);
    end = Math.max(end, entry.row() + 1);
  }

  void endOfLoad() {
    BitSet used = new BitSet(end);
    entries.values().forEach(each -> used.set(each.row()));
    for (int row = used.nextClearBit(0); row < end; row = used.nextClearBit(row + 1)) {
      free.add(row);
    }
  }

  void release(JobId id) {
    Entry removed = entries.remove(id);
    if (removed != null) {
      free.addFirst(removed.row());
    }
  }

  void clear() {
    entries.clear();
    free.clear();
    end = 0;
  }
}
