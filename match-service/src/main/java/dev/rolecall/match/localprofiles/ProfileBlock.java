package dev.rolecall.match.localprofiles;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A block of rows: the columns of bits, and for each key that one of its profiles has the rows
/// with it, as bits when there are many and as a sorted list otherwise.
///
/// Columns without a bit take no memory. Guarded by its owner's lock.
final class ProfileBlock {
  /// Few enough that blocks are filled by profiles that are alike, and that what is computed of a
  /// block stays in the processor's cache.
  static final int WORDS = 128;

  static final int ROWS = WORDS * Long.SIZE;

  /// More rows than this are bits: that takes up to three times the memory of a list, and the rows
  /// are added at once.
  private static final int MAX_LIST = ROWS / 48;

  private static final int OBJECT_BYTES = 16;
  private static final int REFERENCE_BYTES = 4;

  private final long[] @Nullable [] columns = new long[Column.COUNT][];
  private int[] keys = new int[64];

  /// `long[]` or `short[]`, by key.
  private Object[] rows = new Object[64];

  private int keyCount;
  private int used;
  private int firstFree;

  boolean isFull() {
    return used == ROWS;
  }

  boolean isEmpty() {
    return used == 0;
  }

  /// Null for a column without a bit.
  long @Nullable [] column(int column) {
    return columns[column];
  }

  int keyCount() {
    return keyCount;
  }

  int key(int at) {
    return keys[at];
  }

  /// The rows of a key: `long[]` of bits, or `short[]` of rows.
  Object rows(int at) {
    return rows[at];
  }

  /// @return the row
  int add(EncodedProfile profile) {
    int row = freeRow();
    used++;
    for (int column = 0; column < Column.COUNT; column++) {
      set(column, row, profile.has(column));
    }
    for (int key : profile.keys()) {
      addKey(key, (short) row);
    }
    return row;
  }

  private int freeRow() {
    long[] taken = columns[Column.USED];
    int row = firstFree;
    while (taken != null && row < ROWS && (taken[row >> 6] >>> row & 1) != 0) {
      row++;
    }
    firstFree = row + 1;
    return row;
  }

  private void set(int column, int row, boolean value) {
    long[] words = columns[column];
    if (words == null) {
      if (!value) {
        return;
      }
      words = new long[WORDS];
      columns[column] = words;
    }
    long bit = 1L << row;
    words[row >> 6] = value ? words[row >> 6] | bit : words[row >> 6] & ~bit;
  }

  void remove(int row) {
    used--;
    firstFree = Math.min(firstFree, row);
    set(Column.USED, row, false);
    for (int at = keyCount - 1; at >= 0; at--) {
      removeKey(at, (short) row);
    }
  }

  private void addKey(int key, short row) {
    int at = Arrays.binarySearch(keys, 0, keyCount, key);
    if (at < 0) {
      insert(-at - 1, key, new short[] {row});
      return;
    }
    switch (rows[at]) {
      case long[] bits -> bits[row >> 6] |= 1L << row;
      case short[] list when list.length < MAX_LIST -> rows[at] = with(list, row);
      case short[] list -> {
        long[] bits = new long[WORDS];
        for (short each : list) {
          bits[each >> 6] |= 1L << each;
        }
        bits[row >> 6] |= 1L << row;
        rows[at] = bits;
      }
      default -> throw new IllegalStateException("Rows are bits or a list");
    }
  }

  private void insert(int at, int key, short[] list) {
    if (keyCount == keys.length) {
      int more = keyCount + keyCount / 2;
      keys = Arrays.copyOf(keys, more);
      rows = Arrays.copyOf(rows, more);
    }
    System.arraycopy(keys, at, keys, at + 1, keyCount - at);
    System.arraycopy(rows, at, rows, at + 1, keyCount - at);
    keys[at] = key;
    rows[at] = list;
    keyCount++;
  }

  private static short[] with(short[] list, short row) {
    int at = Arrays.binarySearch(list, row);
    if (at >= 0) {
      return list;
    }
    int place = -at - 1;
    short[] more = new short[list.length + 1];
    System.arraycopy(list, 0, more, 0, place);
    more[place] = row;
    System.arraycopy(list, place, more, place + 1, list.length - place);
    return more;
  }

  private void removeKey(int at, short row) {
    switch (rows[at]) {
      case long[] bits -> {
        bits[row >> 6] &= ~(1L << row);
        if (Arrays.equals(bits, NONE)) {
          drop(at);
        }
      }
      case short[] list -> {
        int place = Arrays.binarySearch(list, row);
        if (place >= 0 && list.length == 1) {
          drop(at);
        } else if (place >= 0) {
          short[] less = new short[list.length - 1];
          System.arraycopy(list, 0, less, 0, place);
          System.arraycopy(list, place + 1, less, place, less.length - place);
          rows[at] = less;
        }
      }
      default -> throw new IllegalStateException("Rows are bits or a list");
    }
  }

  private static final long[] NONE = new long[WORDS];

  private void drop(int at) {
    keyCount--;
    System.arraycopy(keys, at + 1, keys, at, keyCount - at);
    System.arraycopy(rows, at + 1, rows, at, keyCount - at);
    rows[keyCount] = NONE;
  }

  /// The memory that it takes.
  long bytes() {
    long bytes = (long) columns.length * REFERENCE_BYTES + keys.length * 2L * REFERENCE_BYTES;
    for (long[] column : columns) {
      bytes += column == null ? 0 : OBJECT_BYTES + WORDS * Long.BYTES;
    }
    for (int at = 0; at < keyCount; at++) {
      int size = rows[at] instanceof short[] list ? list.length * Short.BYTES : WORDS * Long.BYTES;
      bytes += OBJECT_BYTES + size;
    }
    return bytes;
  }
}
