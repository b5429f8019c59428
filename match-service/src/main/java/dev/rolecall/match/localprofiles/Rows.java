package dev.rolecall.match.localprofiles;

/// The rows of a key: bits or a sorted list.
final class Rows {
  private Rows() {}

  static void remove(Object rows, long[] target) {
    if (rows instanceof long[] bits) {
      RowBits.andNot(target, bits);
    } else if (rows instanceof short[] list) {
      for (short row : list) {
        target[row >> 6] &= ~(1L << row);
      }
    }
  }

  static void addTo(long[] target, Object rows) {
    if (rows instanceof long[] bits) {
      RowBits.or(target, bits);
    } else if (rows instanceof short[] list) {
      for (short row : list) {
        target[row >> 6] |= 1L << row;
      }
    }
  }

  /// Adds those that are in a set.
  static void addTo(long[] target, Object rows, long[] within) {
    if (rows instanceof long[] bits) {
      RowBits.orAnd(target, bits, within);
    } else if (rows instanceof short[] list) {
      for (short row : list) {
        target[row >> 6] |= 1L << row & within[row >> 6];
      }
    }
  }
}
