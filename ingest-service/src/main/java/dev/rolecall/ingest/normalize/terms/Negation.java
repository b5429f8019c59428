package dev.rolecall.ingest.normalize.terms;

/// The part of an expression between a negation and the word that it negates. A comma ends what is
/// negated, `No remote, clearance required`, except in a list with "or", `no housing, relocation or
/// visa sponsorship`.
final class Negation {
  private static final String WORDS =
      "(?:(?!\\bbut\\b)[^.,;|\\n]|, (?:at this time|at the moment|unfortunately|currently),)";

  private Negation() {}

  /// @param maxLength how far the negated word may be, in characters, when no list is between
  static String gap(int maxLength) {
    String list = WORDS + "{0,30}(?:," + WORDS + "{0,30}){1,3}\\bor\\b" + WORDS + "{0,20}";
    String notLast = WORDS + "{0,30}," + WORDS + "{0,20}(?=[^.,;|\\n]{0,25}, or\\b)";
    return "(?! only\\b)(?:%s{0,%d}|%s|%s)".formatted(WORDS, maxLength, list, notLast);
  }
}
