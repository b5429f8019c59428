package dev.rolecall.ingest.merge.evidence;

import java.time.Duration;

/// An employer posts the same title in a later thread, within about three months: usually the same
/// opening, even when the text was rewritten. A general title must not have different duties. Not
/// with another level, city, employment type or address of the opening. Posts without a title must
/// have most of their text in common.
final class LaterThread implements MergeRule {
  private static final double SPECIFIC = 0.3;
  private static final double NARROW = 0.4;
  private static final double GENERIC = 0.15;
  private static final double UNTITLED = 0.15;
  private static final double MIN_UNTITLED = 0.7;
  private static final Duration NEAR = Duration.ofDays(100);

  @Override
  public String name() {
    return "later-thread";
  }

  @Override
  public double weight(RolePair pair) {
    if (!isLater(pair)) {
      return 0;
    }
    if (isUntitledRepost(pair)) {
      return UNTITLED;
    }
    return isSameOpening(pair) && !DifferentCompany.haveDifferentNames(pair)
        ? weightOfTitle(pair)
        : 0;
  }

  @Override
  public double maxWeight(RolePair pair) {
    if (!isLater(pair)) {
      return 0;
    }
    if (isUntitled(pair)) {
      return UNTITLED;
    }
    return isSameOpening(pair) ? maxWeightOfTitle(pair) : 0;
  }

  private static boolean isLater(RolePair pair) {
    return RoleFeatures.isFromThread(pair.first())
        && RoleFeatures.isFromThread(pair.second())
        && !pair.sameBoard()
        && pair.between().compareTo(NEAR) <= 0;
  }

  /// Whether both have the same title, of a company that is named, and nothing of their terms
  /// differs.
  private static boolean isSameOpening(RolePair pair) {
    return pair.sameTitle()
        && pair.first().content().companyNamed()
        && pair.sameSeniority()
        && pair.first().employment().equals(pair.second().employment())
        && !pair.haveNoCommonCity()
        && !pair.haveDifferentAddresses();
  }

  /// Neither names a role, so each post is one opening, and their texts are mostly the same.
  private static boolean isUntitledRepost(RolePair pair) {
    return isUntitled(pair)
        && pair.first().content().companyNamed()
        && pair.second().content().companyNamed()
        && pair.text().known()
        && pair.text().ratio() >= MIN_UNTITLED
        && !pair.haveNoCommonCity();
  }

  private static boolean isUntitled(RolePair pair) {
    return !pair.first().title().stated() && !pair.second().title().stated();
  }

  private static double weightOfTitle(RolePair pair) {
    boolean general = pair.first().title().isGeneric();
    return general && DifferentDuties.differ(pair.text()) ? 0 : maxWeightOfTitle(pair);
  }

  private static double maxWeightOfTitle(RolePair pair) {
    return switch (pair.first().title().words().size()) {
      case 0 -> GENERIC;
      case 1 -> SPECIFIC;
      default -> NARROW;
    };
  }

  @Override
  public String explanation(RolePair pair) {
    return pair.between().toDays() + " days apart";
  }
}
