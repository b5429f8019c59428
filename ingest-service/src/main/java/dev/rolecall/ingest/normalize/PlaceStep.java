package dev.rolecall.ingest.normalize;

import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Place;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Offices, and from where one may work remotely: from the posting's words, never from the
/// company's address.
///
/// Beside "remote" a country or region is a scope, and a city is still a place.
final class PlaceStep implements Step {
  private static final Pattern REMOTE =
      Pattern.compile(
          "\\b(?:remote(?:ly)?|wfh|distributed|télétravail|remoto|homeoffice)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?im)^\\W{0,4}(?:location|locations|where|based"
              + " in|ort|standort|lieu)s?\\s?:\\s?(.{2,80})$");
  private static final Pattern BASED =
      Pattern.compile(
          "(?:based in|located in|office in|offices in|headquartered in|onsite in|on-site in|hybrid"
              + " in|hiring in|position in|role in) ([A-Z][\\p{L}.' -]+(?:, ?[A-Z][\\p{L}. ]+)?)");
  private static final Pattern WORLDWIDE =
      Pattern.compile(
          "(?:work(?:ing)? from|remote,?|located) (?:anywhere|worldwide)(?: in the world)?|anywhere"
              + " in the world",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String field() {
    return "places";
  }

  @Override
  public void apply(Draft draft) {
    Stream.concat(draft.header.stream(), draft.locations.stream())
        .forEach(segment -> segment(draft, segment, "header-place"));
    if (draft.places.isEmpty() && draft.scope.isEmpty()) {
      text(draft);
    }
    if (draft.scope.isEmpty()) {
      Matcher anywhere = WORLDWIDE.matcher(draft.text.text());
      if (anywhere.find()) {
        scope(draft, "WORLDWIDE", anywhere.group());
      }
    }
  }

  private static void text(Draft draft) {
    Matcher labelled = LABELLED.matcher(draft.text.text());
    if (labelled.find()) {
      segment(draft, labelled.group(1), "labelled-place");
    }
    Matcher based = BASED.matcher(draft.text.text());
    if (draft.places.isEmpty() && based.find()) {
      PlaceRules.read(based.group(1)).stream()
          .limit(1)
          .forEach(place -> place(draft, place, based.group(), "based-in"));
    }
  }

  private static void segment(Draft draft, String segment, String rule) {
    Matcher remote = REMOTE.matcher(segment);
    if (!remote.find()) {
      if (PlaceRules.isPlace(segment)) {
        PlaceRules.read(segment).forEach(place -> place(draft, place, segment, rule));
      }
      return;
    }
    ScopeRules.read(aroundRemote(segment, remote)).forEach(area -> scope(draft, area, segment));
    List<Place> places = PlaceRules.read(segment);
    places.stream()
        .filter(place -> place.city() != null)
        .forEach(place -> place(draft, place, segment, rule));
    if (places.stream().anyMatch(place -> place.city() == null && place.region() != null)) {
      places.stream()
          .map(Place::country)
          .filter(java.util.Objects::nonNull)
          .findFirst()
          .filter(_ -> draft.scope.isEmpty())
          .ifPresent(country -> scope(draft, country, segment));
    }
  }

  /// Without the word itself; of `Berlin or REMOTE (EU)` only what stands after "remote" bounds it,
  /// unless nothing does.
  private static String aroundRemote(String segment, Matcher remote) {
    String after = segment.substring(remote.end());
    String before = segment.substring(0, remote.start());
    return ScopeRules.read(after).isEmpty()
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
    if (!draft.places.contains(place)) {
      draft.places.add(place);
      draft.because("places", place.display(), Basis.STATED, words, rule);
    }
  }
}
