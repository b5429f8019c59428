package dev.rolecall.ingest.merge.evidence;

import java.util.Locale;

/// The titles name the same work. Specific titles have a larger weight: "Software Engineer" could
/// be any of an employer's openings, unlike "Backend Engineer, Payments".
final class SimilarTitle implements MergeRule {
  private static final double GENERIC = 0.3;
  private static final double PER_SPECIFIC_WORD = 0.15;
  private static final int MAX_SPECIFIC_WORDS = 2;

  @Override
  public String name() {
    return "similar-title";
  }

  @Override
  public double weight(RolePair pair) {
    TitleCore first = pair.first().title();
    TitleCore second = pair.second().title();
    if (!first.stated() || !first.kind().equals(second.kind())) {
      return 0;
    }
    if (pair.sameTitle()) {
      return GENERIC + PER_SPECIFIC_WORD * Math.min(MAX_SPECIFIC_WORDS, first.words().size());
    }
    return Math.max(0, 0.6 * first.overlap(second) - 0.2);
  }

  @Override
  public String explanation(RolePair pair) {
    return pair.sameTitle()
        ? pair.first().title().key().strip()
        : String.format(
            Locale.ROOT, "%.2f of the words", pair.first().title().overlap(pair.second().title()));
  }
}
