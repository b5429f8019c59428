package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.model.dictionary.TitleDictionary;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Lines that name people: occupations whose nouns are not known as role nouns, and the signature
/// of the author.
final class PeopleTitles {
  /// Other nouns for people, which are titles in a list of openings only: `Classroom mentors`.
  private static final FilteredPattern OCCUPATION =
      FilteredPattern.of(
          "(?:[\\p{L}&/+.#-]+"
              + " ){0,4}(\\p{L}{2,}(?:er|or|ist|ian|person|attorney|clerk|agent|people))s?",
          Pattern.CASE_INSENSITIVE);

  /// Words that end like nouns for people.
  private static final Set<String> NOT_OCCUPATIONS =
      Set.of(
          ("server computer career center newsletter order number twitter october november december"
               + " september summer winter power paper customer user investor founder vendor sector"
               + " vector monitor sensor semester chapter offer other layer router adapter over"
               + " error author letter cluster container compiler browser color floor folder former"
               + " better faster greater larger competitor visitor soccer mirror motor factor"
               + " indoor outdoor contributor after under never docker register answer cover dinner"
               + " either however transfer poster blocker scanner printer parser loader buffer"
               + " counter pointer timer header footer parameter player thinker communicator"
               + " starter solver writer-reader listener believer doer self-starter speaker charter"
               + " driver character eager clever")
              .split(" "));

  /// `Ann - CTO` at the end of a comment.
  private static final FilteredPattern SIGNATURE =
      FilteredPattern.of(
          "[\\p{Lu}][\\p{L}.]+(?: \\p{Lu}[\\p{L}.]*)? ?[-–—,|(]"
              + " ?(?:CTO|CEO|COO|CPO|Head|VP|Founder|Co-?[Ff]ounder|Founding|Director|President)\\b");

  /// `Ann Smith, Software Architect`.
  private static final FilteredPattern NAME_AND_ROLE =
      FilteredPattern.of("(\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){1,2}), (.{3,40})");

  private static final FilteredPattern PERSON_NAME =
      FilteredPattern.of(
          "(?:[-–—] ?\\p{Lu}\\p{Ll}+|\\p{Lu}\\p{Ll}+ \\p{Lu}[\\p{Ll}.]*)(?: \\p{Lu}\\p{Ll}+)?,?");

  private static final FilteredPattern DEPARTMENT =
      FilteredPattern.of(
          "\\b(?:Management|Engineering|Design|Marketing|Operations|Science|Research|Success|Development|Product|Sales|Support)\\b");

  private static final FilteredPattern PERSON =
      FilteredPattern.of(
          "(?i)(?:[\\p{L}&/.+#-]+ ){1,5}(?:person|people|folks|professionals?|guru|wizard|ninja)");

  private PeopleTitles() {}

  /// `Backend / DevOps person`.
  static boolean isPerson(String title) {
    return PERSON.matches(title) && TitleDictionary.shared().best(title).isPresent();
  }

  static boolean isOccupation(String title) {
    FilteredPattern.Search occupation = OCCUPATION.search(title);
    return occupation.matches()
        && !NOT_OCCUPATIONS.contains(occupation.group(1).toLowerCase(Locale.ROOT))
        && !TitleDetails.isSkill(title)
        && !TitleDetails.isNonTitleDetail(title);
  }

  /// Whether the line before a title is the name of the author.
  static boolean isName(String line) {
    return PERSON_NAME.matches(line)
        && !DEPARTMENT.finds(line)
        && !HnSegments.isPlace(line)
        && !RoleNouns.isIn(line)
        && TitleDictionary.shared().best(line).isEmpty();
  }

  static boolean isSignature(String title) {
    if (SIGNATURE.starts(title)) {
      return true;
    }
    FilteredPattern.Search named = NAME_AND_ROLE.search(title);
    return named.matches()
        && RoleNouns.endsIn(named.group(2))
        && !RoleNouns.isIn(named.group(1))
        && TitleDictionary.shared().best(named.group(1)).isEmpty()
        && !TitleDetails.containsSkill(named.group(1))
        && !TitleDetails.isNonTitleDetail(named.group(1));
  }
}
