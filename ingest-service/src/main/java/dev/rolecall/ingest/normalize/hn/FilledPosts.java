package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import java.util.List;

/// Recognizes posts that were edited after the position was filled. Its roles are closed.
public final class FilledPosts {
  private static final CuedPattern FILLED =
      CuedPattern.of(
          "^\\W*(?:(?:edit|update)\\w*\\W{1,3})?(?:(?:we"
              + " (?:have|['’]ve)|this|the|these|all|both|our|sorry,?|thanks[^.|]{0,40}[.,!])"
              + " )*(?:filled\\b|(?:positions?|roles?|jobs?|openings?|vacanc(?:y|ies)|spots?|post)"
              + " (?:(?:is|are|was|were|has|have|been|now|already|just) )*(?:filled|closed|no"
              + " longer (?:open|available))|no longer (?:hiring|accepting|looking)|(?:we"
              + " )?(?:have|['’]ve) (?:now )?filled (?:this|the|all|our|these))|[\\[(](?:position"
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
