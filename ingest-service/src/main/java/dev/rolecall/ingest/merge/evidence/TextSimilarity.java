package dev.rolecall.ingest.merge.evidence;

import java.util.Arrays;

/// How alike two texts are.
///
/// @param part of the words that agree, 0 to 1: those of sentences that both have, and of the other
///   sentences as far as their words are the same
/// @param ownWords in sentences that only one has, of the one that has fewer
/// @param ownPart how alike those sentences are by their words, 0 to 1
/// @param differing words that only one of the texts has anywhere, names of places not counted;
///   many when less than nearly all agrees
/// @param known whether both say enough to be compared
record TextSimilarity(double part, int ownWords, double ownPart, int differing, boolean known) {
  private static final TextSimilarity UNKNOWN = new TextSimilarity(0, 0, 0, 0, false);

  /// As good as word for word.
  private static final double NEARLY_ALL = 0.97;

  private static final int MANY = Integer.MAX_VALUE;

  /// @param places words that name places of either
  static TextSimilarity of(TextFingerprint one, TextFingerprint other, int[] places) {
    if (!one.comparable() || !other.comparable()) {
      return UNKNOWN;
    }
    boolean[] sharedOfOne = new boolean[one.sentences.length];
    boolean[] sharedOfOther = new boolean[other.sentences.length];
    int same = markShared(one, other, sharedOfOne, sharedOfOther);
    int ownOfOne = one.length - same;
    int ownOfOther = other.length - same;
    double ownPart = ownPart(one, other, sharedOfOne, sharedOfOther);
    double agreeing = same + ownPart * (ownOfOne + ownOfOther) / 2.0;
    double part = agreeing / ((one.length + other.length) / 2.0);
    int differing = part < NEARLY_ALL ? MANY : differing(one, other, places);
    return new TextSimilarity(part, Math.min(ownOfOne, ownOfOther), ownPart, differing, true);
  }

  /// Whether nothing differs, but perhaps the names of places.
  boolean sameButForPlaces() {
    return known && part >= NEARLY_ALL && differing == 0;
  }

  /// Whether they are the same, but for a word here and there.
  boolean nearlySame() {
    return known && part >= NEARLY_ALL;
  }

  private static int differing(TextFingerprint one, TextFingerprint other, int[] places) {
    return SortedInts.only(one.allWords, other.allWords, places)
        + SortedInts.only(other.allWords, one.allWords, places);
  }

  private static int markShared(
      TextFingerprint one, TextFingerprint other, boolean[] sharedOfOne, boolean[] sharedOfOther) {
    int words = 0;
    for (int i = 0, j = 0; i < one.sentences.length && j < other.sentences.length; ) {
      int order = Long.compare(one.sentences[i], other.sentences[j]);
      if (order == 0) {
        words += one.words[i].length;
        sharedOfOne[i++] = true;
        sharedOfOther[j++] = true;
      } else if (order < 0) {
        i++;
      } else {
        j++;
      }
    }
    return words;
  }

  private static double ownPart(
      TextFingerprint one, TextFingerprint other, boolean[] sharedOfOne, boolean[] sharedOfOther) {
    int[] own = own(one, sharedOfOne);
    int[] others = own(other, sharedOfOther);
    int common = SortedInts.common(own, others);
    int all = own.length + others.length - common;
    return all == 0 ? 0 : (double) common / all;
  }

  private static int[] own(TextFingerprint print, boolean[] shared) {
    int[] words = new int[print.length];
    int length = 0;
    for (int s = 0; s < shared.length; s++) {
      if (!shared[s]) {
        for (int word : print.words[s]) {
          if (TextFingerprint.distinctive(word)) {
            words[length++] = word;
          }
        }
      }
    }
    return SortedInts.distinct(Arrays.copyOf(words, length));
  }
}
