package dev.rolecall.match.localjobs;

import dev.rolecall.model.job.Place;
import dev.rolecall.model.query.PlaceFilter;
import java.util.Locale;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.util.SloppyMath;
import org.jspecify.annotations.Nullable;

/// A place of work, prepared for comparing.
///
/// @param city in lower case
/// @param region the ISO 3166-2 part after the country
/// @param country ISO 3166-1 alpha-2
/// @param lat degrees north in Lucene's 32-bit encoding (about a centimeter), as in the
///   Elasticsearch index, so that both find the same places within a radius
/// @param lon likewise, degrees east
public record PlacePoint(
    @Nullable String city,
    @Nullable String region,
    @Nullable String country,
    boolean hasCoordinates,
    int lat,
    int lon) {
  private static final double MAX_LAT = 90;
  private static final double MAX_LON = 180;

  public static PlacePoint of(Place place) {
    Double lat = place.lat();
    Double lon = place.lon();
    boolean hasCoordinates =
        lat != null && lon != null && Math.abs(lat) <= MAX_LAT && Math.abs(lon) <= MAX_LON;
    return new PlacePoint(
        place.city() == null ? null : lower(place.city()),
        place.region(),
        place.country(),
        hasCoordinates,
        hasCoordinates && lat != null ? GeoEncodingUtils.encodeLatitude(lat) : 0,
        hasCoordinates && lon != null ? GeoEncodingUtils.encodeLongitude(lon) : 0);
  }

  /// Whether it matches a filter, by the rules of [PlaceFilter].
  public boolean matches(PlaceFilter filter) {
    if (filter.isCircle()) {
      return isWithin(filter) || (filter.city() != null && hasName(filter));
    }
    return filter.city() == null
        ? filter.country() == null || isInCountry(filter) && isInRegion(filter)
        : hasName(filter);
  }

  private boolean isInRegion(PlaceFilter filter) {
    return filter.region() == null || filter.region().equals(region);
  }

  /// Great-circle distance in kilometers; infinite when the place has no coordinates.
  public double kmFrom(double fromLat, double fromLon) {
    return hasCoordinates ? meters(fromLat, fromLon) / 1000 : Double.POSITIVE_INFINITY;
  }

  private boolean isWithin(PlaceFilter circle) {
    Double middleLat = circle.lat();
    Double middleLon = circle.lon();
    Integer km = circle.radiusKm();
    return hasCoordinates
        && middleLat != null
        && middleLon != null
        && km != null
        && meters(middleLat, middleLon) <= km * 1000.0;
  }

  private boolean hasName(PlaceFilter filter) {
    return filter.city() != null
        && lower(filter.city()).equals(city)
        && (filter.country() == null || isInCountry(filter));
  }

  private boolean isInCountry(PlaceFilter filter) {
    return filter.country() != null && filter.country().equals(country);
  }

  private double meters(double fromLat, double fromLon) {
    return SloppyMath.haversinMeters(
        GeoEncodingUtils.decodeLatitude(lat),
        GeoEncodingUtils.decodeLongitude(lon),
        fromLat,
        fromLon);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
