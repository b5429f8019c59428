package dev.rolecall.search.find;

import dev.rolecall.search.index.JobFields;
import dev.rolecall.search.query.Condition;
import dev.rolecall.search.query.QueryPart;
import java.util.Locale;
import java.util.Set;

/// What found jobs are counted by.
///
/// A facet's values are alternatives of a filter, so its counts leave that filter away: they say
/// what choosing another value would find. Skills must all hold: their counts are among what is
/// found.
enum Facet {
  SKILL(JobFields.SKILLS, Set.of()),
  SENIORITY(JobFields.SENIORITY, Set.of(QueryPart.SENIORITY)),
  MODE(JobFields.MODES, Set.of(QueryPart.MODE)),
  COUNTRY(JobFields.COUNTRIES, Set.of(QueryPart.PLACE)),
  CITY(JobFields.CITIES, Set.of(QueryPart.PLACE)),
  /// Whoever chooses a family leaves the default view.
  FAMILY(JobFields.FAMILY, Set.of(QueryPart.FAMILY, QueryPart.BACKEND)),
  TYPE(JobFields.EMPLOYMENT_TYPES, Set.of(QueryPart.TYPE)),
  SOURCE(JobFields.SOURCES, Set.of(QueryPart.SOURCE)),
  COMPANY(JobFields.COMPANY, Set.of(QueryPart.COMPANY)),
  /// Stated or undisclosed.
  PAY(JobFields.PAY_STATED, Set.of(QueryPart.PAY));

  private final String field;
  private final Set<QueryPart> own;

  Facet(String field, Set<QueryPart> own) {
    this.field = field;
    this.own = own;
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
    return own.contains(condition.part()) && !condition.excluded();
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
