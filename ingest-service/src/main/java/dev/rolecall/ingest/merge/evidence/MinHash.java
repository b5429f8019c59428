package dev.rolecall.ingest.merge.evidence;

import java.util.Arrays;

/// Short numbers by which alike texts are found without comparing all.
///
/// Two texts share one of the [#similar] numbers with probability 0.99 when 9 of 10 runs of three
/// words are in both, 0.93 when 8 are, 0.28 when half are: texts that are posted again. They share
/// one of the [#related] numbers with probability 0.99 when 7 of 10 are, 0.94 when half are: too
/// many for a large employer, whose texts all have its words on itself, so those are asked together
/// with the title.
///
/// One-permutation hashing (Li, Owen and Zhang, NIPS 2012) with rotation for empty bins
/// (Shrivastava and Li, ICML 2014): each run is hashed once.
record MinHash(int[] similar, int[] related) {
  static final MinHash NONE = new MinHash(new int[0], new int[0]);

  private static final int SIMILAR = 5;
  private static final int OF_FOUR = 4;
  private static final int RELATED = 10;
  private static final int OF_TWO = 2;
  private static final int BINS = 20;
  private static final int RUN = 3;

  /// @param words at least three
  static MinHash of(int[] words) {
    int[] least = bins(words);
    return new MinHash(bands(least, SIMILAR, OF_FOUR), bands(least, RELATED, OF_TWO));
  }

  private static int[] bands(int[] least, int number, int rows) {
    int[] bands = new int[number];
    for (int band = 0; band < number; band++) {
      int hash = band + 1;
      for (int row = 0; row < rows; row++) {
        hash = hash * 0x01000193 ^ least[band * rows + row];
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
