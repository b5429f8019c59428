package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import java.util.List;

/// Recognizes posts that were edited after the position was filled. Its roles are closed. A line
/// that only begins like such an edit does not close an opening: `No longer looking for frontend
/// people, but the backend role is open`.
public final class FilledPosts {
  /// The end of the line, or thanks, a date or another sentence that does not mention an opening.
  private static final String END =
      "(?: (?:as of|on|since|for now|at the moment|at this"
          + " time)\\b[^.!|]{0,20})?(?:[\\W_]*$|[\\s,;:–—-]*\\b(?:thanks|thank"
          + " you|thx|cheers)\\b|[.!)\\]]+"
          + " (?!.*\\b(?:but|still|open|however|hiring|looking|other)\\b))";

  private static final CuedPattern FILLED =
      CuedPattern.of(
          "^\\W*(?:(?:edit|update)\\w*\\W{1,3})?(?:(?:we(?: have|"
              + " are|['’]ve|['’]re)|this|the|these|all|both|our|sorry,?|thanks[^.|]{0,40}[.,!])"
              + " )*(?:filled\\b|(?:positions?|roles?|jobs?|openings?|vacanc(?:y|ies)|spots?|post)"
              + " (?:(?:is|are|was|were|has|have|been|now|already|just) )*(?:filled|closed|no"
              + " longer (?:open|available))|no longer (?:hiring|(?:accepting|looking)(?: for)?(?:"
              + " (?:new|more|any|anyone|people|candidates|applicants|applications|resumes|cvs))*)(?:"
              + " for (?:this|these|the|our|any) (?:position|role|job|opening)s?)?|(?:we"
              + " )?(?:have|['’]ve) (?:now )?filled (?:this|the|all|our|these)(?:"
              + " (?:position|role|job|opening|vacanc)\\w*)?)"
              + END
              + "|[\\[(](?:position"
              + " |role |now )?(?:filled|closed)[\\])]",
          "filled",
          "closed",
          "no longer");

  private FilledPosts() {}

  static List<CuedPattern> patterns() {
    return List.of(FILLED);
  }

  /// @param roles of the post: one of several can be filled
  public static boolean isFilled(PostingText text, List<HnRole> roles) {
    return FILLED
        .first(text)
        .filter(found -> roles.size() == 1 || isPlural(found.group()))
        .isPresent();
  }

  private static boolean isPlural(String words) {
    String lower = words.toLowerCase(java.util.Locale.ROOT);
    return lower.contains("positions") || lower.contains("roles") || lower.contains(" all ");
  }
}
