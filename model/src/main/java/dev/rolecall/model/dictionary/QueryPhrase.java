package dev.rolecall.model.dictionary;

import java.util.List;

/// What a plain phrase of a search means.
///
/// @param filters for [Use#FILTER]: what the phrase stands for
/// @param negated what it stands for after "not"; empty when that is an exclusion
public record QueryPhrase(Use use, List<FilterValue> filters, List<FilterValue> negated) {
  public QueryPhrase {
    filters = List.copyOf(filters);
    negated = List.copyOf(negated);
  }

  /// A filter by its name in the text of a search, and its value.
  public record FilterValue(String filter, String value) {}

  /// How a phrase is used in a search.
  public enum Use {
    /// It stands for filters.
    FILTER,
    /// It stands for itself: a phrase to search for.
    TEXT,
    /// It says nothing about a job: `jobs`, `developer`.
    IGNORED,
    /// As IGNORED, unless it is between two words to search for: `with`.
    EDGE,
    /// It excludes what follows.
    NOT,
    /// It is a country or a region without any further word: `eu`.
    AREA,
    /// It is part of an amount of pay: `salary`.
    PAY,
    /// The name of a company follows.
    COMPANY
  }
}
