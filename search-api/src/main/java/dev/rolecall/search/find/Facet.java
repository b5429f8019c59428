package dev.rolecall.search.find;

import dev.rolecall.search.index.document.JobFields;
import dev.rolecall.search.query.Condition;
import dev.rolecall.search.query.QueryPart;
import java.util.Locale;

/// A field whose values are counted over the found jobs.
///
/// The values of a facet are alternatives of one filter, so its counts ignore that filter: they say
/// how many jobs another value would find. A job must have all skills of a search, so the counts of
/// skills ignore nothing.
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

  /// Its name in a response.
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
          // choosing a family leaves the default view
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
