package dev.rolecall.model.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A part of a search's text, and what it was read as.
///
/// @param source the part as written
/// @param reading what it means, in the syntax of filters; for [Kind#TEXT] the word itself; empty
///   for [Kind#IGNORED]
public record QueryPart(String source, List<QueryToken> reading, Kind kind) {
  public QueryPart {
    reading = List.copyOf(reading);
  }

  /// How a part was read.
  public enum Kind {
    /// A filter, a phrase in quotes or an exclusion, in the syntax of searches.
    TYPED,
    /// Plain words with a known meaning: `senior`, `within 50 km of Utrecht`.
    UNDERSTOOD,
    /// A plain word to search for.
    TEXT,
    /// Plain words that say nothing about a job: `jobs in`.
    IGNORED
  }

  /// The nearest known word, for a word that is probably misspelled.
  public Optional<String> suggestion() {
    return kind == Kind.TEXT && reading.size() == 1
        ? Spelling.suggestion(reading.getFirst().value())
        : Optional.empty();
  }

  /// The same in the syntax of filters, which reads the same next to any other part.
  public String canonical() {
    return reading.stream().map(QueryToken::source).collect(Collectors.joining(" "));
  }

  /// As [#canonical()], where a plain word is a filter of text too: `text:payments`.
  String strict() {
    return kind == Kind.TEXT
        ? reading.stream()
            .map(word -> QueryToken.filter(false, "text", word.value()).source())
            .collect(Collectors.joining(" "))
        : canonical();
  }
}
