package dev.rolecall.ingest.merge.evidence;

import java.util.Arrays;

/// The similarity of two texts.
///
/// @param ratio of common words, 0 to 1: those of sentences that both have, and the common words of
///   the other sentences
/// @param ownWords the number of words in sentences that only one text has, of the text with fewer
///   such words
/// @param ownRatio the ratio of common words in those sentences, 0 to 1
/// @param differing the number of words that only one of the texts has, without names of places;
///   [Integer#MAX_VALUE] when the texts are not near identical
/// @param known whether both are long enough to be compared
record TextSimilarity(double ratio, int ownWords, double ownRatio, int differing, boolean known) {
  private static final TextSimilarity UNKNOWN = new TextSimilarity(0, 0, 0, 0, false);

  /// The minimum ratio of near-identical texts.
  private static final double NEAR_IDENTICAL = 0.97;

  private static final int MANY_DIFFERENCES = Integer.MAX_VALUE;

  /// @param places words that name places of either role
  static TextSimilarity of(TextFingerprint first, TextFingerprint second, int[] places) {
    if (!first.comparable() || !second.comparable()) {
      return UNKNOWN;
    }
    boolean[] sharedOfFirst = new boolean[first.sentences.length];
    boolean[] sharedOfSecond = new boolean[second.sentences.length];
    int same = markShared(first, second, sharedOfFirst, sharedOfSecond);
    int ownOfFirst = first.length - same;
    int ownOfSecond = second.length - same;
    double ownRatio = ownRatio(first, second, sharedOfFirst, sharedOfSecond);
    double common = same + ownRatio * (ownOfFirst + ownOfSecond) / 2.0;
    double ratio = common / ((first.length + second.length) / 2.0);
    int differing = ratio < NEAR_IDENTICAL ? MANY_DIFFERENCES : differing(first, second, places);
    return new TextSimilarity(ratio, Math.min(ownOfFirst, ownOfSecond), ownRatio, differing, true);
  }

  /// Whether they are the same, except for names of places.
  boolean sameExceptPlaces() {
    return known && ratio >= NEAR_IDENTICAL && differing == 0;
  }

  /// Whether they are the same, except for single words.
  boolean nearIdentical() {
    return known && ratio >= NEAR_IDENTICAL;
  }

  private static int differing(TextFingerprint first, TextFingerprint second, int[] places) {
    return SortedInts.only(first.allWords, second.allWords, places)
        + SortedInts.only(second.allWords, first.allWords, places);
  }

  private static int markShared(
      TextFingerprint first,
      TextFingerprint second,
      boolean[] sharedOfFirst,
      boolean[] sharedOfSecond) {
    int words = 0;
    for (int i = 0, j = 0; i < first.sentences.length && j < second.sentences.length; ) {
      int order = Long.compare(first.sentences[i], second.sentences[j]);
      if (order == 0) {
        words += first.words[i].length;
        sharedOfFirst[i++] = true;
        sharedOfSecond[j++] = true;
      } else if (order < 0) {
        i++;
      } else {
        j++;
      }
    }
    return words;
  }

  private static double ownRatio(
      TextFingerprint first,
      TextFingerprint second,
      boolean[] sharedOfFirst,
      boolean[] sharedOfSecond) {
    int[] own = own(first, sharedOfFirst);
    int[] ownOfSecond = own(second, sharedOfSecond);
    int common = SortedInts.common(own, ownOfSecond);
    int all = own.length + ownOfSecond.length - common;
    return all == 0 ? 0 : (double) common / all;
  }

  private static int[] own(TextFingerprint fingerprint, boolean[] shared) {
    int[] words = new int[fingerprint.length];
    int length = 0;
    for (int s = 0; s < shared.length; s++) {
      if (!shared[s]) {
        for (int word : fingerprint.words[s]) {
          if (TextFingerprint.distinctive(word)) {
            words[length++] = word;
          }
        }
      }
    }
    return SortedInts.distinct(Arrays.copyOf(words, length));
  }
}
