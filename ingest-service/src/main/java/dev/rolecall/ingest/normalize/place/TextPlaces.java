package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.job.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/// Adds the places that a text states to a draft: those of labeled lines, else those next to a work
/// mode, else the first after words such as "based in".
record TextPlaces(Draft draft) {
  private static final String NAME =
      "(\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,3}(?:, ?\\p{Lu}[\\p{L}.]+(?:"
          + " \\p{Lu}[\\p{L}.]+)?)?)";

  /// Words between `in` and the name of a place.
  private static final String FILLER =
      "(?:the |our |(?:heart|center|centre|middle) of |downtown |central |sunny |beautiful |both"
          + " |either ){0,4}";

  /// Names that contain that of a city: `the New York Times`.
  private static final FilteredPattern OTHER_NAME =
      FilteredPattern.of(
          "\\b(?:Times|Globe|Post|Journal|Tribune|Herald|University|College|Bank|Exchange|School)\\b");

  private static final FilteredPattern POSSESSIVE = FilteredPattern.of("['’]s?\\b.*");

  private static final CuedPattern BASED_IN =
      CuedPattern.of(
          "(?-i:(?:based in|based out of|located in|office in|offices in|headquartered"
              + " in|onsite in|on-site in|hybrid in|hiring in|positions? in|roles? in|in"
              + " our|people in|team in|team at) "
              + FILLER
              + NAME
              + "|\\b(?:hiring|positions?|roles?|openings?) [^.\\n]{3,60}? in "
              + FILLER
              + NAME
              + "|(?:in|from|at|out of|for|join) (?:our|the) (?:new |downtown |main )?"
              + NAME
              + " (?:offices?|HQ|headquarters|hub|studio|site|lab)\\b)",
          " in ",
          "in our ",
          " our ",
          " the ",
          "out of ",
          " at ");

  /// `a Lisbon-based company`, near the start of the text.
  private static final CuedPattern CITY_BASED =
      CuedPattern.of("(?-i:" + NAME + "[ -][Bb]ased\\b(?! (?:on|in|at)))", "based");

  private static final int MAX_BASED_POSITION = 600;

  private static final FilteredPattern ITEM = FilteredPattern.of("^[-*•·–]\\s*");
  private static final int MAX_ITEM_LENGTH = 50;

  private static final FilteredPattern TERMS_LABEL =
      FilteredPattern.of("(?i)\\W*(?:hours|employment|type)\\b");
  private static final FilteredPattern REMOTE_LABEL = FilteredPattern.of("(?i)\\W*remote\\b");
  private static final FilteredPattern LABEL = FilteredPattern.of("^[^:：]*[:：]\\s*");

  private static final FilteredPattern OF_SOME =
      FilteredPattern.of(
          "(?i)\\b(?:roles|positions|candidates|employees|applicants|those|if you(?:['’]re| are))"
              + " (?:based|located|in\\b)");

  static List<CuedPattern> patterns() {
    return List.of(BASED_IN, CITY_BASED);
  }

  void read() {
    SegmentPlaces labeled = new SegmentPlaces(draft, "labeled-place");
    PlaceLabels.lines(draft.text).forEach(line -> labeled(labeled, line));
    if (isWithoutPlace()) {
      SegmentPlaces near = new SegmentPlaces(draft, "near-mode");
      PlaceLabels.nearModes(draft.text).forEach(near::read);
    }
    if (draft.places.isEmpty()) {
      new FirstLinePlaces(draft).read();
    }
    if (isWithoutPlace()) {
      SegmentPlaces items = new SegmentPlaces(draft, "listed-places");
      draft.text.computeOnce("listed-places", () -> listed(draft.text)).forEach(items::read);
    }
    if (isWithoutPlace()) {
      List<MatchResult> found = draft.text.computeOnce("based-in", () -> BASED_IN.all(draft.text));
      found.stream().takeWhile(_ -> draft.places.isEmpty()).forEach(this::basedIn);
    }
    if (isWithoutPlace()) {
      draft.text.computeOnce("city-based", () -> CITY_BASED.all(draft.text)).stream()
          .filter(match -> match.start() < MAX_BASED_POSITION)
          .takeWhile(_ -> draft.places.isEmpty())
          .forEach(this::cityBased);
    }
  }

  private void cityBased(MatchResult found) {
    SegmentPlaces places = new SegmentPlaces(draft, "based-in");
    PlaceRules.parse(found.group(1)).stream()
        .filter(place -> place.city() != null)
        .limit(1)
        .forEach(place -> places.addPlace(place, found.group()));
  }

  /// At least two items of a list that are nothing but places.
  private static List<String> listed(PostingText text) {
    List<String> found = new ArrayList<>();
    for (String line : text.lines()) {
      String item = ITEM.replaceFirst(line, "");
      if (item.length() < MAX_ITEM_LENGTH
          && item.length() < line.length()
          && PlaceRules.isOnlyPlaces(item)) {
        found.add(item);
      } else if (found.size() > 1) {
        break;
      } else {
        found.clear();
      }
    }
    return found.size() > 1 ? List.copyOf(found) : List.of();
  }

  private boolean isWithoutPlace() {
    return draft.places.isEmpty() && draft.scope.isEmpty();
  }

  private void labeled(SegmentPlaces places, String line) {
    if (!TERMS_LABEL.starts(line)) {
      String value = LABEL.replaceFirst(line, "");
      places.read(REMOTE_LABEL.starts(line) ? "Remote " + value : value);
      if (isWithoutPlace()) {
        new FirstLinePlaces(draft).readValue(value);
      }
    }
  }

  private void basedIn(MatchResult found) {
    String name =
        Stream.of(found.group(1), found.group(2), found.group(3))
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    if (OTHER_NAME.finds(name)) {
      return;
    }
    SegmentPlaces places = new SegmentPlaces(draft, "based-in");
    boolean population =
        found.group().startsWith("people in") || isOfSome(draft.text.text(), found.start());
    PlaceRules.parse(POSSESSIVE.replaceFirst(name, "")).stream()
        .limit(1)
        .filter(place -> !population || place.city() != null)
        .forEach(place -> addNamed(places, place, found.group()));
  }

  /// Whether a condition or other jobs are meant: `for roles based in the United States, pay is`.
  private static boolean isOfSome(String text, int start) {
    int end = Math.min(text.length(), start + 16);
    return OF_SOME.finds(text.substring(Math.max(0, start - 20), end));
  }

  /// A country named for a remote job is where it can be done from.
  private void addNamed(SegmentPlaces places, Place place, String words) {
    if (place.city() != null || place.country() == null || !draft.allowsRemote()) {
      places.addPlace(place, words);
      return;
    }
    new TextScopes(draft).read();
    if (draft.scope.isEmpty()) {
      places.addScope(place.country(), words, "text-scope");
    }
  }
}
