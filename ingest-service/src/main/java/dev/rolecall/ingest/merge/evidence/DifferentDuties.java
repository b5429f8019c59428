package dev.rolecall.ingest.merge.evidence;

import java.util.Locale;

/// Beside what both texts share, each has sentences of its own that have little in common: two
/// roles within an employer's standard text. Texts with nothing in common count too. Only within
/// one source: another source may shorten the text.
final class DifferentDuties implements NamedEvidence {
  private static final double WEIGHT = -0.5;

  /// A narrow title states the duties: then it is rather the same opening in other words.
  private static final double NARROW_TITLE = -0.25;

  private static final double NOTHING_IN_COMMON = -0.3;
  private static final int OWN_WORDS = 14;
  private static final double LITTLE = 0.15;
  private static final double SOME = 0.3;

  @Override
  public String name() {
    return "different-duties";
  }

  @Override
  public double weight(RolePair pair) {
    TextSimilarity text = pair.text();
    boolean others = text.ownWords() >= OWN_WORDS && text.ownPart() < LITTLE;
    if (!text.known() || !others || !pair.sameSource()) {
      return 0;
    }
    if (text.part() < SOME) {
      return NOTHING_IN_COMMON;
    }
    return pair.sameTitle() && !pair.one().title().general() ? NARROW_TITLE : WEIGHT;
  }

  @Override
  public String explanation(RolePair pair) {
    return String.format(
        Locale.ROOT,
        "%d words of its own, %.0f %% of them in the other's",
        pair.text().ownWords(),
        100 * pair.text().ownPart());
  }
}
