package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.WorkMode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Different terms of employment (an internship, a contract), or remote in one and on-site in the
/// other.
final class DifferentTerms implements NamedEvidence {
  private static final double EMPLOYMENT = -0.6;
  private static final double MODE = -0.15;

  /// Only one says so, and it is not what is meant when nothing is said.
  private static final double UNUSUAL = -0.3;

  private static final Set<EmploymentType> NOT_UNUSUAL =
      EnumSet.of(EmploymentType.FULL_TIME, EmploymentType.UNKNOWN);

  @Override
  public String name() {
    return "different-terms";
  }

  @Override
  public double weight(RolePair pair) {
    double weight = employment(pair.one().employment(), pair.other().employment());
    return otherModes(pair) ? weight + MODE : weight;
  }

  private static double employment(Set<EmploymentType> one, Set<EmploymentType> other) {
    if (one.isEmpty() != other.isEmpty()) {
      return Collections.disjoint(one.isEmpty() ? other : one, NOT_UNUSUAL) ? UNUSUAL : 0;
    }
    return apart(one, other) ? EMPLOYMENT : 0;
  }

  private static boolean otherModes(RolePair pair) {
    Set<WorkMode> one = pair.one().modes();
    Set<WorkMode> other = pair.other().modes();
    return apart(one, other);
  }

  private static boolean apart(Set<?> one, Set<?> other) {
    return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
  }

  @Override
  public String explanation(RolePair pair) {
    return pair.one().employment()
        + " "
        + pair.one().modes()
        + " / "
        + pair.other().employment()
        + " "
        + pair.other().modes();
  }
}
