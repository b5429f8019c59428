package dev.rolecall.ingest.merge.evidence;

import java.util.Locale;

/// Beside what both texts have, each has sentences of its own, and those have little in common: an
/// employer's words on itself around two roles. Texts with nothing in common count too, within one
/// source; another source may say it shorter.
final class OtherDuties implements NamedEvidence {
  private static final double WEIGHT = -0.5;
  private static final double NOTHING_IN_COMMON = -0.3;
  private static final int OWN_WORDS = 30;
  private static final double LITTLE = 0.2;
  private static final double MOST = 0.3;

  @Override
  public String name() {
    return "other-duties";
  }

  @Override
  public double weight(Pair pair) {
    TextLikeness text = pair.text();
    if (!text.known() || text.ownWords() < OWN_WORDS || text.ownPart() >= LITTLE) {
      return 0;
    }
    if (text.part() >= MOST) {
      return WEIGHT;
    }
    return pair.sameSource() ? NOTHING_IN_COMMON : 0;
  }

  @Override
  public String words(Pair pair) {
    return String.format(
        Locale.ROOT,
        "%d words of its own, %.0f %% of them in the other's",
        pair.text().ownWords(),
        100 * pair.text().ownPart());
  }
}
