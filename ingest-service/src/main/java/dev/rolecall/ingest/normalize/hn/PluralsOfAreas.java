package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.ingest.normalize.title.TitleAdjectives;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Plurals that name no kind of work, followed by the areas that are sought: `engineers -- UI,
/// frontend, backend`, `Designers and Developers (mobile, web)`.
final class PluralsOfAreas {
  private static final FilteredPattern PLURAL =
      FilteredPattern.of(
          "(?i)^(?:(engineers|developers|designers|devs|programmers) and )?(?:software"
              + " )?(engineers|developers|devs|programmers)(?: (?:wanted|needed|of all"
              + " kinds|(?:at|of) (?:any|all) levels?))?(?:\\s+for(?: the following(?: positions|"
              + " roles)?)?:\\s*|\\s*--+\\s*|\\s*[–—:;]\\s*|\\s+-\\s+|\\s*\\()([^.;()\\n"
              + "]{3,90})");

  private static final FilteredPattern SEPARATOR =
      FilteredPattern.of("\\s*(?:,(?: (?:and|or|&))?|\\s(?:and|or)\\s|\\s[+&/]\\s|;)\\s*");

  /// Further titles after the bracket.
  private static final FilteredPattern JOINT =
      FilteredPattern.of("\\)(?:,| and| &)+\\s+(?=\\p{L})");

  private static final FilteredPattern POSITIONS =
      FilteredPattern.of(
          "(?i)([^.;:()\\n"
              + "]{2,60}?) (?:positions|roles|folks|people|talent|candidates|professionals)\\b(?!:|"
              + " including| such)");

  /// `a backend guy`, `DevOps people`.
  private static final FilteredPattern PEOPLE =
      FilteredPattern.of(
          "(?i)([^.;:()\\n"
              + "]{2,40}?) (?:folks?|people|guys?|persons?|talent|professionals?)(?:"
              + " (?:to|who|with|for|in|at|on)\\b.*)?");

  private static final FilteredPattern OFFERS = FilteredPattern.of("(?i) (?:positions|roles)$");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?;\\n]");

  private static final FilteredPattern NOUN =
      FilteredPattern.of("(?i) (?:development|engineering|roles?)$");

  private PluralsOfAreas() {}

  /// `front-end and devops positions`.
  private static List<HnRole> positions(String text) {
    FilteredPattern.Search positions = POSITIONS.search(text);
    if (!positions.lookingAt()) {
      return List.of();
    }
    List<String> areas = List.of(SEPARATOR.split(positions.group(1)));
    return areas.stream().allMatch(area -> AreaTitles.isArea(area) || NamedAreas.isArea(area))
            && (areas.size() > 1
                || AreaTitles.isPlainArea(areas.getFirst())
                || areas.getFirst().indexOf(' ') > 0 && OFFERS.finds(positions.group()))
        ? areas.stream().map(HnRole::titled).toList()
        : List.of();
  }

  /// `backend folks, DevOps people and a design person`.
  private static List<HnRole> people(String text) {
    List<HnRole> roles = new ArrayList<>();
    for (String part : SEPARATOR.split(SENTENCE_END.split(text, 2)[0])) {
      FilteredPattern.Search people = PEOPLE.search(TitleAdjectives.strip(part));
      if (!people.matches()
          || !AreaTitles.isArea(people.group(1)) && !NamedAreas.isArea(people.group(1))) {
        break;
      }
      roles.add(HnRole.titled(people.group(1)));
    }
    return roles;
  }

  /// The titles at the start of a text, none when two areas or more do not follow a plural there.
  static List<HnRole> in(String text) {
    FilteredPattern.Search plural = PLURAL.search(text);
    if (!plural.find()) {
      List<HnRole> people = people(text);
      return people.size() < 2 ? positions(text) : people;
    }
    List<HnRole> roles = new ArrayList<>();
    if (plural.group(1) != null) {
      roles.add(HnRole.titled(plural.group(1)));
    }
    int others = roles.size();
    for (String part : SEPARATOR.split(plural.group(3))) {
      String area = NOUN.replaceFirst(part.strip(), "");
      boolean titled = !area.isEmpty() && RoleNouns.endsIn(area);
      if (area.isEmpty() || !titled && !SharedNouns.isArea(area)) {
        break;
      }
      roles.add(HnRole.titled(titled ? area : area + " " + plural.group(2)));
    }
    if (roles.size() - others < 2) {
      return List.of();
    }
    String rest = text.substring(plural.end());
    FilteredPattern.Search joint = JOINT.search(rest);
    if (joint.lookingAt()) {
      roles.addAll(ProseTitles.roles(rest.substring(joint.end())));
    }
    return List.copyOf(roles);
  }
}
