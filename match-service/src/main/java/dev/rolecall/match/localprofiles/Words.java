package dev.rolecall.match.localprofiles;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Operations on the bits of all rows of a block at once. The loops are simple, so that the
/// compiler makes vector instructions of them.
final class Words {
  private Words() {}

  static void and(long[] target, long[] other) {
    for (int i = 0; i < target.length; i++) {
      target[i] &= other[i];
    }
  }

  static void andNot(long[] target, long @Nullable [] other) {
    if (other != null) {
      for (int i = 0; i < target.length; i++) {
        target[i] &= ~other[i];
      }
    }
  }

  static void or(long[] target, long @Nullable [] other) {
    if (other != null) {
      for (int i = 0; i < target.length; i++) {
        target[i] |= other[i];
      }
    }
  }

  static void orAnd(long[] target, long[] one, long[] other) {
    for (int i = 0; i < target.length; i++) {
      target[i] |= one[i] & other[i];
    }
  }

  static void orAndAnd(long[] target, long[] one, long[] second, long[] third) {
    for (int i = 0; i < target.length; i++) {
      target[i] |= one[i] & second[i] & third[i];
    }
  }

  static boolean isEmpty(long[] words) {
    long any = 0;
    for (long word : words) {
      any |= word;
    }
    return any == 0;
  }

  static void set(long[] target, long @Nullable [] source) {
    if (source == null) {
      Arrays.fill(target, 0);
    } else {
      System.arraycopy(source, 0, target, 0, target.length);
    }
  }

  /// Adds to a bit of each number and carries over to the next; `carry` has what remains.
  static void addTo(long[] sum, long[] carry) {
    for (int i = 0; i < sum.length; i++) {
      long both = sum[i] & carry[i];
      sum[i] ^= carry[i];
      carry[i] = both;
    }
  }

  /// As [#addTo], of a bit and the carry.
  static void addTo(long[] sum, long[] bit, long[] carry) {
    for (int i = 0; i < sum.length; i++) {
      long one = sum[i] ^ bit[i];
      long next = sum[i] & bit[i] | one & carry[i];
      sum[i] = one ^ carry[i];
      carry[i] = next;
    }
  }

  /// Subtracts a bit and the borrow from a bit of each number.
  static void subtract(long[] difference, long[] bit, long[] borrow) {
    for (int i = 0; i < difference.length; i++) {
      long one = difference[i] ^ bit[i];
      long next = ~difference[i] & bit[i] | ~one & borrow[i];
      difference[i] = one ^ borrow[i];
      borrow[i] = next;
    }
  }

  /// As [#subtract(long[], long[], long[])], of the borrow alone.
  static void subtract(long[] difference, long[] borrow) {
    for (int i = 0; i < difference.length; i++) {
      long next = ~difference[i] & borrow[i];
      difference[i] ^= borrow[i];
      borrow[i] = next;
    }
  }

  /// The rows whose number is a constant or more, for each bit of the number from the lowest.
  static void atLeast(long[] result, int constant, long[]... bits) {
    if (constant >= 1 << bits.length) {
      Arrays.fill(result, 0);
      return;
    }
    Arrays.fill(result, -1L);
    for (int bit = 0; bit < bits.length; bit++) {
      if ((constant >> bit & 1) != 0) {
        and(result, bits[bit]);
      } else {
        or(result, bits[bit]);
      }
    }
  }
}
