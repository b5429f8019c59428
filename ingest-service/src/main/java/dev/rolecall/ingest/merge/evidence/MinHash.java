package dev.rolecall.ingest.merge.evidence;

import java.util.Arrays;

/// Locality-sensitive hashes, so that similar texts are found without comparing all pairs.
///
/// Two texts share a [#similar] band with probability 0.99 when 9 of 10 shingles of three words are
/// in both, 0.93 when 8 are, 0.28 when half are: this finds reposted texts. They share a [#related]
/// band with probability 0.99 when 7 of 10 are, 0.94 when half are. These would be too many
/// candidates for a large employer, whose texts all contain the same company description, so these
/// bands are combined with the title.
///
/// One-permutation hashing (Li, Owen and Zhang, NIPS 2012) with rotation for empty bins
/// (Shrivastava and Li, ICML 2014): each shingle is hashed once.
record MinHash(int[] similar, int[] related) {
  static final MinHash NONE = new MinHash(new int[0], new int[0]);

  private static final int BANDS_SIMILAR = 5;
  private static final int ROWS_SIMILAR = 4;
  private static final int BANDS_RELATED = 10;
  private static final int ROWS_RELATED = 2;
  private static final int BINS = 20;
  private static final int SHINGLE_SIZE = 3;

  /// @param words at least three
  static MinHash of(int[] words) {
    int[] minimums = bins(words);
    return new MinHash(
        bands(minimums, BANDS_SIMILAR, ROWS_SIMILAR), bands(minimums, BANDS_RELATED, ROWS_RELATED));
  }

  private static int[] bands(int[] minimums, int number, int rows) {
    int[] bands = new int[number];
    for (int band = 0; band < number; band++) {
      int hash = band + 1;
      for (int row = 0; row < rows; row++) {
        hash = hash * 0x01000193 ^ minimums[band * rows + row];
      }
      bands[band] = hash;
    }
    return bands;
  }

  private static int[] bins(int[] words) {
    int[] minimums = new int[BINS];
    Arrays.fill(minimums, Integer.MAX_VALUE);
    for (int i = 0; i + SHINGLE_SIZE <= words.length; i++) {
      long shingle = words[i];
      shingle = shingle * 0x9E3779B97F4A7C15L + words[i + 1];
      shingle = shingle * 0x9E3779B97F4A7C15L + words[i + 2];
      shingle ^= shingle >>> 32;
      shingle *= 0xD6E8FEB86659FD93L;
      int bin = (int) ((shingle >>> 32 & 0xffff_ffffL) * BINS >>> 32);
      int value = (int) shingle & Integer.MAX_VALUE;
      minimums[bin] = Math.min(minimums[bin], value);
    }
    fillEmpty(minimums);
    return minimums;
  }

  /// An empty bin gets the value of the next full bin plus a constant times the distance to it.
  private static void fillEmpty(int[] minimums) {
    int[] full = minimums.clone();
    for (int bin = 0; bin < BINS; bin++) {
      for (int distance = 1; distance < BINS && minimums[bin] == Integer.MAX_VALUE; distance++) {
        int second = full[(bin + distance) % BINS];
        minimums[bin] = second == Integer.MAX_VALUE ? second : second + distance * 0x3779B97F;
      }
    }
  }
}
