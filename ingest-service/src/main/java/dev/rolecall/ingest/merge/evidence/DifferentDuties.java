package dev.rolecall.ingest.merge.evidence;

import java.util.Locale;

/// Both texts also have sentences that only one of them has, and those sentences have few words in
/// common: two roles with an employer's standard text. Texts with nothing in common count too. Only
/// within one source, because another source may shorten the text.
final class DifferentDuties implements MergeRule {
  private static final double WEIGHT = -0.5;

  /// A specific title states the duties: then it is more likely the same opening in other words.
  private static final double SPECIFIC_TITLE = -0.25;

  private static final double UNRELATED_TEXTS = -0.3;
  private static final int MIN_OWN_WORDS = 14;
  private static final double LOW_OVERLAP = 0.15;
  private static final double MIN_SHARED = 0.3;

  @Override
  public String name() {
    return "different-duties";
  }

  @Override
  public double weight(RolePair pair) {
    if (!pair.sameSource()) {
      return 0;
    }
    TextSimilarity text = pair.text();
    if (!differ(text)) {
      return 0;
    }
    if (text.ratio() < MIN_SHARED) {
      return UNRELATED_TEXTS;
    }
    return pair.sameTitle() && !pair.first().title().isGeneric() ? SPECIFIC_TITLE : WEIGHT;
  }

  @Override
  public double maxWeight(RolePair pair) {
    return 0;
  }

  /// Whether both texts have their own sentences, with few words in common.
  static boolean differ(TextSimilarity text) {
    return text.known() && text.ownWords() >= MIN_OWN_WORDS && text.ownRatio() < LOW_OVERLAP;
  }

  @Override
  public String explanation(RolePair pair) {
    return String.format(
        Locale.ROOT,
        "%d own words, %.0f %% of them in both texts",
        pair.text().ownWords(),
        100 * pair.text().ownRatio());
  }
}
