package dev.rolecall.model.query;

import java.util.List;

/// Words of a search with a known meaning.
///
/// @param end the index after the last word
/// @param reading the filters that they stand for; empty for words that say nothing about a job
/// @param negated what they stand for after "not"; empty when that is an exclusion
/// @param use how the words are used
record PlainMatch(int end, List<QueryToken> reading, List<QueryToken> negated, Use use) {
  PlainMatch {
    reading = List.copyOf(reading);
    negated = List.copyOf(negated);
  }

  enum Use {
    FILTER,
    TEXT,
    IGNORED,
    /// Ignored, unless it is between two words to search for.
    EDGE
  }

  static PlainMatch of(int end, QueryToken... reading) {
    return new PlainMatch(end, List.of(reading), List.of(), Use.FILTER);
  }

  static PlainMatch of(int end, List<QueryToken> reading) {
    return new PlainMatch(end, reading, List.of(), Use.FILTER);
  }

  static PlainMatch unused(int end, Use use) {
    return new PlainMatch(end, List.of(), List.of(), use);
  }

  boolean isFilter() {
    return use == Use.FILTER;
  }

  boolean isSkill() {
    return reading.size() == 1 && reading.getFirst().filter().equals("skill");
  }
}
