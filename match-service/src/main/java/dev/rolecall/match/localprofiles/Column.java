package dev.rolecall.match.localprofiles;

import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Seniority;
import java.util.List;

/// The columns of bits that every block has, by number. Numbers of several bits begin with the
/// lowest.
final class Column {
  static final int USED = 0;
  static final int REMOTE = 1;
  static final int HYBRID = 2;
  static final int ONSITE = 3;

  /// No preference about places and work modes.
  static final int ANYWHERE = 4;

  static final int NO_PLACES = 5;

  /// Would move to another country for a job with a visa.
  static final int MOVES = 6;

  static final int MUST = 7;
  static final int MUST_LANGUAGE = 8;
  static final int WANTS_LANGUAGE = 9;

  /// Judged by skills: wants some, and not all of them are only nice to have.
  static final int SKILLED = 10;

  static final int STATED_PAY_ONLY = 11;
  static final int NO_CLEARANCE = 12;

  /// By employment type, whether it is accepted.
  static final int EMPLOYMENT = 13;

  static final int KIND = EMPLOYMENT + EmploymentType.values().length;

  /// The kinds of skills of which a job tends to choose one.
  static final List<String> KINDS =
      List.of(
          "BROKER",
          "CLOUD",
          "DATA",
          "FRAMEWORK",
          "FRONTEND",
          "LANGUAGE",
          "ML",
          "MOBILE",
          "OS",
          "PLATFORM",
          "STORE");

  static final int BUDGET = KIND + KINDS.size();
  static final int BUDGET_BITS = 8;

  /// The floor of pay, in steps of [FloorStep]; 0 for none.
  static final int FLOOR = BUDGET + BUDGET_BITS;

  static final int FLOOR_BITS = 7;

  /// A loss of five bits and a veto.
  static final int LOSS_BITS = 6;

  /// By family of the job, what it loses; then of a title outside software engineering.
  static final int FAMILY = FLOOR + FLOOR_BITS;

  static final int OTHER_WORK = JobFamily.values().length;
  static final int FAMILIES = OTHER_WORK + 1;

  /// By level of the job, what it loses; then of jobs that do not state their level.
  static final int LEVEL = FAMILY + FAMILIES * LOSS_BITS;

  static final int UNSTATED_LEVEL = Seniority.values().length;
  static final int LEVELS = UNSTATED_LEVEL + UnstatedLevel.values().length;

  static final int COUNT = LEVEL + LEVELS * LOSS_BITS;

  private Column() {}

  static int family(int key) {
    return FAMILY + key * LOSS_BITS;
  }

  static int level(int key) {
    return LEVEL + key * LOSS_BITS;
  }
}
