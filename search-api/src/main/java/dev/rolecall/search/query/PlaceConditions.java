package dev.rolecall.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.OptionalField;
import dev.rolecall.model.query.PlaceFilter;
import dev.rolecall.search.index.document.CityKey;
import dev.rolecall.search.index.document.JobFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The conditions of where a job is, and of where one may work remotely from.
record PlaceConditions(ConditionList conditions) {
  void places(JobQuery query) {
    List<PlaceFilter> places = query.places();
    conditions.optional(
        OptionalField.PLACE,
        places.stream().map(PlaceConditions::text).collect(Collectors.joining(" ")),
        anyOf(places));
    for (PlaceFilter excluded : query.excludedPlaces()) {
      conditions.mustNot(ConditionKind.PLACE, text(excluded), Queries.any(place(excluded)));
    }
  }

  void remoteFrom(JobQuery query) {
    Set<String> from = query.remoteFrom();
    Set<String> allowed = indexed(from);
    allowed.add(JobFields.EVERYWHERE);
    conditions.optional(
        OptionalField.REMOTE_FROM,
        "from:" + String.join(",", new TreeSet<>(from)),
        from.isEmpty() ? null : Queries.anyOf(JobFields.REMOTE_FROM, allowed));
    Set<String> excluded = indexed(query.excludedRemoteFrom());
    if (!excluded.isEmpty()) {
      conditions.mustNot(
          ConditionKind.REMOTE_FROM,
          "from:" + String.join(",", new TreeSet<>(query.excludedRemoteFrom())),
          Queries.noneBut(JobFields.REMOTE_FROM, JobFields.REMOTE_FROM_COUNT, excluded));
    }
  }

  /// The values of the index for countries; worldwide is [JobFields#EVERYWHERE].
  private static Set<String> indexed(Set<String> countries) {
    Set<String> values = new TreeSet<>(countries);
    if (values.remove(CountryDictionary.WORLDWIDE)) {
      values.add(JobFields.EVERYWHERE);
    }
    return values;
  }

  private static @Nullable Query anyOf(List<PlaceFilter> places) {
    List<Query> any = new ArrayList<>();
    places.forEach(place -> any.addAll(place(place)));
    return any.isEmpty() ? null : Queries.any(any);
  }

  private static List<Query> place(PlaceFilter place) {
    List<Query> any = new ArrayList<>();
    String city = place.city();
    if (city != null) {
      any.add(Queries.term(JobFields.CITY_KEYS, CityKey.of(city, place.country())));
    } else if (place.region() != null) {
      any.add(Queries.term(JobFields.REGIONS, place.country() + "-" + place.region()));
    } else if (!place.isCircle() && place.country() != null) {
      any.add(Queries.term(JobFields.COUNTRIES, place.country()));
    }
    if (place.isCircle()) {
      any.add(circle(place));
    }
    return any;
  }

  private static Query circle(PlaceFilter place) {
    double lat = place.lat() == null ? 0 : place.lat();
    double lon = place.lon() == null ? 0 : place.lon();
    return Query.of(
        query ->
            query.geoDistance(
                near ->
                    near.field(JobFields.POINTS)
                        .location(at -> at.latlon(point -> point.lat(lat).lon(lon)))
                        .distance(place.radiusKm() + "km")));
  }

  private static String text(PlaceFilter place) {
    String name =
        Stream.of(place.city(), place.region(), place.country())
            .filter(part -> part != null && !part.isEmpty())
            .collect(Collectors.joining(", "));
    String written = "in:" + (name.indexOf(' ') < 0 ? name : '"' + name + '"');
    return place.isCircle() ? written + " within:" + place.radiusKm() + "km" : written;
  }
}
