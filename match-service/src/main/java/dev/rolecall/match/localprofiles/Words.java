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

  /// Subtracts numbers of 5 bits from numbers of 8 bits; sets the rows where the result is
  /// negative.
  static void subtract(long[][] from, long[][] other, long[] negative) {
    long[] f0 = from[0];
    long[] f1 = from[1];
    long[] f2 = from[2];
    long[] f3 = from[3];
    long[] f4 = from[4];
    long[] f5 = from[5];
    long[] f6 = from[6];
    long[] f7 = from[7];
    long[] o0 = other[0];
    long[] o1 = other[1];
    long[] o2 = other[2];
    long[] o3 = other[3];
    long[] o4 = other[4];
    for (int i = 0; i < negative.length; i++) {
      long borrow = ~f0[i] & o0[i];
      f0[i] ^= o0[i];
      long x = f1[i] ^ o1[i];
      long next = ~f1[i] & o1[i] | ~x & borrow;
      f1[i] = x ^ borrow;
      x = f2[i] ^ o2[i];
      long third = ~f2[i] & o2[i] | ~x & next;
      f2[i] = x ^ next;
      x = f3[i] ^ o3[i];
      borrow = ~f3[i] & o3[i] | ~x & third;
      f3[i] = x ^ third;
      x = f4[i] ^ o4[i];
      next = ~f4[i] & o4[i] | ~x & borrow;
      f4[i] = x ^ borrow;
      third = ~f5[i] & next;
      f5[i] ^= next;
      borrow = ~f6[i] & third;
      f6[i] ^= third;
      next = ~f7[i] & borrow;
      f7[i] ^= borrow;
      negative[i] = next;
    }
  }

  /// Adds numbers of 5 bits, from this position on, to numbers of 6 bits of which the last stays
  /// set.
  ///
  /// @param position 0 or 1
  static void add(long[][] sum, long[][] other, int position) {
    long[] s0 = sum[position];
    long[] s1 = sum[position + 1];
    long[] s2 = sum[position + 2];
    long[] s3 = sum[position + 3];
    long[] s4 = position == 0 ? sum[4] : sum[5];
    long[] s5 = sum[5];
    long[] o0 = other[0];
    long[] o1 = other[1];
    long[] o2 = other[2];
    long[] o3 = other[3];
    long[] o4 = other[4];
    if (position == 0) {
      for (int i = 0; i < s0.length; i++) {
        long carry = s0[i] & o0[i];
        s0[i] ^= o0[i];
        long x = s1[i] ^ o1[i];
        long next = s1[i] & o1[i] | x & carry;
        s1[i] = x ^ carry;
        x = s2[i] ^ o2[i];
        carry = s2[i] & o2[i] | x & next;
        s2[i] = x ^ next;
        x = s3[i] ^ o3[i];
        next = s3[i] & o3[i] | x & carry;
        s3[i] = x ^ carry;
        x = s4[i] ^ o4[i];
        carry = s4[i] & o4[i] | x & next;
        s4[i] = x ^ next;
        s5[i] |= carry;
      }
    } else {
      for (int i = 0; i < s0.length; i++) {
        long carry = s0[i] & o0[i];
        s0[i] ^= o0[i];
        long x = s1[i] ^ o1[i];
        long next = s1[i] & o1[i] | x & carry;
        s1[i] = x ^ carry;
        x = s2[i] ^ o2[i];
        carry = s2[i] & o2[i] | x & next;
        s2[i] = x ^ next;
        x = s3[i] ^ o3[i];
        next = s3[i] & o3[i] | x & carry;
        s3[i] = x ^ carry;
        s5[i] |= o4[i] | next;
      }
    }
  }

  /// Adds a bit at a position to numbers of 6 bits of which the last stays set.
  static void addBit(long[][] sum, long[] bits, int position, long[] carry) {
    System.arraycopy(bits, 0, carry, 0, carry.length);
    for (int bit = position; bit < sum.length - 1; bit++) {
      long[] each = sum[bit];
      for (int i = 0; i < each.length; i++) {
        long both = each[i] & carry[i];
        each[i] ^= carry[i];
        carry[i] = both;
      }
    }
    or(sum[sum.length - 1], carry);
  }

  /// The rows whose number of 6 bits is a constant or more.
  static void atLeast6(long[] result, int constant, long[][] bits) {
    long no0 = unset(constant, 0);
    long no1 = unset(constant, 1);
    long no2 = unset(constant, 2);
    long no3 = unset(constant, 3);
    long no4 = unset(constant, 4);
    long no5 = unset(constant, 5);
    long[] b0 = bits[0];
    long[] b1 = bits[1];
    long[] b2 = bits[2];
    long[] b3 = bits[3];
    long[] b4 = bits[4];
    long[] b5 = bits[5];
    for (int i = 0; i < result.length; i++) {
      long atLeast = b0[i] | no0;
      atLeast = b1[i] & atLeast | no1 & (b1[i] | atLeast);
      atLeast = b2[i] & atLeast | no2 & (b2[i] | atLeast);
      atLeast = b3[i] & atLeast | no3 & (b3[i] | atLeast);
      atLeast = b4[i] & atLeast | no4 & (b4[i] | atLeast);
      atLeast = b5[i] & atLeast | no5 & (b5[i] | atLeast);
      result[i] = atLeast;
    }
  }

  private static long unset(int constant, int bit) {
    return (constant >> bit & 1) == 0 ? -1L : 0;
  }
}
