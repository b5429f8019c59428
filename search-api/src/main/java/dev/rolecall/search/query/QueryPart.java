package dev.rolecall.search.query;

/// What a condition is about. Conditions of one part are removed together where a part's own counts
/// are computed.
public enum QueryPart {
  /// Merged, erased and private jobs are never found.
  SHOWN(""),
  OPEN("closed"),
  BACKEND("all"),
  WORD("q"),
  SKILL("skill"),
  FAMILY("family"),
  SENIORITY("seniority"),
  MODE("mode"),
  TYPE("type"),
  PLACE("in"),
  REMOTE_FROM("from"),
  PAY("pay"),
  COMPANY("company"),
  SOURCE("source"),
  VISA("visa"),
  POSTED("posted");

  private final String filter;

  QueryPart(String filter) {
    this.filter = filter;
  }

  /// The name of the filter, both in the text of a search and as a parameter.
  public String filter() {
    return filter;
  }
}
