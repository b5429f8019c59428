package dev.rolecall.match.notify.bounce;

import dev.rolecall.match.notify.digest.DigestBounces;

/// What became of a file in the Maildir.
enum BounceOutcome {
  /// The account receives no more mail.
  SUSPENDED,
  /// The mail counts as refused.
  REFUSED,
  /// The mail is delayed, or did not arrive for a reason that may pass.
  NOTED,
  REPEATED,
  LATE,
  /// There is no such mail any more.
  UNKNOWN_MAIL,
  /// No valid token: a report about something else, or a forged one.
  UNSIGNED,
  AUTO_REPLY,
  DELIVERED,
  NOT_A_REPORT,
  MALFORMED,
  TOO_LARGE;

  static BounceOutcome of(BounceReport.Reason reason) {
    return switch (reason) {
      case AUTO_REPLY -> AUTO_REPLY;
      case DELIVERED -> DELIVERED;
      case NOT_A_REPORT -> NOT_A_REPORT;
      case MALFORMED -> MALFORMED;
      case TOO_LARGE -> TOO_LARGE;
    };
  }

  /// @param result not TOO_EARLY, which is not an outcome yet
  static BounceOutcome of(DigestBounces.Result result) {
    return switch (result) {
      case SUSPENDED -> SUSPENDED;
      case REFUSED -> REFUSED;
      case NOTED -> NOTED;
      case REPEATED -> REPEATED;
      case LATE -> LATE;
      case UNKNOWN -> UNKNOWN_MAIL;
      case TOO_EARLY -> throw new IllegalArgumentException("The report must be read again later");
    };
  }

  /// Whether an operator may want to look at the file.
  boolean isBad() {
    return this == MALFORMED || this == TOO_LARGE;
  }
}
