package dev.rolecall.ingest.merge.evidence;

/// The similarity of two texts.
///
/// @param ratio of common words, 0 to 1: those of sentences that both have, and the common words of
///   the other sentences
/// @param ownWords the number of words in sentences that only one text has, of the text with fewer
///   such words
/// @param ownRatio the ratio of common words in those sentences, 0 to 1
/// @param known whether both are long enough to be compared
record TextSimilarity(double ratio, int ownWords, double ownRatio, boolean known) {
  private static final TextSimilarity UNKNOWN = new TextSimilarity(0, 0, 0, false);

  /// The minimum ratio of near-identical texts.
  private static final double NEAR_IDENTICAL = 0.97;

  static TextSimilarity of(TextFingerprint first, TextFingerprint second) {
    if (!first.comparable() || !second.comparable()) {
      return UNKNOWN;
    }
    WordSet own = new WordSet(first.allWords);
    WordSet ownOfOther = new WordSet(second.allWords);
    int same = split(first, second, own, ownOfOther);
    int ownOfFirst = first.length - same;
    int ownOfSecond = second.length - same;
    double ownRatio = own.ratioOfCommon(ownOfOther);
    double common = same + ownRatio * (ownOfFirst + ownOfSecond) / 2.0;
    double ratio = common / ((first.length + second.length) / 2.0);
    return new TextSimilarity(ratio, Math.min(ownOfFirst, ownOfSecond), ownRatio, true);
  }

  /// Whether they are the same, except for single words.
  boolean nearIdentical() {
    return known && ratio >= NEAR_IDENTICAL;
  }

  /// Adds the words of sentences that only one text has to that text's own words.
  ///
  /// @return the number of words in sentences that both have
  private static int split(
      TextFingerprint first, TextFingerprint second, WordSet ownOfFirst, WordSet ownOfSecond) {
    int same = 0;
    int i = 0;
    int j = 0;
    while (i < first.sentences.length || j < second.sentences.length) {
      int order =
          i == first.sentences.length
              ? 1
              : j == second.sentences.length
                  ? -1
                  : Long.compare(first.sentences[i], second.sentences[j]);
      if (order < 0) {
        ownOfFirst.add(first.words, first.start(i), first.ends[i++]);
      } else if (order > 0) {
        ownOfSecond.add(second.words, second.start(j), second.ends[j++]);
      } else {
        same += first.ends[i] - first.start(i);
        i++;
        j++;
      }
    }
    return same;
  }
}
