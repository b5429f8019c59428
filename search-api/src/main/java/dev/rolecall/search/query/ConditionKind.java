package dev.rolecall.search.query;

import dev.rolecall.model.query.OptionalField;

/// The filter that a condition belongs to. The counts of a facet ignore all conditions of its own
/// kind.
public enum ConditionKind {
  /// Every search has it: merged, erased and private jobs are never found.
  PUBLIC(""),
  OPEN("closed"),
  BACKEND("all"),
  WORD("q"),
  SKILL("skill"),
  FAMILY("family"),
  SENIORITY("seniority"),
  MODE("mode"),
  TYPE("type"),
  EXPERIENCE("years"),
  PLACE("in"),
  REMOTE_FROM("from"),
  PAY("pay"),
  COMPANY("company"),
  SOURCE("source"),
  VISA("visa"),
  PERMIT("permit"),
  CITIZENSHIP("citizenship"),
  CLEARANCE("clearance"),
  AGENCY("agency"),
  LANGUAGE("language"),
  SECTOR("sector"),
  POSTED("posted"),
  SEEN("seen");

  private final String filter;

  ConditionKind(String filter) {
    this.filter = filter;
  }

  static ConditionKind of(OptionalField field) {
    return switch (field) {
      case SKILL -> SKILL;
      case SENIORITY -> SENIORITY;
      case MODE -> MODE;
      case TYPE -> TYPE;
      case PLACE -> PLACE;
      case REMOTE_FROM -> REMOTE_FROM;
      case PAY -> PAY;
      case EXPERIENCE -> EXPERIENCE;
      case VISA -> VISA;
      case PERMIT -> PERMIT;
      case CLEARANCE -> CLEARANCE;
      case CITIZENSHIP -> CITIZENSHIP;
      case LANGUAGE -> LANGUAGE;
      case SECTOR -> SECTOR;
      case AGENCY -> AGENCY;
      case POSTED -> POSTED;
    };
  }

  /// The name of the filter, both in the text of a search and as a parameter.
  public String filter() {
    return filter;
  }
}
