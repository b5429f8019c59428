package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.dictionary.SkillDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Adds the places in the first lines of a posting that has no header with a place: `London, UK` on
/// a separate line, `Acme (Boulder, CO)`, `Acme - New York - full time`.
///
/// A part between separators counts if all of it is places.
record FirstLinePlaces(Draft draft) {
  private static final int LINES = 4;
  private static final int MAX_LENGTH = 170;
  private static final int MAX_PLACES = 6;
  private static final int MAX_SPACES = 5;

  private static final Pattern SEPARATORS =
      Pattern.compile(
          "(?=[\\s|()\\[\\]{}:;•·@*#—.!?il/<>\",-])\\s*(?:[|()\\[\\]{}:;•·@*#]|\\s[-–—~/]+(?=\\s|$)|-\\s|--+|—|(?<!\\bSt)(?<!\\bFt)(?<!\\bD\\.C)[.!?](?=\\s|$)|\\bin(?:"
              + " both| the| our| either)?(?: downtown| central| sunny| beautiful)?\\b|["
              + " -]based\\b|\\blocated\\b|//+|<|>|\"|,? (?:is|are|has|was)\\b|"
              + " (?=https?://|www\\.))\\s*");

  /// Words for modes and terms after a place: `Denver ONSITE`, `London, UK, full time`.
  private static final FilteredPattern TERMS =
      FilteredPattern.of(
          "(?i),?\\s*\\b(?:on-?\\s?site|in[- ](?:office|house|person)|hybrid|full[- ]?time|part[-"
              + " ]?time|contract(?:or)?|permanent|perm|intern(?:s|ship)?|local(?:"
              + " only)?|visa|h-?1b|relocat\\w*|ok|only|area|office|hq"
              + "|startup|downtown|(?-i:and|or)|remote)\\b[.!]*\\s*$");

  /// The last words of [#TERMS], besides those for relocation.
  private static final Set<String> LAST_WORDS =
      Set.of(
          ("site onsite office house person hybrid time fulltime parttime contract contractor"
                  + " permanent perm intern interns internship local only visa 1b h1b ok area hq"
                  + " startup downtown and or remote")
              .split(" "));

  private static final FilteredPattern NOT_START =
      FilteredPattern.of("(?i)^(?:near|outside|from|university|bank|times|the new york times)\\b");

  /// A city and its state at the start of other words: `Austin, TX Acme is building`.
  private static final FilteredPattern LEADING =
      FilteredPattern.of("(\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,2},? [A-Z]{2})\\s.*");

  private static final FilteredPattern ENDS_IN_STATE = FilteredPattern.of("\\p{Ll} [A-Z]{2}$");

  /// A known city at the start: `Los Angeles, full time`, `London senior developer`.
  private static final FilteredPattern LEADING_CITY =
      FilteredPattern.of(
          "(\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]+){0,2})"
              + " (?i:full|part|entry|senior|junior|sr\\b|jr\\b|lead|contract|permanent|software|java|ruby|python|php|front|back|web)\\b.*");

  private static final FilteredPattern NOT_LETTERS_AROUND =
      FilteredPattern.of("^[^\\p{L}\\d]+|[^\\p{L}\\d.]+$");

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  void read() {
    SegmentPlaces places = new SegmentPlaces(draft, "first-lines");
    List<String> parts = draft.text.computeOnce(FirstLinePlaces.class, () -> find(draft.text));
    if (parts.isEmpty() && draft.header.isEmpty()) {
      PostingText posting = draft.roleText.posting();
      parts = posting.computeOnce(FirstLinePlaces.class, () -> find(posting));
    }
    for (String part : parts) {
      PlaceRules.parse(part).forEach(place -> places.addPlace(place, part));
    }
  }

  /// Reads the value of a label that is not only a place: `All positions - Boston, full time`.
  void readValue(String value) {
    List<String> found = new ArrayList<>();
    SEPARATORS.splitAsStream(value).forEach(part -> add(part.strip(), true, found));
    SegmentPlaces places = new SegmentPlaces(draft, "labeled-place");
    found.forEach(part -> PlaceRules.parse(part).forEach(place -> places.addPlace(place, value)));
  }

  /// The parts that name places: those of the first line that has any, and the next lines with
  /// nothing else.
  private List<String> find(PostingText text) {
    List<String> lines = text.lines();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < lines.size() && (i < LINES || !found.isEmpty()); i++) {
      String line = lines.get(i);
      if (found.isEmpty()) {
        String start = line.substring(0, Math.min(MAX_LENGTH, line.length()));
        boolean first = i == 0;
        SEPARATORS.splitAsStream(start).forEach(part -> add(part.strip(), first, found));
      } else if (PlaceRules.isOnlyPlaces(line)) {
        found.add(line);
      } else {
        break;
      }
    }
    return found.stream().limit(MAX_PLACES).toList();
  }

  private void add(String part, boolean first, List<String> found) {
    String name = NOT_LETTERS_AROUND.replaceAll(part, "");
    String rest = isPlaces(name) ? name : withoutTerms(part);
    if (isPlaces(rest) && isKnown(rest) && !startsWithName(rest)) {
      found.add(rest);
    } else if (first) {
      addListed(rest, found);
    }
  }

  /// `Acme, New York, NY`.
  private static boolean startsWithName(String places) {
    String[] items = COMMA.split(places, 3);
    return items.length > 2
        && CityNames.named(items[0]).isEmpty()
        && !CityNames.named(items[1]).isEmpty();
  }

  /// Whether a single name is that of a larger town; others need a state or country.
  private static boolean isKnown(String places) {
    return places.indexOf(',') >= 0
        || places.indexOf(' ') >= 0
        || CityNames.named(places).isEmpty()
        || CityNames.named(places).getFirst().population() > CityNames.NOTABLE;
  }

  private static String withoutTerms(String part) {
    String rest = NOT_LETTERS_AROUND.replaceAll(part, "");
    for (int i = 0; i < 4 && mayEndInTerm(rest) && TERMS.finds(rest); i++) {
      rest = TERMS.replaceAll(rest, "");
    }
    return rest;
  }

  private boolean isPlaces(String part) {
    return (part.length() > 2 && part.length() <= PlaceRules.MAX_PLACES_LENGTH
            || CityNames.SHORT.contains(part))
        && Character.isUpperCase(part.charAt(0))
        && (!part.equals(draft.company) || CityNames.isWellKnown(part))
        && !NOT_START.finds(part)
        && !RemoteWords.matches(part)
        && SkillDictionary.shared().named(part).isEmpty()
        && PlaceRules.isOnlyPlaces(part);
  }

  /// Adds the places among other words between commas: `Berlin, full-time, Systems Engineer`. One
  /// without its state must be a large city.
  private void addListed(String part, List<String> found) {
    FilteredPattern.Search leading = LEADING.search(part);
    if (leading.matches() && isPlaces(leading.group(1))) {
      found.add(leading.group(1));
      return;
    }
    FilteredPattern.Search city = LEADING_CITY.search(part);
    if (city.matches() && CityNames.isWellKnown(city.group(1)) && isPlaces(city.group(1))) {
      found.add(city.group(1));
      return;
    }
    List<String> items =
        COMMA
            .splitAsStream(part)
            .map(FirstLinePlaces::withoutTerms)
            .filter(s -> !s.isEmpty())
            .toList();
    if (items.size() < 2) {
      return;
    }
    int last = items.stream().anyMatch(FirstLinePlaces::isProse) ? 1 : items.size();
    for (int i = 0; i < last; i++) {
      int end = end(items, i);
      String places = String.join(", ", items.subList(i, end));
      if (end > i + 1 || end > i && isClear(places)) {
        found.add(places);
        i = end - 1;
      }
    }
  }

  /// The end of the longest list of places that starts at an item. An unknown name before a known
  /// city is not one: `Acme, New York, NY`.
  private int end(List<String> items, int start) {
    int end = items.size();
    while (end > start && !isPlaces(String.join(", ", items.subList(start, end)))) {
      end--;
    }
    boolean isName =
        end > start + 1
            && CityNames.named(items.get(start)).isEmpty()
            && !CityNames.named(items.get(start + 1)).isEmpty();
    return isName ? start : end;
  }

  /// Whether one item is a place without doubt: `Boston`, `Boston/Cambridge`, `Austin TX`.
  private static boolean isClear(String item) {
    return CityNames.large(item).isPresent()
        || CityNames.isWellKnown(item)
        || ENDS_IN_STATE.finds(item)
        || PlaceRules.parse(item).size() > 1;
  }

  private static boolean isProse(String item) {
    return item.chars().filter(c -> c == ' ').count() > MAX_SPACES;
  }

  /// Whether the last word is the last one of a term. It follows nothing but spaces, dots and
  /// exclamation marks.
  private static boolean mayEndInTerm(String text) {
    int end = text.length();
    while (end > 0 && isAfterTerm(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && isWordCharacter(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    return LAST_WORDS.contains(word) || word.startsWith("relocat");
  }

  private static boolean isAfterTerm(char c) {
    return c == '.' || c == '!' || Character.isWhitespace(c);
  }

  private static boolean isWordCharacter(char c) {
    return c < 128 && Character.isLetterOrDigit(c) || c == '_';
  }
}
