package dev.rolecall.search.web.words;

import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.WorkMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a job is done, in words.
public final class PlaceWords {
  /// Where people write the state beside the city.
  private static final Set<String> WITH_STATE = Set.of("US", "CA", "AU");

  private static final int MAX_PLACES = 3;

  private PlaceWords() {}

  /// `Utrecht, NL`, `Austin, TX, US`, `Bavaria, DE`, `Germany`.
  public static String place(Place place) {
    String country = place.country();
    if (place.city() == null && place.region() == null && country != null) {
      return CountryDictionary.shared()
          .byCode(country)
          .map(CountryDictionary.Country::name)
          .orElse(country);
    }
    boolean region = place.city() == null || country == null || WITH_STATE.contains(country);
    return Stream.of(place.city(), region ? place.region() : null, country)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  /// All that a result says about where: `Remote within the EU`, `Utrecht, NL · hybrid`. Of many
  /// places the first three and how many more; empty when nothing is stated.
  public static String where(Opening opening) {
    List<String> words = new ArrayList<>();
    List<WorkMode> modes = Opening.stated(opening.workModes());
    boolean remote = modes.contains(WorkMode.REMOTE);
    String scope = ScopeWords.of(Opening.stated(opening.remoteScope()));
    if (remote && !scope.isEmpty()) {
      words.add(scope.startsWith("worldwide") ? "Remote, " + scope : "Remote " + scope);
    }
    String places = places(Opening.stated(opening.places()));
    if (!places.isEmpty()) {
      words.add(places);
    }
    boolean remoteSaid = remote && !scope.isEmpty();
    List<String> others =
        modes.stream()
            .filter(mode -> !remoteSaid || mode != WorkMode.REMOTE)
            .map(JobWords::mode)
            .toList();
    if (!others.isEmpty()) {
      words.add(Words.or(others));
    }
    return Words.sentence(String.join(" · ", words));
  }

  private static String places(List<Place> places) {
    String first =
        places.stream()
            .limit(MAX_PLACES)
            .map(PlaceWords::place)
            .distinct()
            .collect(Collectors.joining("; "));
    int more = places.size() - MAX_PLACES;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
