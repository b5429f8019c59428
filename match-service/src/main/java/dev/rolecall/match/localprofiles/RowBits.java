package dev.rolecall.match.localprofiles;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Operations on the bits of all rows of a block at once. Each loop does little, as the compiler
/// makes vector instructions of small loops only.
final class RowBits {
  private RowBits() {}

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

  /// Subtracts numbers with fewer bits; `borrow` then has the rows where the result is negative.
  static void subtract(long[][] from, long[][] other, long[] borrow) {
    Arrays.fill(borrow, 0);
    for (int bit = 0; bit < other.length; bit++) {
      subtract(from[bit], other[bit], borrow);
    }
    for (int bit = other.length; bit < from.length; bit++) {
      subtract(from[bit], borrow);
    }
  }

  private static void subtract(long[] from, long[] bit, long[] borrow) {
    for (int i = 0; i < from.length; i++) {
      long differs = from[i] ^ bit[i];
      long next = ~from[i] & bit[i] | ~differs & borrow[i];
      from[i] = differs ^ borrow[i];
      borrow[i] = next;
    }
  }

  private static void subtract(long[] from, long[] borrow) {
    for (int i = 0; i < from.length; i++) {
      long next = ~from[i] & borrow[i];
      from[i] ^= borrow[i];
      borrow[i] = next;
    }
  }

  /// Adds numbers of as many bits, from a position on; the last bit of the sum stays set.
  static void add(long[][] sum, long[][] other, int position, long[] carry) {
    Arrays.fill(carry, 0);
    int last = sum.length - 1;
    int bit = 0;
    for (; bit < other.length && position + bit < last; bit++) {
      add(sum[position + bit], other[bit], carry);
    }
    or(sum[last], carry);
    for (; bit < other.length; bit++) {
      or(sum[last], other[bit]);
    }
  }

  private static void add(long[] sum, long[] bit, long[] carry) {
    for (int i = 0; i < sum.length; i++) {
      long differs = sum[i] ^ bit[i];
      long next = sum[i] & bit[i] | differs & carry[i];
      sum[i] = differs ^ carry[i];
      carry[i] = next;
    }
  }

  private static void add(long[] sum, long[] carry) {
    for (int i = 0; i < sum.length; i++) {
      long next = sum[i] & carry[i];
      sum[i] ^= carry[i];
      carry[i] = next;
    }
  }

  /// Adds a bit at a position to numbers of 6 bits of which the last stays set.
  static void addBit(long[][] sum, long[] bits, int position, long[] carry) {
    System.arraycopy(bits, 0, carry, 0, carry.length);
    for (int bit = position; bit < sum.length - 1; bit++) {
      add(sum[bit], carry);
    }
    or(sum[sum.length - 1], carry);
  }

  /// The rows whose number is a constant or more.
  static void atLeast(long[] result, int constant, long[][] bits) {
    Arrays.fill(result, -1L);
    for (int bit = 0; bit < bits.length; bit++) {
      if ((constant >> bit & 1) != 0) {
        and(result, bits[bit]);
      } else if ((constant & (1 << bit) - 1) != 0) {
        or(result, bits[bit]);
      }
    }
  }

  static void invert(long[] target) {
    for (int i = 0; i < target.length; i++) {
      target[i] = ~target[i];
    }
  }
}
