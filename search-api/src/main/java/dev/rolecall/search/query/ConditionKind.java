package dev.rolecall.search.query;

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
  CLEARANCE("clearance"),
  POSTED("posted");

  private final String filter;

  ConditionKind(String filter) {
    this.filter = filter;
  }

  /// The name of the filter, both in the text of a search and as a parameter.
  public String filter() {
    return filter;
  }
}
