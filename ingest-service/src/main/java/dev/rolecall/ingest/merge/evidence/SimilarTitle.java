package dev.rolecall.ingest.merge.evidence;

import java.util.Locale;

/// The titles name the same work. Narrow titles count more: "Software Engineer" may be any of an
/// employer's openings, "Backend Engineer, Payments" hardly.
final class SimilarTitle implements NamedEvidence {
  private static final double GENERAL = 0.3;
  private static final double FOR_EACH_WORD = 0.15;
  private static final int WORDS = 2;

  @Override
  public String name() {
    return "similar-title";
  }

  @Override
  public double weight(RolePair pair) {
    TitleCore one = pair.one().title();
    TitleCore other = pair.other().title();
    if (!one.stated() || !one.kind().equals(other.kind())) {
      return 0;
    }
    if (pair.sameTitle()) {
      return GENERAL + FOR_EACH_WORD * Math.min(WORDS, one.words().size());
    }
    return Math.max(0, 0.6 * one.overlap(other) - 0.2);
  }

  @Override
  public String explanation(RolePair pair) {
    return pair.sameTitle()
        ? pair.one().title().key().strip()
        : String.format(
            Locale.ROOT, "%.2f of the words", pair.one().title().overlap(pair.other().title()));
  }
}
