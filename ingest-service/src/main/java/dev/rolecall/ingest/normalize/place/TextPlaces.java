package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Adds the places that a text states to a draft: those of labeled lines, else those next to a work
/// mode, else the first after words such as "based in".
record TextPlaces(Draft draft) {
  private static final String NAME =
      "(\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,3}(?:, ?\\p{Lu}[\\p{L}.]+(?:"
          + " \\p{Lu}[\\p{L}.]+)?)?)";
  private static final CuedPattern BASED_IN =
      CuedPattern.of(
              "(?-i:(?:based in|located in|office in|offices in|headquartered in|onsite in|on-site"
                  + " in|hybrid in|hiring in|positions? in|roles? in|in our|people in|team in) "
                  + NAME
                  + "|\\bhiring [^.\\n]{3,60}? in "
                  + NAME
                  + "|(?:in|from|at|out of) our "
                  + NAME
                  + " offices?\\b)",
              " in ",
              "in our ",
              " our ")
          .startingWith(
              "based in",
              "located in",
              "office in",
              "offices in",
              "headquartered in",
              "onsite in",
              "on-site in",
              "hybrid in",
              "hiring ",
              "position",
              "role",
              "in our",
              "from our",
              "at our",
              "out of our",
              "people in",
              "team in");

  private static final Pattern TERMS_LABEL =
      Pattern.compile("(?i)\\W*(?:hours|employment|type)\\b");
  private static final Pattern REMOTE_LABEL = Pattern.compile("(?i)\\W*remote\\b");
  private static final Pattern LABEL = Pattern.compile("^[^:：]*[:：]\\s*");

  static List<CuedPattern> patterns() {
    return List.of(BASED_IN);
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
      List<MatchResult> found = draft.text.computeOnce("based-in", () -> BASED_IN.all(draft.text));
      found.stream().takeWhile(_ -> draft.places.isEmpty()).forEach(this::basedIn);
    }
  }

  private boolean isWithoutPlace() {
    return draft.places.isEmpty() && draft.scope.isEmpty();
  }

  private static void labeled(SegmentPlaces places, String line) {
    if (!TERMS_LABEL.matcher(line).lookingAt()) {
      String value = LABEL.matcher(line).replaceFirst("");
      places.read(REMOTE_LABEL.matcher(line).lookingAt() ? "Remote " + value : value);
    }
  }

  private void basedIn(MatchResult found) {
    String name =
        Stream.of(found.group(1), found.group(2), found.group(3))
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    SegmentPlaces places = new SegmentPlaces(draft, "based-in");
    PlaceRules.parse(name).stream()
        .limit(1)
        .forEach(place -> places.addPlace(place, found.group()));
  }
}
