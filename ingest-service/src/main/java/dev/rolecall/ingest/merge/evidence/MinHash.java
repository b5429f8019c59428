package dev.rolecall.ingest.merge.evidence;

import java.util.Arrays;

/// Short numbers by which alike texts are found without comparing all: texts of which 6 words in 10
/// agree share one of them with probability 0.86, 8 in 10: 0.997, 3 in 10: 0.2.
///
/// One-permutation hashing (Li, Owen and Zhang, NIPS 2012) with rotation for empty bins
/// (Shrivastava and Li, ICML 2014), over runs of three words: each run is hashed once.
final class MinHash {
  private static final int BANDS = 8;
  private static final int ROWS = 3;
  private static final int BINS = BANDS * ROWS;
  private static final int RUN = 3;

  private MinHash() {}

  /// @param words at least three
  static int[] bands(int[] words) {
    int[] least = bins(words);
    int[] bands = new int[BANDS];
    for (int band = 0; band < BANDS; band++) {
      int hash = band + 1;
      for (int row = 0; row < ROWS; row++) {
        hash = hash * 0x01000193 ^ least[band * ROWS + row];
      }
      bands[band] = hash;
    }
    return bands;
  }

  private static int[] bins(int[] words) {
    int[] least = new int[BINS];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int i = 0; i + RUN <= words.length; i++) {
      long run = words[i];
      run = run * 0x9E3779B97F4A7C15L + words[i + 1];
      run = run * 0x9E3779B97F4A7C15L + words[i + 2];
      run ^= run >>> 32;
      run *= 0xD6E8FEB86659FD93L;
      int bin = (int) ((run >>> 32 & 0xffff_ffffL) * BINS >>> 32);
      int value = (int) run & Integer.MAX_VALUE;
      least[bin] = Math.min(least[bin], value);
    }
    fillEmpty(least);
    return least;
  }

  /// An empty bin takes the value of the next full one, changed by how far that is.
  private static void fillEmpty(int[] least) {
    int[] full = least.clone();
    for (int bin = 0; bin < BINS; bin++) {
      for (int away = 1; away < BINS && least[bin] == Integer.MAX_VALUE; away++) {
        int other = full[(bin + away) % BINS];
        least[bin] = other == Integer.MAX_VALUE ? other : other + away * 0x3779B97F;
      }
    }
  }
}
