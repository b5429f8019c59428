package dev.rolecall.search.web.page;

import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.InterviewPart;
import dev.rolecall.model.job.JobFlag;
import dev.rolecall.model.text.Phrases;
import java.util.Locale;

/// Page text for the values of a job that only pages show.
final class JobLabels {
  private JobLabels() {}

  static String interview(InterviewPart part) {
    return switch (part) {
      case TAKE_HOME -> "a task to take home";
      case LIVE_CODING -> "live coding";
      case PAIRING -> "pair programming";
      case SYSTEM_DESIGN -> "system design";
      case WHITEBOARD -> "whiteboard";
      case TRIAL_DAY -> "a trial day";
      case UNKNOWN -> "another part";
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
      case INFERRED -> "concluded from other words";
      case ESTIMATED -> "estimated from comparable jobs";
      case UNKNOWN -> "of unknown basis";
    };
  }

  static String closed(CloseReason reason) {
    return switch (reason) {
      case ABSENT_FROM_BOARD -> "it is no longer on its board";
      case URL_NOT_FOUND -> "its page is gone";
      case EXPIRED -> "it expired";
      case WITHDRAWN -> "it was withdrawn";
      case UNKNOWN -> "its source closed it";
    };
  }

  /// The text of a flag; empty for flags that pages do not show.
  static String flag(JobFlag flag) {
    return switch (flag) {
      case EVERGREEN -> "Always open";
      case POSSIBLY_INACTIVE -> "Possibly inactive";
      case REPOST -> "Posted before";
      case ERASED, UNKNOWN -> "";
    };
  }

  /// The usual name of a source: `Hacker News`, `Greenhouse`.
  static String source(SourceId source) {
    return source.value().equals("hn-who-is-hiring")
        ? "Hacker News “Who is hiring?”"
        : Phrases.capitalize(source.value().replace('-', ' '));
  }

  /// The name of an ISO 639-1 language, or its code.
  static String language(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
  }
}
