package dev.rolecall.ingest.merge.evidence;

/// Some of the distinctive words of a text.
///
/// A bit for each of the text's words, which are sorted: comparing two sets needs no sorting, and
/// nothing but the bits is allocated.
final class WordSet {
  private final int[] all;
  private final long[] bits;

  /// An empty set.
  ///
  /// @param all the hashes of the text's words, sorted
  WordSet(int[] all) {
    this.all = all;
    this.bits = new long[(all.length + Long.SIZE - 1) / Long.SIZE];
  }

  /// Adds those of the words that are distinctive.
  ///
  /// @param words indexes in all words
  void add(char[] words, int from, int to) {
    for (int w = from; w < to; w++) {
      int index = words[w];
      bits[index / Long.SIZE] |= (all[index] & TextFingerprint.DISTINCTIVE) << index;
    }
  }

  /// The number of words in both sets divided by the number of words in either; 0 when both are
  /// empty.
  double ratioOfCommon(WordSet other) {
    int common = common(other);
    int either = size() + other.size() - common;
    return either == 0 ? 0 : (double) common / either;
  }

  private int common(WordSet other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < all.length && j < other.all.length) {
      int own = all[i];
      int theirs = other.all[j];
      if (own == theirs && contains(i) && other.contains(j)) {
        common++;
      }
      i += own <= theirs ? 1 : 0;
      j += own >= theirs ? 1 : 0;
    }
    return common;
  }

  private boolean contains(int index) {
    return (bits[index / Long.SIZE] & 1L << index) != 0;
  }

  private int size() {
    int size = 0;
    for (long word : bits) {
      size += Long.bitCount(word);
    }
    return size;
  }
}
