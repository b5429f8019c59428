package dev.rolecall.search.web.words;

import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.InterviewPart;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.JobMark;
import dev.rolecall.model.job.Need;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.job.YearsRange;
import java.util.Locale;

/// The enumerations of a job in words.
public final class JobWords {
  private JobWords() {}

  public static String mode(WorkMode mode) {
    return switch (mode) {
      case REMOTE -> "remote";
      case HYBRID -> "hybrid";
      case ONSITE -> "on site";
      case UNKNOWN -> "another way of working";
    };
  }

  public static String seniority(Seniority seniority) {
    return switch (seniority) {
      case INTERN -> "intern";
      case JUNIOR -> "junior";
      case MID -> "mid-level";
      case SENIOR -> "senior";
      case STAFF -> "staff";
      case PRINCIPAL -> "principal";
      case LEAD -> "lead";
      case MANAGER -> "manager";
      case DIRECTOR -> "director";
      case EXECUTIVE -> "executive";
      case UNKNOWN -> "another level";
    };
  }

  public static String interview(InterviewPart part) {
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

  public static String employment(EmploymentType type) {
    return switch (type) {
      case FULL_TIME -> "full-time";
      case PART_TIME -> "part-time";
      case CONTRACT -> "contract";
      case INTERNSHIP -> "internship";
      case TEMPORARY -> "temporary";
      case UNKNOWN -> "another kind of contract";
    };
  }

  public static String family(JobFamily family) {
    return switch (family) {
      case BACKEND -> "backend";
      case FULLSTACK -> "full-stack";
      case FRONTEND -> "frontend";
      case MOBILE -> "mobile";
      case DATA -> "data";
      case ML -> "machine learning";
      case INFRA -> "infrastructure";
      case EMBEDDED -> "embedded";
      case SECURITY -> "security";
      case QA -> "testing";
      case SOFTWARE -> "software";
      case MANAGEMENT -> "management";
      case DESIGN -> "design";
      case PRODUCT -> "product";
      case OTHER -> "other";
      case UNKNOWN -> "another kind of work";
    };
  }

  public static String need(Need need) {
    return switch (need) {
      case MUST -> "required";
      case NICE -> "nice to have";
      case MENTIONED, UNKNOWN -> "mentioned";
    };
  }

  public static String basis(Basis basis) {
    return switch (basis) {
      case STATED -> "stated in the text";
      case STRUCTURED -> "from a field of the source";
      case INFERRED -> "concluded from other words";
      case ESTIMATED -> "estimated from comparable jobs";
      case UNKNOWN -> "of unknown basis";
    };
  }

  public static String closed(CloseReason reason) {
    return switch (reason) {
      case GONE_FROM_BOARD -> "it is no longer on its board";
      case GONE_AT_URL -> "its page is gone";
      case EXPIRED -> "it expired";
      case WITHDRAWN -> "it was withdrawn";
      case UNKNOWN -> "its source closed it";
    };
  }

  /// What a reader should know; empty for marks that are not for readers.
  public static String mark(JobMark mark) {
    return switch (mark) {
      case EVERGREEN -> "Always open";
      case POSSIBLY_INACTIVE -> "Possibly inactive";
      case REPOST -> "Posted before";
      case ERASED, UNKNOWN -> "";
    };
  }

  /// `3 to 5 years`, `at least 5 years`, `at most 2 years`; empty when no end is stated.
  public static String years(YearsRange years) {
    Integer min = years.min();
    Integer max = years.max();
    if (min == null) {
      return max == null ? "" : "at most " + Words.count(max, "year", "years");
    }
    return max == null
        ? "at least " + Words.count(min, "year", "years")
        : min + " to " + Words.count(max, "year", "years");
  }

  /// How people call a source: `Hacker News`, `Greenhouse`.
  public static String source(SourceId source) {
    return source.value().equals("hn-who-is-hiring")
        ? "Hacker News “Who is hiring?”"
        : Words.sentence(source.value().replace('-', ' '));
  }

  /// The name of an ISO 639-1 language, or its code.
  public static String language(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
  }
}
