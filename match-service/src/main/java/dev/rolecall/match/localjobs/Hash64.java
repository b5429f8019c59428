package dev.rolecall.match.localjobs;

import dev.rolecall.model.RoleKey;
import java.util.List;

/// A 64-bit hash of a text. The probability that any two of a million texts have the same hash is
/// less than 1 in 10 million.
public final class Hash64 {
  private static final long SEED = 0xcbf29ce484222325L;

  /// Odd, so that multiplication loses no bits; the multiplier of Knuth's MMIX generator.
  private static final long MULTIPLIER = 6364136223846793005L;

  private Hash64() {}

  /// The hash of a role key, which is stored instead of the key of about a hundred bytes.
  public static long of(RoleKey role) {
    return mix(add(SEED, role.toString()));
  }

  /// The hash of these texts in this order, including where each ends.
  static long of(List<String> texts) {
    long hash = SEED;
    for (String text : texts) {
      hash = mix(add(hash, text) + text.length());
    }
    return hash;
  }

  private static long add(long before, String text) {
    long hash = before;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * MULTIPLIER;
      hash ^= hash >>> 32;
    }
    return hash;
  }

  /// The finalizer of SplitMix64: a bijection, every bit of which depends on all others.
  private static long mix(long bits) {
    long z = bits + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
