package dev.rolecall.match.columns;

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
  private final Map<JobId, Held> held = new HashMap<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  private int end;

  /// @param textFingerprint of the text in the index
  record Held(int row, long revision, long textFingerprint) {}

  Optional<Held> of(JobId id) {
    return Optional.ofNullable(held.get(id));
  }

  /// The row for the next new job.
  int next() {
    Integer first = free.peek();
    return first == null ? end : first;
  }

  void take(JobId id, Held as) {
    if (held.put(id, as) == null) {
      if (as.row() == end) {
        end++;
      } else {
        free.remove(as.row());
      }
    }
  }

  /// Adds a stored row, in any order; the gaps between rows are free after [#endOfLoad()].
  void load(JobId id, Held as) {
    held.put(id, as);
    end = Math.max(end, as.row() + 1);
  }

  void endOfLoad() {
    BitSet used = new BitSet(end);
    held.values().forEach(each -> used.set(each.row()));
    for (int row = used.nextClearBit(0); row < end; row = used.nextClearBit(row + 1)) {
      free.add(row);
    }
  }

  void leave(JobId id) {
    Held was = held.remove(id);
    if (was != null) {
      free.addFirst(was.row());
    }
  }

  void clear() {
    held.clear();
    free.clear();
    end = 0;
  }
}
