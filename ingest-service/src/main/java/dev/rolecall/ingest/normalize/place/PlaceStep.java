package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.draft.Step;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.WorkMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/// The places of a role, and the areas from which it can be done remotely: from the strings of the
/// role, its header and its location fields, else from the text, never from the company's address.
///
/// Next to "remote" a country or region is an area for remote work, and a city is still a place.
public final class PlaceStep implements Step {
  private static final CuedPattern WORLDWIDE =
      CuedPattern.of(
          "(?:work(?:ing)? from|remote,?|located|jobs? from) (?:anywhere|worldwide)(?!"
              + " (?:in|within|across) (?!the world))(?: in the world)?|anywhere (?:in the"
              + " world|on (?:earth|the planet))|worldwide,? remote|hir(?:e|ing) (?:\\w+"
              + " ){0,3}(?:across|around|all over) the (?:globe|world)",
          "anywhere",
          "worldwide",
          "the globe",
          "the world");

  @Override
  public List<CuedPattern> patterns() {
    return Stream.of(
            List.of(WORLDWIDE),
            PlaceLabels.patterns(),
            TextPlaces.patterns(),
            TextScopes.patterns())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public void apply(Draft draft) {
    SegmentPlaces own = new SegmentPlaces(draft, "role-place");
    draft.roleSegments.forEach(own::readOfRole);
    header(draft);
    LocationFields.read(draft);
    TitleModes.place(draft.title).ifPresent(own::readTitle);
    if (draft.places.isEmpty() && draft.scope.isEmpty()) {
      new TextPlaces(draft).read();
    }
    areasOfRemoteField(draft, own);
    draft.places.retainAll(PlaceRules.withoutContainingPlaces(draft.places));
    withoutCompany(draft);
    if (draft.scope.isEmpty() && draft.allowsRemote()) {
      new TextScopes(draft).read();
    }
    if (draft.modes.equals(EnumSet.of(WorkMode.ONSITE))) {
      // an area next to "no remote" is not one for remote work
      draft.scope.clear();
    }
    if (draft.scope.isEmpty()
        && (draft.allowsRemote() || draft.modes.isEmpty() && draft.locations.isEmpty())) {
      draft
          .text
          .computeOnce("worldwide", () -> worldwide(draft.text))
          .ifPresent(words -> own.addScope(CountryDictionary.WORLDWIDE, words));
    }
  }

  /// Some companies have the name of a city: in `Vigo - San Francisco` it is not a place.
  private static void withoutCompany(Draft draft) {
    if (draft.places.size() > 1) {
      List<Place> others =
          draft.places.stream()
              .filter(place -> !draft.company.equalsIgnoreCase(String.valueOf(place.city())))
              .toList();
      if (!others.isEmpty()) {
        draft.places.retainAll(others);
      }
    }
  }

  /// The countries in the location fields of a job that is only remote are where it can be done
  /// from.
  private static void areasOfRemoteField(Draft draft, SegmentPlaces own) {
    boolean countries =
        !draft.locations.isEmpty()
            && draft.isRemoteOnly()
            && (draft.scope.isEmpty() || draft.locations.size() > 1)
            && draft.places.stream()
                .allMatch(place -> place.city() == null && place.region() == null);
    if (countries) {
      draft.places.forEach(
          place -> own.addScope(String.valueOf(place.country()), place.toCodeString()));
      draft.places.clear();
    }
  }

  /// `Work from anywhere for four weeks a year` is a perk.
  private static Optional<String> worldwide(PostingText text) {
    return WORLDWIDE.all(text).stream()
        .filter(
            found ->
                !ModeAsides.isAside(text.text(), found.start(), found.end())
                    && !ModeAsides.isOfProduct(text.text(), found.start()))
        .findFirst()
        .map(MatchResult::group);
  }

  /// What the role's own strings state is not added from the header, which all roles share.
  private static void header(Draft draft) {
    SegmentPlaces segments = new SegmentPlaces(draft, "header-place");
    boolean ownPlaces = !draft.places.isEmpty();
    boolean ownScope = !draft.scope.isEmpty();
    for (String segment : draft.header) {
      if (!ownPlaces && !ownScope) {
        segments.read(segment);
      } else if (!ownScope && RemoteWords.matches(segment)) {
        segments.readScope(segment);
      } else if (!ownPlaces && segment.length() < SegmentPlaces.MAX_LENGTH) {
        segments.readCities(segment);
      }
    }
  }
}
