package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Adds the places in the first lines of a posting that has no header with a place: `London, UK` on
/// a line of its own, `Acme (Boulder, CO)`, `Acme - New York - full time`.
///
/// A part between separators counts if all of it is places.
record FirstLinePlaces(Draft draft) {
  private static final int LINES = 4;
  private static final int MAX_LENGTH = 170;
  private static final int MAX_PLACES = 6;

  private static final Pattern SEPARATORS =
      Pattern.compile(
          "(?=[\\s|()\\[\\]{}:;•·@*#—.!?ibl/<>\",-])\\s*(?:[|()\\[\\]{}:;•·@*#]|\\s[-–—~/]+\\s|--+|—|[.!?](?=\\s|$)|\\bin(?:"
              + " downtown| central| sunny| beautiful)?\\b|\\bbased\\b|\\blocated\\b|//+|<|>|\"|,?"
              + " (?:is|are) (?:hiring|looking|seeking)\\b)\\s*");

  /// Words for modes and terms after a place: `Denver ONSITE`, `London, UK, full time`.
  private static final Pattern TERMS =
      Pattern.compile(
          "(?i),?\\s*\\b(?:on-?\\s?site|in[- ](?:office|house|person)|hybrid|full[- ]?time|part[-"
              + " ]?time|contract(?:or)?|permanent|perm|intern(?:s|ship)?|local(?:"
              + " only)?|visa|h-?1b|relocat\\w*|ok|only|area|office|hq"
              + "|startup|downtown|and|or|remote)\\b[.!]*\\s*$");

  /// The last words of [#TERMS], besides those for relocation.
  private static final Set<String> LAST_WORDS =
      Set.of(
          ("site onsite office house person hybrid time fulltime parttime contract contractor"
                  + " permanent perm intern interns internship local only visa 1b h1b ok area hq"
                  + " startup downtown and or remote")
              .split(" "));

  private static final Pattern NOT_START =
      Pattern.compile("(?i)^(?:near|outside|from|university|bank|times|the new york times)\\b");

  void read() {
    SegmentPlaces places = new SegmentPlaces(draft, "first-lines");
    for (String part : draft.text.computeOnce(FirstLinePlaces.class, this::find)) {
      PlaceRules.parse(part).forEach(place -> places.addPlace(place, part));
    }
  }

  /// The parts that name places: those of the first line that has any, and the next lines with
  /// nothing else.
  private List<String> find() {
    List<String> lines = draft.text.lines();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < Math.min(LINES, lines.size()); i++) {
      String line = lines.get(i);
      if (found.isEmpty()) {
        String start = line.substring(0, Math.min(MAX_LENGTH, line.length()));
        SEPARATORS.splitAsStream(start).forEach(part -> add(part.strip(), found));
      } else if (PlaceRules.isOnlyPlaces(line)) {
        found.add(line);
      } else {
        break;
      }
    }
    return found.stream().limit(MAX_PLACES).toList();
  }

  private void add(String part, List<String> found) {
    if (part.length() <= 2 || !Character.isUpperCase(part.charAt(0))) {
      return;
    }
    String rest = withoutTerms(part);
    if (rest.length() > 2
        && rest.length() <= PlaceRules.MAX_PLACES_LENGTH
        && !rest.equals(draft.company)
        && !Words.finds(NOT_START, rest)
        && !RemoteWords.matches(rest)
        && PlaceRules.isOnlyPlaces(rest)) {
      found.add(rest);
    }
  }

  private static String withoutTerms(String part) {
    String rest = part;
    for (int i = 0; i < 4 && mayEndInTerm(rest) && TERMS.matcher(rest).find(); i++) {
      rest = TERMS.matcher(rest).replaceAll("");
    }
    return rest;
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
