package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import java.util.ArrayList;
import java.util.List;

/// Roles that follow the description of another one in the same sentence: `a Java Engineer who
/// knows compilers, and a Node.js Engineer`.
final class SecondTitles {
  private static final FilteredPattern JOINT =
      FilteredPattern.of(
          "(?i)(?:(?:,|;) (?:and|plus|as well as)(?: also)? (?:an?|another|one|some)| (?:and|&) our"
              + " (?:first|second|next)|,? and for (?:an?|another|our)| and also(?: for)?(?:"
              + " an?)?|,? as well as(?:"
              + " an?)?|(?<=\\b(?:experience|background|skills|knowledge|expertise))(?:, and|,|"
              + " and| or))\\s+(?=\\p{L})");

  private static final FilteredPattern SHORT_LEVEL = FilteredPattern.of("\\b[SJ]r\\.");

  /// After these words a role is that of a colleague.
  private static final FilteredPattern COLLEAGUES =
      FilteredPattern.of(
          "(?i)\\b(?:work(?:ing)? (?:with|alongside|closely)|alongside|report(?:ing|s)? to|team"
              + " of|mix of|between|both|joins?|joining|led by|including|as an?|from|like|consists?"
              + " of|comprised|founders?)\\b");

  /// How far from the words before it the noun of a role may be.
  private static final int MAX_NOUN_DISTANCE = 45;

  private SecondTitles() {}

  /// @param following the text after words of hiring that names a role
  static List<HnRole> in(String following) {
    List<HnRole> found = new ArrayList<>();
    FilteredPattern.Search joint = JOINT.search(following);
    while (joint.find()) {
      String before = SHORT_LEVEL.replaceAll(following.substring(0, joint.start()), "");
      String rest = following.substring(joint.end());
      int noun = RoleNouns.endOfFirst(rest);
      if (noun > 0
          && noun <= MAX_NOUN_DISTANCE
          && before.indexOf('.') < 0
          && !COLLEAGUES.finds(before)) {
        ProseTitles.roles(rest).stream()
            .filter(role -> ProseTitles.isSpecific(role.title()))
            .forEach(found::add);
      }
    }
    return found;
  }
}
