package dev.rolecall.ingest.normalize.title;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.FunctionCache;

/// Titles that do not name a kind of work: `Multiple roles`, `Engineering positions`.
public final class GenericTitles {
  private static final CuedPattern GENERIC =
      CuedPattern.of(
          "^\\W*(?:(?:\\d++\\+?|multiple|various|several|many|all|different|numerous|senior|engineering|technical|open|remote|more|other|lots"
              + " of|eng|software|tech|product|design|sales|data|and|&|/|,|\\+|dev|backend|frontend|full-?stack)\\s*)*(?:roles?|positions?|openings?|jobs|disciplines|teams?)(?:"
              + " open| available)?\\W*$",
          "role",
          "position",
          "opening",
          "job",
          "discipline",
          "team");

  /// The expression recurses once per word.
  private static final int MAX_LENGTH = 200;

  private static final FunctionCache<Boolean> MATCHES = new FunctionCache<>(GENERIC::finds);

  private GenericTitles() {}

  public static boolean matches(String title) {
    return title.length() <= MAX_LENGTH && MATCHES.of(title);
  }
}
