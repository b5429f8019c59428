package dev.rolecall.ingest.source.site;

import dev.rolecall.ingest.source.ContentHash;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/// The anchor of a section, if a person chose it: ids of layouts are numbered, and change with the
/// order of the sections.
///
/// @param linked the anchors that links of the page lead to
record SectionAnchor(Set<String> linked) {
  private static final Pattern WORDS =
      Pattern.compile("(?=.{2,80}$)\\p{Alpha}\\p{Alnum}*(?:[-_]\\p{Alnum}+)*");

  private static final Set<String> OF_LAYOUT =
      Set.of(
          ("accordion collapse collapsible panel tab tabs tabpanel section comp content item row"
                  + " block heading header title elementor widget toggle card col column div box"
                  + " text container wrapper element module list flush summary details one two"
                  + " three four five six seven eight nine ten")
              .split(" "));

  private static final Pattern NAMED_AFTER_LAYOUT =
      Pattern.compile(
          "(?i)(?:collapse|heading|accordion|panel|tab|item)(?:one|two|three|four|five|\\d+)");

  private static final Pattern VOWEL = Pattern.compile("[aeiouy]");
  private static final int MIN_WORD = 3;
  private static final int MAX_SLUG = 80;
  private static final int MAX_IDS = 20;

  /// The first that fits, of the heading and the elements around it.
  Optional<String> of(Element heading, Element unit, String title) {
    return ids(heading, unit).stream().filter(id -> isChosen(id, title)).findFirst();
  }

  private static List<String> ids(Element heading, Element unit) {
    List<String> ids =
        heading.select("[id], a[name]").stream()
            .limit(MAX_IDS)
            .map(element -> element.hasAttr("id") ? element.id() : element.attr("name"))
            .collect(Collectors.toList());
    for (Element around = heading; around != null; around = around.parent()) {
      ids.add(around.id());
      Element before = around.previousElementSibling();
      if (before != null && before.is("a[id], a[name]") && !before.hasText()) {
        ids.add(before.hasAttr("id") ? before.id() : before.attr("name"));
      }
      if (around == unit) {
        break;
      }
    }
    return ids;
  }

  private boolean isChosen(String id, String title) {
    if (!WORDS.matcher(id).matches() || NAMED_AFTER_LAYOUT.matcher(id).matches()) {
      return false;
    }
    List<String> words = List.of(id.toLowerCase(Locale.ROOT).split("[-_]"));
    if (words.stream().anyMatch(OF_LAYOUT::contains)) {
      return false;
    }
    List<String> ofTitle = List.of(slug(title).split("-"));
    boolean fromTitle =
        words.stream().anyMatch(word -> word.length() >= MIN_WORD && ofTitle.contains(word))
            || id.equalsIgnoreCase(initials(ofTitle));
    boolean named = linked.contains(id) && words.stream().allMatch(SectionAnchor::isPronounceable);
    return fromTitle || named;
  }

  private static boolean isPronounceable(String word) {
    return word.chars().allMatch(Character::isLetter)
        && (word.length() <= MIN_WORD || VOWEL.matcher(word).find());
  }

  private static String initials(List<String> words) {
    return words.stream()
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1))
        .collect(Collectors.joining());
  }

  /// A title as part of an id: without marks such as `(m/w/d)`, which come and go.
  static String slug(String title) {
    String plain = OpeningEvidence.withoutMark(title).toLowerCase(Locale.ROOT);
    String slug =
        Arrays.stream(plain.split("[^\\p{L}\\p{N}+#]+"))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining("-"))
            .replace('#', 's');
    return slug.isEmpty() || slug.length() > MAX_SLUG ? ContentHash.of(title) : slug;
  }
}
