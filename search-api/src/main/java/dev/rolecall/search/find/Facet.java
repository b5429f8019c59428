package dev.rolecall.search.find;

import dev.rolecall.search.index.document.JobFields;
import dev.rolecall.search.query.Condition;
import dev.rolecall.search.query.QueryPart;
import java.util.Locale;

/// What found jobs are counted by.
///
/// A facet's values are alternatives of a filter, so its counts ignore that filter: they say what
/// choosing another value would find. Skills must all hold: their counts are among what is found.
enum Facet {
  SKILL(JobFields.SKILLS),
  SENIORITY(JobFields.SENIORITY),
  MODE(JobFields.MODES),
  COUNTRY(JobFields.COUNTRIES),
  CITY(JobFields.CITIES),
  FAMILY(JobFields.FAMILY),
  TYPE(JobFields.EMPLOYMENT_TYPES),
  SOURCE(JobFields.SOURCES),
  COMPANY(JobFields.COMPANY),
  /// Stated or undisclosed.
  PAY(JobFields.PAY_STATED);

  private final String field;

  Facet(String field) {
    this.field = field;
  }

  String field() {
    return field;
  }

  /// As in an answer.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether this condition is a choice among this facet's values.
  boolean owns(Condition condition) {
    QueryPart part = condition.part();
    boolean own =
        switch (this) {
          case SKILL -> false;
          case SENIORITY -> part == QueryPart.SENIORITY;
          case MODE -> part == QueryPart.MODE;
          case COUNTRY, CITY -> part == QueryPart.PLACE;
          // whoever chooses a family leaves the default view
          case FAMILY -> part == QueryPart.FAMILY || part == QueryPart.BACKEND;
          case TYPE -> part == QueryPart.TYPE;
          case SOURCE -> part == QueryPart.SOURCE;
          case COMPANY -> part == QueryPart.COMPANY;
          case PAY -> part == QueryPart.PAY;
        };
    return own && !condition.excluded();
  }

  /// Whether this condition is a choice among any facet's values.
  static boolean chosen(Condition condition) {
    for (Facet facet : values()) {
      if (facet.owns(condition)) {
        return true;
      }
    }
    return false;
  }
}
