package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import java.util.regex.MatchResult;

/// What a sentence or a line says about a role after its title: `for a cloud data relay`, `at
/// Acme`, `with an eye for design`, `, mostly full-stack`.
final class TitleClauses {
  private static final FilteredPattern CLAUSE =
      FilteredPattern.of(
          "\\sfor\\s(?=(?:an?|the|our|[^,]*"
              + " (?:to|into|from))\\s)|\\s(?:with|from|by|using|on)\\s(?=\\p{Ll})|\\sat\\s(?=[\\p{Lu}\\d])|,?\\s(?:needed|join|primarily|mostly|mainly|located|ranging|in"
              + " particular|as well as|specializing|capable|based|whose)\\b|\\sw/|…|\\s•\\s");

  private TitleClauses() {}

  /// The title without it.
  static String without(String title) {
    FilteredPattern.Search clauses = CLAUSE.search(title);
    while (clauses.find()) {
      MatchResult clause = clauses.match();
      String before = title.substring(0, clause.start());
      if (isOutsideBrackets(before) && RoleNouns.endsIn(before)) {
        return before;
      }
    }
    return title;
  }

  private static boolean isOutsideBrackets(String text) {
    return text.lastIndexOf('(') <= text.lastIndexOf(')');
  }
}
