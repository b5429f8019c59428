package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.company.CompanyNames;
import dev.rolecall.ingest.normalize.place.CityNames;
import dev.rolecall.ingest.normalize.place.PlaceRules;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Divides the line of a header into segments.
final class HeaderSegments {
  /// The start of a sentence after a segment.
  private static final FilteredPattern PROSE_START =
      FilteredPattern.of(
          "\\s+(?=(?:We|We're|We’re|Our|You|At|I|I'm|The|This|Hi|Hey|About|Join|As|Looking|https?://\\S+|www\\.\\S+)\\s)");

  private static final FilteredPattern AREA =
      FilteredPattern.of("\\p{Lu}[\\p{L}.]+(?: \\p{Lu}\\p{L}+)?(?=$|\\s*\\(|\\. \\p{Lu})");

  /// `(Staff|Senior) Engineer` is one segment.
  private static final FilteredPattern BAR_OF_WORDS =
      FilteredPattern.of("(?<=\\([\\p{L}-]{1,20})\\|(?=[\\p{L}-]{1,20}\\))");

  /// `Acme. Backend Engineer. Full-time`.
  private static final FilteredPattern SENTENCES =
      FilteredPattern.of(
          "(?<=[\\p{L}\\d)])(?<!\\b(?:[SJ]r|Inc|St|Co|Ltd|Dr|Mr|[A-Z]))\\.\\s+(?=[\\p{Lu}\\[])");

  private static final FilteredPattern CAPITALIZED =
      FilteredPattern.of("\\p{Lu}[\\w&.'’-]*(?: (?:of|and|the|\\p{Lu}[\\w&.'’-]*)){0,3}");

  private static final int MAX_SENTENCE_LENGTH = 40;
  private static final int MAX_JOINED = 8;

  /// A longer segment is cut where a sentence starts.
  private static final int LONG_SEGMENT = 90;

  private HeaderSegments() {}

  static List<String> of(String line, FilteredPattern separators) {
    List<String> segments = new ArrayList<>();
    String words = line.indexOf('(') < 0 ? line : BAR_OF_WORDS.replaceAll(line, "/");
    for (String segment : separators.split(words)) {
      String cut = segment.strip();
      if (cut.length() > LONG_SEGMENT) {
        FilteredPattern.Search prose = PROSE_START.search(cut);
        cut = prose.find() ? cut.substring(0, prose.start()) : cut;
      }
      if (!cut.isEmpty()) {
        segments.add(cut);
      }
    }
    return segments;
  }

  /// The same, where short sentences with a role are segments too, and so is a name in front of the
  /// first role: `Acme, Data Engineer - Bonn`.
  static List<String> ofSentences(String line, FilteredPattern separators) {
    List<String> segments =
        of(line, separators).stream().flatMap(segment -> sentences(segment).stream()).toList();
    String first = segments.isEmpty() ? "" : segments.getFirst();
    int comma = first.lastIndexOf(", ");
    if (comma < 0 || !isNameAndRole(first.substring(0, comma), first.substring(comma + 2))) {
      return segments;
    }
    return Stream.concat(
            Stream.of(first.substring(0, comma), first.substring(comma + 2)),
            segments.stream().skip(1))
        .toList();
  }

  private static boolean isNameAndRole(String name, String role) {
    return name.indexOf(':') < 0
        && !RoleNouns.isIn(name)
        && CAPITALIZED.matches(CompanyNames.clean(name))
        && RoleNouns.endsIn(role)
        && HnSegments.isTitle(role)
        && !HnSegments.isTitle(CompanyNames.clean(name))
        && !HnSegments.isTerms(name)
        && !HnSegments.isPlace(name)
        && NamesInText.isName(CompanyNames.clean(name));
  }

  private static List<String> sentences(String segment) {
    if (!segment.contains(". ") || !RoleNouns.isIn(segment)) {
      return List.of(segment);
    }
    List<String> sentences = Arrays.asList(SENTENCES.split(segment));
    return sentences.stream().allMatch(sentence -> sentence.length() <= MAX_SENTENCE_LENGTH)
        ? sentences
        : List.of(segment);
  }

  /// `Acme: Ruby Developers`, `Designers` become `Acme`, `Ruby Developers`, `Designers`.
  static List<String> withName(List<String> segments) {
    String first = segments.isEmpty() ? "" : segments.getFirst();
    int colon = first.indexOf(": ");
    if (colon < 0 || RoleNouns.isIn(first.substring(0, colon)) || !RoleNouns.endsIn(first)) {
      return segments;
    }
    List<String> named = new ArrayList<>(List.of(first.substring(0, colon)));
    named.add(first.substring(colon + 2).strip());
    named.addAll(segments.subList(1, segments.size()));
    return named;
  }

  /// Joins the places at the start, with their states and countries: `Halifax, Nova Scotia,
  /// Canada`, `Salem, MA & Salem, NH`.
  static List<String> withWholePlaces(List<String> segments) {
    if (segments.size() < 2) {
      return segments;
    }
    int end = Math.min(MAX_JOINED, segments.size());
    while (end > 1 && !isPlaces(String.join(", ", segments.subList(0, end)))) {
      end--;
    }
    if (end == 1) {
      return withState(segments);
    }
    List<String> whole = new ArrayList<>(segments.subList(end - 1, segments.size()));
    whole.set(0, String.join(", ", segments.subList(0, end)));
    return whole;
  }

  /// `Salem`, `MA (on-site)` become `Salem, MA`, `(on-site)`, and so do a city and its country.
  private static List<String> withState(List<String> segments) {
    List<String> whole = new ArrayList<>(segments);
    for (int i = 0; i + 1 < whole.size(); i++) {
      FilteredPattern.Search area = AREA.search(whole.get(i + 1));
      String place = area.lookingAt() ? whole.get(i) + ", " + area.group() : "";
      if (!place.isEmpty() && PlaceRules.parse(place).size() == 1 && isPlaces(place)) {
        whole.set(i, place);
        whole.set(i + 1, afterArea(whole.get(i + 1), area.end()));
      }
    }
    whole.removeIf(String::isEmpty);
    return whole;
  }

  private static String afterArea(String segment, int end) {
    String rest = segment.substring(end).strip();
    return rest.startsWith(". ") ? rest.substring(2) : rest;
  }

  private static boolean isPlaces(String text) {
    int comma = text.indexOf(',');
    String first = comma < 0 ? text : text.substring(0, comma);
    return !first.isEmpty()
        && !CityNames.named(first).isEmpty()
        && PlaceRules.isOnlyPlaces(text)
        && !HnSegments.isTerms(text)
        && PlaceRules.parse(text).getFirst().city() != null;
  }
}
