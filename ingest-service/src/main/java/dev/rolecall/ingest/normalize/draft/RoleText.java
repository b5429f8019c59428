package dev.rolecall.ingest.normalize.draft;

import dev.rolecall.ingest.normalize.text.PostingText;
import java.util.List;
import java.util.Set;

/// What the steps read for one role of a posting.
///
/// @param posting the whole text of the posting
/// @param text what applies to the role: its own lines, and those that apply to all roles
/// @param own the role's own lines; empty when it has none
/// @param foreignUrls URLs that occur only in the lines of other roles
/// @param isAmongEngineers whether other roles of the posting are for engineers, so that the
///   technologies of lines for all roles are theirs
/// @param isAmongLeveled whether titles of other roles state a level, so that sentences about
///   levels are about them
public record RoleText(
    PostingText posting,
    PostingText text,
    PostingText own,
    Set<String> foreignUrls,
    boolean isAmongEngineers,
    boolean isAmongLeveled) {
  public RoleText {
    foreignUrls = Set.copyOf(foreignUrls);
  }

  /// The text of a posting with one role, or without lines of their own for its roles.
  public static RoleText of(PostingText posting) {
    return new RoleText(posting, posting, posting.part(List.of()), Set.of(), false, false);
  }
}
