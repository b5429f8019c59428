package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.draft.Step;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Place;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Offices, and from where one may work remotely: from the posting's words, never from the
/// company's address.
///
/// Beside "remote" a country or region is a scope, and a city is still a place.
public final class PlaceStep implements Step {
  private static final Pattern REMOTE =
      Pattern.compile(
          "\\b(?:remote(?:ly)?|wfh|distributed|télétravail|remoto|homeoffice|work (?:from|at)"
              + " home)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHER_MODE =
      Pattern.compile(
          "\\b(?:on-?\\s?site|hybrid|in[- ]?(?:office|person)|offices?|HQs?|headquarter\\w*)\\b",
          2);

  /// `Remote (anywhere) or Austin, TX`: what stands in brackets right behind bounds it alone.
  private static final Pattern BRACKET = Pattern.compile(" ?\\(([^()]{2,80})\\) (?:or|and|\\+|&) ");

  private static final Pattern AREA_REMOTE =
      Pattern.compile(
          "(?:^|[,;/|)]|\\bor\\b|\\band\\b)\\s*([\\p{Lu}][\\p{L}. ]{1,30}?) ?[(\\[](?:fully |100%"
              + " )?remote[^)\\]]*[)\\]]",
          Pattern.CASE_INSENSITIVE);
  private static final String NAMES =
      "(\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,3}(?:, ?\\p{Lu}[\\p{L}.]+(?:"
          + " \\p{Lu}[\\p{L}.]+)?)?)";
  private static final CuedPattern BASED =
      CuedPattern.of(
              "(?-i:(?:based in|located in|office in|offices in|headquartered in|onsite in|on-site"
                  + " in|hybrid in|hiring in|positions? in|roles? in|in our|people in|team in) "
                  + NAMES
                  + "|\\bhiring [^.\\n]{3,60}? in "
                  + NAMES
                  + "|(?:in|from|at|out of) our "
                  + NAMES
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
  private static final CuedPattern WORLDWIDE =
      CuedPattern.of(
          "(?:work(?:ing)? from|remote,?|located) (?:anywhere|worldwide)(?: in the world)?|anywhere"
              + " in the world",
          "anywhere",
          "worldwide");
  private static final Pattern MONEY = Pattern.compile("[$€£\\d]");
  private static final Pattern TERMS_LINE = Pattern.compile("(?i)\\W*(?:hours|employment|type)\\b");
  private static final Pattern REMOTE_LINE = Pattern.compile("(?i)\\W*remote\\b");
  private static final Pattern LABEL = Pattern.compile("^[^:：]*[:：]\\s*");

  @Override
  public void apply(Draft draft) {
    draft.own.forEach(segment -> segment(draft, segment, "own-place", true));
    boolean ownPlaces = !draft.places.isEmpty();
    boolean ownScope = !draft.scope.isEmpty();
    for (String segment : draft.header) {
      if (!ownPlaces && !ownScope) {
        segment(draft, segment, "header-place", false);
      } else if (!ownScope && Words.finds(REMOTE, segment)) {
        remote(draft, segment, "header-place", false);
      } else if (!ownPlaces && segment.length() < 300) {
        cities(draft, segment, "header-place");
      }
    }
    draft.locations.forEach(location -> location(draft, location));
    if (draft.places.isEmpty() && draft.scope.isEmpty()) {
      text(draft);
    }
    List<Place> kept = PlaceRules.withoutWholes(draft.places);
    draft.places.retainAll(kept);
    if (draft.scope.isEmpty()) {
      draft
          .text
          .once("worldwide", () -> WORLDWIDE.first(draft.text))
          .ifPresent(words -> scope(draft, CountryDictionary.WORLDWIDE, words.group()));
    }
  }

  /// A field for places names nothing else: `london` and `LU` are sure there.
  private static void location(Draft draft, String location) {
    String bare = location.strip();
    Optional<String> code =
        bare.length() == 2 && PlaceDictionary.shared().regions(bare).isEmpty()
            ? CountryDictionary.shared().named(bare)
            : Optional.empty();
    if (code.isPresent()) {
      place(draft, Place.country(code.get()), bare, "location-field");
    } else {
      segment(draft, capitalized(bare), "location-field", false);
    }
  }

  private static String capitalized(String words) {
    if (words.isEmpty() || !words.equals(words.toLowerCase(Locale.ROOT))) {
      return words;
    }
    StringBuilder written = new StringBuilder(words);
    for (int i = 0; i < words.length(); i++) {
      if (i == 0 || !Character.isLetter(words.charAt(i - 1)) && words.charAt(i - 1) != '\'') {
        written.setCharAt(i, Character.toUpperCase(words.charAt(i)));
      }
    }
    return written.toString();
  }

  private static void text(Draft draft) {
    for (String line : HnLabels.labeled(draft.text)) {
      boolean where = !TERMS_LINE.matcher(line).lookingAt();
      if (where) {
        String value = LABEL.matcher(line).replaceFirst("");
        boolean remote = REMOTE_LINE.matcher(line).lookingAt();
        segment(draft, remote ? "Remote " + value : value, "labelled-place", false);
      }
    }
    if (draft.places.isEmpty() && draft.scope.isEmpty()) {
      HnLabels.besideModes(draft.text)
          .forEach(words -> segment(draft, words, "beside-mode", false));
    }
    if (draft.places.isEmpty() && draft.scope.isEmpty()) {
      draft.text.once("based-in", () -> BASED.first(draft.text)).ifPresent(in -> based(draft, in));
    }
  }

  private static void based(Draft draft, MatchResult based) {
    String named =
        Stream.of(based.group(1), based.group(2), based.group(3))
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    PlaceRules.read(named).stream()
        .limit(1)
        .forEach(place -> place(draft, place, based.group(), "based-in"));
  }

  /// @param ofRole whether it stands with one role of several: then a country beside a remote job
  ///   is where from
  private static void segment(Draft draft, String segment, String rule, boolean ofRole) {
    if (segment.length() > 300 || segment.startsWith("http") || segment.startsWith("www.")) {
      return;
    }
    if (Words.finds(REMOTE, segment)) {
      remote(draft, segment, rule, true);
      return;
    }
    boolean away = draft.remoteOnly();
    if (away && (ScopeRules.isScope(segment) || ofRole) && areasOnly(segment)) {
      ScopeRules.read(segment).forEach(area -> scope(draft, area, segment));
    } else if (PlaceRules.isPlace(segment)) {
      PlaceRules.read(segment).forEach(place -> place(draft, place, segment, rule));
    } else if (draft.remoteToo() && segment.length() < 60 && !isMoney(segment)) {
      ScopeRules.read(segment).stream()
          .filter(area -> area.length() > 2)
          .forEach(area -> scope(draft, area, segment));
    }
  }

  private static boolean isMoney(String segment) {
    return Words.finds(MONEY, segment);
  }

  private static boolean areasOnly(String segment) {
    return !ScopeRules.read(segment).isEmpty()
        && PlaceRules.read(segment).stream().allMatch(place -> place.city() == null);
  }

  private static void remote(Draft draft, String segment, String rule, boolean placesToo) {
    Matcher beside = AREA_REMOTE.matcher(segment);
    while (beside.find()) {
      ScopeRules.read(beside.group(1))
          .forEach(
              area -> {
                scope(draft, area, segment);
                if (area.length() == 2 && !area.equals("EU") && placesToo) {
                  place(draft, Place.country(area), segment, rule);
                }
              });
    }
    Matcher remote = REMOTE.matcher(segment);
    if (remote.find()) {
      ScopeRules.read(aroundRemote(segment, remote)).forEach(area -> scope(draft, area, segment));
    }
    if (placesToo) {
      cities(draft, segment, rule);
    }
  }

  private static void cities(Draft draft, String segment, String rule) {
    if (PlaceRules.isPlace(segment) || Words.finds(REMOTE, segment)) {
      PlaceRules.read(segment).stream()
          .filter(place -> place.city() != null)
          .forEach(place -> place(draft, place, segment, rule));
    }
  }

  /// Without the word itself; of `Berlin or REMOTE (EU)` only what stands after "remote" bounds it,
  /// unless nothing does.
  private static String aroundRemote(String segment, Matcher remote) {
    String after = segment.substring(remote.end());
    Matcher bracket = BRACKET.matcher(after);
    after = bracket.lookingAt() ? bracket.group(1) : after;
    Matcher other = OTHER_MODE.matcher(after);
    after = other.find() ? after.substring(0, other.start()) : after;
    String before = segment.substring(0, remote.start());
    boolean open = before.lastIndexOf('(') > before.lastIndexOf(')');
    return ScopeRules.read(after).isEmpty()
            && !open
            && PlaceRules.read(before).stream().allMatch(p -> p.city() == null)
        ? before
        : after;
  }

  private static void scope(Draft draft, String area, String words) {
    if (draft.scope.add(area)) {
      draft.because("remoteScope", area, Basis.STATED, words, "beside-remote");
    }
  }

  private static void place(Draft draft, Place place, String words, String rule) {
    List<Place> known = draft.places;
    if (!known.contains(place)) {
      known.add(place);
      draft.because("places", place.display(), Basis.STATED, words, rule);
    }
  }
}
