package dev.rolecall.model.query;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes the parts of a search in the syntax of filters, so that they are read the same again.
///
/// Words to search for stay plain words, unless they would mean something else next to each other:
/// then they become filters of text.
public final class CanonicalText {
  private CanonicalText() {}

  static String of(List<QueryPart> parts) {
    String text = joined(parts, QueryPart::canonical);
    return readings(JobQueryParser.parts(text)).equals(readings(parts))
        ? text
        : joined(parts, QueryPart::strict);
  }

  /// The text as written; where its parts would be read differently next to each other, they are
  /// written in the syntax of filters.
  public static String asWritten(List<QueryPart> parts) {
    String text = joined(parts, QueryPart::source);
    return readings(JobQueryParser.parts(text)).equals(readings(parts)) ? text : of(parts);
  }

  private static List<String> readings(List<QueryPart> parts) {
    return parts.stream()
        .flatMap(part -> part.reading().stream())
        .map(token -> token.filter() + "|" + token.source())
        .toList();
  }

  private static String joined(List<QueryPart> parts, Function<QueryPart, String> text) {
    return parts.stream()
        .map(text)
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
