package dev.rolecall.ingest.merge.evidence;

/// The titles name different work: another role noun (engineer, manager), or no specific word in
/// common. One text often describes several openings, so this outweighs equal texts.
final class DifferentTitle implements MergeRule {
  private static final double DIFFERENT_WORK = -1.2;
  private static final double ONE_IS_GENERIC = -0.5;
  private static final double ONE_IS_GENERIC_REPOSTED = -0.3;
  private static final double REPOSTED = 0.9;
  private static final double LITTLE_IN_COMMON = -0.4;
  private static final double ONE_UNTITLED = -0.3;
  private static final double HALF_IN_COMMON = -0.15;
  private static final double MOSTLY_SAME = 0.75;
  private static final double HALF = 0.5;

  private enum Difference {
    NONE,
    ONE_UNTITLED,
    HALF_IN_COMMON,
    LITTLE_IN_COMMON,
    ONE_IS_GENERIC,
    OTHER_WORK
  }

  @Override
  public String name() {
    return "different-title";
  }

  @Override
  public double weight(RolePair pair) {
    return switch (difference(pair)) {
      case NONE -> 0;
      case ONE_UNTITLED -> pair.text().nearIdentical() ? 0 : ONE_UNTITLED;
      case HALF_IN_COMMON -> half(pair);
      case LITTLE_IN_COMMON -> LITTLE_IN_COMMON;
      case ONE_IS_GENERIC -> generic(pair);
      case OTHER_WORK -> DIFFERENT_WORK;
    };
  }

  @Override
  public double maxWeight(RolePair pair) {
    return switch (difference(pair)) {
      case NONE, ONE_UNTITLED, HALF_IN_COMMON -> 0;
      case LITTLE_IN_COMMON -> LITTLE_IN_COMMON;
      case ONE_IS_GENERIC -> ONE_IS_GENERIC_REPOSTED;
      case OTHER_WORK -> DIFFERENT_WORK;
    };
  }

  private static Difference difference(RolePair pair) {
    TitleCore first = pair.first().title();
    TitleCore second = pair.second().title();
    if (pair.sameTitle() || TranslatedTitle.applies(pair)) {
      return Difference.NONE;
    }
    if (!first.stated() || !second.stated()) {
      return first.stated() == second.stated() ? Difference.NONE : Difference.ONE_UNTITLED;
    }
    if (!first.kind().equals(second.kind())) {
      return Difference.OTHER_WORK;
    }
    double overlap = first.overlap(second);
    if (overlap == 0) {
      boolean oneIsGeneric = first.isGeneric() || second.isGeneric();
      return oneIsGeneric ? Difference.ONE_IS_GENERIC : Difference.OTHER_WORK;
    }
    if (overlap > HALF) {
      return Difference.NONE;
    }
    return overlap < HALF ? Difference.LITTLE_IN_COMMON : Difference.HALF_IN_COMMON;
  }

  /// A word was added: "Application Security Engineer" beside "Security Engineer", unless the text
  /// is the same.
  private static double half(RolePair pair) {
    return pair.text().ratio() < MOSTLY_SAME ? HALF_IN_COMMON : 0;
  }

  /// A thread's post that is the same as one of another month has the same openings. Its titles can
  /// be reworded: "Director (Python required)". A list of engineers, however, often has a general
  /// one beside special ones.
  private static double generic(RolePair pair) {
    boolean reposted =
        !pair.first().title().kind().equals(TitleCore.ENGINEER_KIND)
            && RoleFeatures.isFromThread(pair.first())
            && !pair.sameBoard()
            && pair.text().known()
            && pair.text().ratio() >= REPOSTED;
    return reposted ? ONE_IS_GENERIC_REPOSTED : ONE_IS_GENERIC;
  }

  @Override
  public String explanation(RolePair pair) {
    return pair.first().title().key().strip() + " / " + pair.second().title().key().strip();
  }
}
