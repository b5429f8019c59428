package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Seniority;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Different levels mean different openings, even with the same text. If only one states a level,
/// the posting may have been edited, or it may be another opening.
final class DifferentSeniority implements MergeRule {
  private static final double WEIGHT = -1.5;
  private static final double STATED_BY_ONE = -0.6;
  private static final double STATED_BY_ONE_REWORDED = -0.5;
  private static final double STATED_BY_ONE_SAME_PAY = -0.4;
  private static final double STATED_BY_ONE_OTHER_PAY = -0.8;
  private static final double MIN_REPOSTED = 0.85;
  private static final Set<Seniority> MID_OR_SENIOR = EnumSet.of(Seniority.MID, Seniority.SENIOR);

  @Override
  public String name() {
    return "different-seniority";
  }

  @Override
  public double weight(RolePair pair) {
    if (onlyOneIsInternship(pair)) {
      return WEIGHT;
    }
    boolean statedByOne = pair.first().seniority().isEmpty() != pair.second().seniority().isEmpty();
    return weight(pair, statedByOne ? statedByOne(pair) : 0);
  }

  @Override
  public double maxWeight(RolePair pair) {
    return onlyOneIsInternship(pair) ? WEIGHT : weight(pair, STATED_BY_ONE_SAME_PAY);
  }

  private static double weight(RolePair pair, double statedByOne) {
    double words = weight(pair.first().seniority(), pair.second().seniority(), statedByOne);
    double levels =
        weight(pair.first().title().levels(), pair.second().title().levels(), STATED_BY_ONE);
    return Math.min(words, levels);
  }

  /// Pay shows whether a level that only one states was added to the words or to the opening.
  private static double statedByOne(RolePair pair) {
    if (haveDifferentPay(pair)) {
      return STATED_BY_ONE_OTHER_PAY;
    }
    if (!isReworded(pair)) {
      return STATED_BY_ONE;
    }
    return pair.haveSamePay() ? STATED_BY_ONE_SAME_PAY : STATED_BY_ONE_REWORDED;
  }

  private static boolean haveDifferentPay(RolePair pair) {
    List<Pay> first = pair.first().content().pay();
    List<Pay> second = pair.second().content().pay();
    return !first.isEmpty() && !second.isEmpty() && !first.equals(second);
  }

  /// The same title in a later thread, with the same text or the same pay: people add "Senior" to
  /// it, and leave it out.
  private static boolean isReworded(RolePair pair) {
    return RoleFeatures.isFromThread(pair.first())
        && !pair.sameBoard()
        && pair.sameTitle()
        && MID_OR_SENIOR.containsAll(pair.first().seniority())
        && MID_OR_SENIOR.containsAll(pair.second().seniority())
        && isNarrow(pair);
  }

  private static boolean isNarrow(RolePair pair) {
    int words = pair.first().title().words().size();
    return words > 0 && (pair.haveSamePay() || pair.text().ratio() >= MIN_REPOSTED);
  }

  /// Only one is an internship, which is never the opening of an experienced person. Titles state
  /// it; texts often offer internships beside the openings.
  private static boolean onlyOneIsInternship(RolePair pair) {
    return isInternship(pair.first()) != isInternship(pair.second());
  }

  private static boolean isInternship(RoleFeatures role) {
    return role.title().levels().contains(TitleCore.INTERNSHIP);
  }

  private static double weight(Set<?> first, Set<?> second, double statedByOne) {
    if (first.isEmpty() && second.isEmpty()) {
      return 0;
    }
    if (first.isEmpty() || second.isEmpty()) {
      return statedByOne;
    }
    return Collections.disjoint(first, second) ? WEIGHT : 0;
  }

  @Override
  public String explanation(RolePair pair) {
    return pair.first().seniority()
        + String.join("", pair.first().title().levels())
        + " / "
        + pair.second().seniority()
        + String.join("", pair.second().title().levels());
  }
}
