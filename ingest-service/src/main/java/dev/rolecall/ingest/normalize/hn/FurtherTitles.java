package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;

/// The roles that a sentence adds to those of the header or of a list: `we also hire interns`,
/// `other open positions: Office Manager, Designer`.
final class FurtherTitles {
  private static final CuedPattern ALSO =
      CuedPattern.of(
          "\\b(?:also (?:currently |actively |always |still |just"
              + " )?(?:hire|hiring|looking|seeking|recruiting|searching|need|seek|want(?= (?:an?|to"
              + " (?:hire|add|find))\\s))(?: to (?:hire|add|find|fill|bring"
              + " on))?|(?:particularly|especially) interested in|also (?:currently |still )?have"
              + " (?:an?|one|two|another|several|some|a few|multiple)(?: more| other)? (?:open"
              + " |available )?(?:roles?|positions?|openings?|spots?|vacanc(?:y|ies))(?: open|"
              + " available)?|also have(?=[^.\\n"
              + "]{3,60}\\b(?:roles|positions|openings)\\b)|also interested in|always (?:open"
              + " to|interested in|looking for|hiring)|(?:other|additional|more|further) (?:open"
              + " |available |current |engineering |technical"
              + " )*(?:positions|roles|openings|opportunities|jobs|vacancies|hires) ?(?:(?:are |is"
              + " |we have |currently |also"
              + " )*(?:available|open|include|includes|including|hiring)|(?=[:(])|such as|like)|in"
              + " addition,? we(?:['’]re| are) (?:also )?(?:looking|hiring|seeking|searching))(?:"
              + " for)?(?=\\s|:|\\()",
          "also ",
          "always ",
          "particularly interested",
          "especially interested",
          "other ",
          "additional ",
          "more ",
          "further ",
          "in addition");

  private static final int MAX_WORDS = 5;

  private FurtherTitles() {}

  static List<CuedPattern> patterns() {
    return List.of(ALSO);
  }

  static List<HnRole> in(PostingText text) {
    List<HnRole> found = new ArrayList<>();
    for (MatchResult also : ALSO.all(text)) {
      ProseTitles.roles(FollowingText.at(text.text(), also.end())).stream()
          .filter(role -> isTitle(role.title()))
          .forEach(found::add);
    }
    return ProseTitles.distinct(found);
  }

  /// Such a sentence says clearly that someone is sought, so a title need not be in the dictionary:
  /// `interns`, `Technology Producer`.
  private static boolean isTitle(String title) {
    boolean plain =
        RoleNouns.endsIn(title)
            && title.split(" ").length <= MAX_WORDS
            && !ProseTitles.isLeveledOnly(title)
            && !ProseTitles.isUnspecific(title);
    return plain || ProseTitles.isSpecific(title) || NamedAreas.isArea(title);
  }
}
