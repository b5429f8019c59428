package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.model.dictionary.TitleDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Lists of areas, one on each line, below a heading about openings: `We are hiring in the
/// following areas:` before `computer vision`, and `Software Engineer openings:` before `-
/// Networking`.
final class AreaLines {
  private static final FilteredPattern HEADING =
      FilteredPattern.of(
          "(?i)\\b(?:hiring|looking to hire|looking"
              + " for|recruiting|positions|roles|openings|opportunities|talent|candidates)\\b.{0,80}\\b(?:areas|fields|disciplines|departments|functions)\\b.{0,20}:$");

  /// `Software Engineer openings:`: the noun of all items.
  private static final FilteredPattern NOUN =
      FilteredPattern.of(
          "(?i)^\\W*(?:(?:open|current|our|all) )?((?:software |data"
              + " )?(?:engineer|developer|designer))(?:s|ing)? (?:openings|positions|roles):$");

  /// Headings of lists of what people know.
  private static final FilteredPattern KNOWLEDGE =
      FilteredPattern.of(
          "(?i)\\b(?:(?<!levels of"
              + " )experience|experienced|expertise|skills?|knowledge|background|passion\\w*|interests?|interested|familiar\\w*|strong|excel)\\b");

  /// What follows the name of an area in its line.
  private static final FilteredPattern END =
      FilteredPattern.of("\\s*(?:[:(\\[;|]|\\s[-–—]+\\s|https?://|, \\p{Ll}).*$");

  /// The start of a line after the list.
  private static final FilteredPattern NO_ITEM =
      FilteredPattern.of(
          "(?i)(?:for|to|if|apply|see|please|contact|e-?mail|send|visit|more|and|we|our|all|full|check|read|learn|interested|benefits|location)\\b.*");

  private static final FilteredPattern BRACKET = FilteredPattern.of("\\(([^()]{2,60})\\)");
  private static final FilteredPattern SPACES = FilteredPattern.of("\\s+");
  private static final String COLON = ":";
  private static final int MAX_LENGTH = 48;
  private static final int MAX_WORDS = 6;
  private static final int MIN_AREAS = 2;

  private AreaLines() {}

  /// Empty when no list of two areas or more follows a heading about areas.
  ///
  /// @param from index of the first line that can be a heading
  static List<HnRole> in(List<String> lines, int from) {
    for (int i = from; i + MIN_AREAS < lines.size(); i++) {
      String line = lines.get(i);
      if (line.endsWith(COLON) && HEADING.finds(line) && !KNOWLEDGE.finds(line)) {
        List<String> areas = below(lines, i + 1, false);
        if (areas.size() >= MIN_AREAS) {
          return areas.stream().map(HnRole::titled).toList();
        }
      }
    }
    return List.of();
  }

  /// The same for a heading that names the noun of all areas.
  static List<HnRole> ofNoun(List<String> lines, int from) {
    for (int i = from; i + MIN_AREAS < lines.size(); i++) {
      FilteredPattern.Search noun = NOUN.search(lines.get(i));
      if (lines.get(i).endsWith(COLON) && noun.matches()) {
        List<String> areas = below(lines, i + 1, true);
        if (areas.size() >= MIN_AREAS && areas.stream().noneMatch(RoleNouns::endsIn)) {
          List<String> items = lines.subList(i + 1, i + 1 + areas.size());
          return items.stream()
              .map(item -> new HnRole(name(item) + " " + noun.group(1), places(item)))
              .toList();
        }
      }
    }
    return List.of();
  }

  /// The first bracket of a line: `-Frontend (Salem): https://acme.example/3`.
  private static List<String> places(String item) {
    FilteredPattern.Search bracket = BRACKET.search(item);
    return bracket.find() && HnSegments.isPlace(bracket.group(1))
        ? List.of(bracket.group(1))
        : List.of();
  }

  /// The names of the areas in the lines of a list, empty when less than half of them are known.
  private static List<String> below(List<String> lines, int start, boolean named) {
    List<String> areas = new ArrayList<>();
    int known = 0;
    for (int i = start; i < lines.size() && areas.size() < HnRoleList.MAX_ROLES; i++) {
      String area = name(lines.get(i));
      if (area.isEmpty()) {
        break;
      }
      known += isKnown(area) ? 1 : 0;
      areas.add(area);
    }
    return named || known * 2 >= areas.size() ? areas : List.of();
  }

  private static String name(String line) {
    String words = END.replaceFirst(ItemStart.withoutBullet(line), "").strip();
    boolean name =
        words.length() >= MIN_AREAS
            && words.length() <= MAX_LENGTH
            && !words.endsWith(".")
            && !words.endsWith("!")
            && Words.split(words, SPACES).size() <= MAX_WORDS
            && !TitleDetails.isSentence(words)
            && !words.contains("@")
            && !NO_ITEM.matches(words);
    return name ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) : "";
  }

  private static boolean isKnown(String area) {
    return NamedAreas.isArea(area)
        || SharedNouns.isArea(area)
        || AreaTitles.isFunction(area)
        || TitleDetails.isSkill(area)
        || TitleDictionary.shared().best(area).isPresent();
  }
}
