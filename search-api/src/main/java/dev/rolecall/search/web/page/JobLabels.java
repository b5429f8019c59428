package dev.rolecall.search.web.page;

import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.InterviewPart;
import dev.rolecall.model.job.JobFlag;
import java.util.Locale;

/// Labels for values of a job that only pages display.
final class JobLabels {
  private JobLabels() {}

  static String interview(InterviewPart part) {
    return switch (part) {
      case TAKE_HOME -> "a take-home task";
      case LIVE_CODING -> "live coding";
      case PAIRING -> "pair programming";
      case SYSTEM_DESIGN -> "system design";
      case WHITEBOARD -> "whiteboard";
      case TRIAL_DAY -> "a trial day";
      case UNKNOWN -> "other";
    };
  }

  static String need(Importance need) {
    return switch (need) {
      case MUST -> "required";
      case NICE -> "nice to have";
      case MENTIONED, UNKNOWN -> "mentioned";
    };
  }

  static String basis(Basis basis) {
    return switch (basis) {
      case STATED -> "stated in the text";
      case STRUCTURED -> "from a field of the source";
      case INFERRED -> "inferred from the text";
      case ESTIMATED -> "estimated from comparable jobs";
      case UNKNOWN -> "basis unknown";
    };
  }

  static String closed(CloseReason reason) {
    return switch (reason) {
      case GONE_FROM_BOARD -> "it is no longer on its board";
      case GONE_AT_URL -> "its page is gone";
      case BOARD_REMOVED -> "its board is not read any more";
      case EXPIRED -> "it expired";
      case WITHDRAWN -> "it was withdrawn";
      case UNKNOWN -> "its source closed it";
    };
  }

  /// The text of a flag; empty for flags that pages do not display.
  static String flag(JobFlag flag) {
    return switch (flag) {
      case EVERGREEN -> "Always open";
      case POSSIBLY_INACTIVE -> "Possibly inactive";
      case REPOST -> "Posted before";
      case ERASED, UNKNOWN -> "";
    };
  }

  /// What a flag means for a person who thinks of applying; empty as [#flag].
  static String meaning(JobFlag flag) {
    return switch (flag) {
      case EVERGREEN -> "The employer may collect applications without a particular opening.";
      case POSSIBLY_INACTIVE -> "The position may already be filled.";
      case REPOST -> "The position has been open before, or for longer than its date says.";
      case ERASED, UNKNOWN -> "";
    };
  }

  /// The name of an ISO 639-1 language, or its code.
  static String language(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
  }
}
