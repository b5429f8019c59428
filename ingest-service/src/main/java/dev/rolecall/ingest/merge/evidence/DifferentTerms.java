package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.WorkMode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Different terms of employment (an internship, a contract), or remote in one and on-site in the
/// other.
final class DifferentTerms implements MergeRule {
  private static final double EMPLOYMENT = -0.6;
  private static final double MODE = -0.15;

  /// Only one states the employment type, and it is not the default.
  private static final double STATED_BY_ONE = -0.3;

  private static final Set<EmploymentType> DEFAULTS =
      EnumSet.of(EmploymentType.FULL_TIME, EmploymentType.UNKNOWN);

  @Override
  public String name() {
    return "different-terms";
  }

  @Override
  public double weight(RolePair pair) {
    double weight = employment(pair.first().employment(), pair.second().employment());
    return haveDisjointModes(pair) ? weight + MODE : weight;
  }

  private static double employment(Set<EmploymentType> first, Set<EmploymentType> second) {
    if (first.isEmpty() != second.isEmpty()) {
      return Collections.disjoint(first.isEmpty() ? second : first, DEFAULTS) ? STATED_BY_ONE : 0;
    }
    return areDisjoint(first, second) ? EMPLOYMENT : 0;
  }

  private static boolean haveDisjointModes(RolePair pair) {
    Set<WorkMode> first = pair.first().modes();
    Set<WorkMode> second = pair.second().modes();
    return areDisjoint(first, second);
  }

  private static boolean areDisjoint(Set<?> first, Set<?> second) {
    return !first.isEmpty() && !second.isEmpty() && Collections.disjoint(first, second);
  }

  @Override
  public String explanation(RolePair pair) {
    return pair.first().employment()
        + " "
        + pair.first().modes()
        + " / "
        + pair.second().employment()
        + " "
        + pair.second().modes();
  }
}
