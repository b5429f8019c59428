package dev.rolecall.ingest.merge.evidence;

import dev.rolecall.model.RoleKey;
import dev.rolecall.model.dictionary.TitleDictionary;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.Role;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of a role counts for its likeness to others, worked out once.
///
/// @param told when it was posted, or first seen where that is not stated
/// @param seniority none when not stated
/// @param cities of its places, by name and country, in lower case
/// @param placeWords all words of its places as [TextFingerprint#word] has them
public record RoleFeatures(
    Role role,
    RoleKey key,
    Instant told,
    TitleCore title,
    Set<Seniority> seniority,
    Set<String> cities,
    int[] placeWords,
    Set<WorkMode> modes,
    Set<EmploymentType> employment,
    ApplyAddresses apply,
    TextFingerprint text) {

  public static RoleFeatures of(Role role) {
    Opening opening = role.opening();
    List<Place> places = Opening.stated(opening.places());
    Set<String> placeWords = placeWords(places);
    Instant posted = role.posting().postedAt();
    return new RoleFeatures(
        role,
        role.key(),
        posted == null ? role.posting().firstSeenAt() : posted,
        TitleCore.of(opening.title(), placeWords),
        seniority(opening),
        cities(places),
        SortedInts.distinct(placeWords.stream().mapToInt(TextFingerprint::word).toArray()),
        set(WorkMode.class, opening.workModes()),
        employment(opening),
        ApplyAddresses.of(role),
        TextFingerprint.of(opening.description()));
  }

  /// Names that the source gave the opening.
  List<String> identities() {
    return role.identities();
  }

  String board() {
    return key.posting().board().toString();
  }

  String source() {
    return role.posting().source().value();
  }

  private static Set<Seniority> seniority(Opening opening) {
    List<Seniority> stated = opening.seniority();
    return stated == null || stated.isEmpty()
        ? TitleDictionary.shared().seniorities(opening.title())
        : EnumSet.copyOf(stated);
  }

  /// Of the title where nothing else says it.
  private static Set<EmploymentType> employment(Opening opening) {
    if (opening.employmentTypes() != null) {
      return set(EmploymentType.class, opening.employmentTypes());
    }
    Set<String> words = TitleCore.wordsOf(opening.title());
    return words.contains("contract") || words.contains("contractor") || words.contains("freelance")
        ? EnumSet.of(EmploymentType.CONTRACT)
        : EnumSet.noneOf(EmploymentType.class);
  }

  private static Set<String> cities(List<Place> places) {
    Set<String> cities = new TreeSet<>();
    for (Place place : places) {
      if (place.city() != null) {
        cities.add(TitleCore.fold(place.city()) + "," + country(place));
      }
    }
    return cities;
  }

  private static String country(Place place) {
    @Nullable String country = place.country();
    return country == null ? "" : country;
  }

  private static Set<String> placeWords(List<Place> places) {
    Set<String> words = new HashSet<>();
    for (Place place : places) {
      Stream.of(place.city(), place.region(), place.country(), countryName(place))
          .filter(Objects::nonNull)
          .forEach(
              name -> {
                words.addAll(TitleCore.wordsOf(name));
                words.addAll(List.of(name.toLowerCase(java.util.Locale.ROOT).split("[ ,-]+")));
              });
    }
    return words;
  }

  private static @Nullable String countryName(Place place) {
    String country = place.country();
    return country == null
        ? null
        : java.util.Locale.of("", country).getDisplayCountry(java.util.Locale.ENGLISH);
  }

  private static <E extends Enum<E>> Set<E> set(Class<E> type, @Nullable List<E> values) {
    Set<E> set = EnumSet.noneOf(type);
    set.addAll(Opening.stated(values));
    return set;
  }
}
