package dev.rolecall.model.query;

import dev.rolecall.model.dictionary.QueryPhrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads places: `berlin`, `in berlin`, `within 50 km of Utrecht`, and where a person lives:
/// `remote from Portugal`. In a search for remote jobs, a country or region is where the person
/// lives (`remote eu`); a city stays the place of the job.
final class PlainPlaces implements PlainReader {
  private static final int MAX_LEAD = 5;

  /// A city of this size is meant after "in" even if a skill has its name: `in phoenix`.
  private static final int LARGE_POPULATION = 300_000;

  private static final PlainSkills SKILLS = new PlainSkills();
  private static final int NEAR_KM = 50;
  private static final double KM_PER_MILE = 1.609344;

  private static final Pattern IN =
      Pattern.compile(
          "(?:in|in or near|based in|located in|office in|offices in|relocate to|relocation"
              + " to|moving to|jobs in|work in|working in|in the)");
  private static final Pattern FROM =
      Pattern.compile(
          "(?:from|from within|from anywhere in|anywhere in|anywhere within|anywhere from|remotely"
              + " from|remotely in|work from|working from|living in|i live in|live in|eligible"
              + " in|open to|available in|within|within the|from the|anywhere in the|for people"
              + " in)");
  private static final Pattern NEAR =
      Pattern.compile("(?:near|near to|close to|around|nearby|in and around|not far from)");
  private static final String DISTANCE =
      "(?<distance>\\d{1,4}) ?(?<unit>kms?|kilomet(?:er|re)s?|mi|miles?)(?: radius)?";
  private static final Pattern RADIUS =
      Pattern.compile(
          "(?:within |in |in a |up to |max )*" + DISTANCE + "(?: of| from| around| near| to)?");
  private static final Pattern RADIUS_AFTER =
      Pattern.compile("(?:within |in a |up to |max |\\+ ?|radius |and )*" + DISTANCE);

  /// The words that a phrase before a place starts with.
  private static final Set<String> FIRST_WORDS =
      Set.of(
          "in",
          "based",
          "located",
          "office",
          "offices",
          "relocate",
          "relocation",
          "moving",
          "jobs",
          "work",
          "working",
          "from",
          "anywhere",
          "remotely",
          "living",
          "i",
          "live",
          "eligible",
          "open",
          "available",
          "within",
          "for",
          "near",
          "close",
          "around",
          "nearby",
          "not",
          "up",
          "max");

  /// The words before a place.
  ///
  /// @param km the radius around the place, 0 if there is none
  private record Lead(int end, boolean isFrom, int km) {}

  @Override
  public Optional<PlainMatch> read(PlainWords words, int at) {
    return lead(words, at)
        .flatMap(
            lead ->
                PlainPlaceName.find(words, lead.end(), true)
                    .filter(place -> !isOtherWord(words, lead, place))
                    .map(place -> match(words, place, lead)))
        .or(
            () ->
                PlainPlaceName.find(words, at, false)
                    .map(place -> match(words, place, new Lead(at, false, 0))));
  }

  /// Whether the words after "in" have another meaning that is more likely than a small place of
  /// their name: `in spring boot`, `in qa`.
  private static boolean isOtherWord(PlainWords words, Lead lead, PlainPlaceName place) {
    boolean large = place.city().filter(c -> c.population() >= LARGE_POPULATION).isPresent();
    int at = lead.end();
    return !large
        && (SKILLS.read(words, at).filter(m -> m.isSkill() && m.end() >= place.end()).isPresent()
            || PlainPhrases.find(words, at, QueryPhrase.Use.FILTER)
                .filter(phrase -> phrase.end() >= place.end())
                .isPresent());
  }

  private static Optional<Lead> lead(PlainWords words, int at) {
    if (!FIRST_WORDS.contains(words.lower(at)) && !words.hasDigit(at, at + 1)) {
      return Optional.empty();
    }
    for (int end = Math.min(words.size() - 1, words.maxEnd(at, MAX_LEAD)); end > at; end--) {
      String text = words.text(at, end).toLowerCase(Locale.ROOT);
      Matcher radius = RADIUS.matcher(text);
      if (radius.matches()) {
        return Optional.of(new Lead(end, false, km(radius)));
      }
      if (NEAR.matcher(text).matches()) {
        return Optional.of(new Lead(end, false, NEAR_KM));
      }
      boolean from = FROM.matcher(text).matches();
      if (from || IN.matcher(text).matches()) {
        return Optional.of(new Lead(end, from, 0));
      }
    }
    return Optional.empty();
  }

  private static PlainMatch match(PlainWords words, PlainPlaceName place, Lead lead) {
    boolean from = lead.isFrom() || words.remote() && !place.isCity() && lead.km() == 0;
    if (from) {
      String country = place.country().orElse(place.value());
      return PlainMatch.of(place.end(), QueryToken.filter(false, "from", country));
    }
    List<QueryToken> reading = new ArrayList<>();
    reading.add(QueryToken.filter(false, "in", place.value()));
    int end = place.end();
    int km = lead.km();
    if (km == 0) {
      for (int to = words.maxEnd(end, MAX_LEAD); to > end && km == 0; to--) {
        Matcher radius = RADIUS_AFTER.matcher(words.text(end, to).toLowerCase(Locale.ROOT));
        if (radius.matches()) {
          km = km(radius);
          end = to;
        }
      }
    }
    if (km > 0 && place.isCity()) {
      reading.add(QueryToken.filter(false, "within", km + "km"));
    }
    return PlainMatch.of(end, reading);
  }

  private static int km(Matcher radius) {
    int distance = Math.max(1, Integer.parseInt(radius.group("distance")));
    return radius.group("unit").startsWith("m")
        ? (int) Math.round(distance * KM_PER_MILE)
        : distance;
  }
}
