package dev.rolecall.model.job;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A place of work. Unknown parts are null; `country` is ISO 3166-1 alpha-2.
///
/// @param region the ISO 3166-2 part after the country, `CA` of `US-CA`, or a name where no code is
///   known
/// @param lat degrees north
/// @param lon degrees east
public record Place(
    @Nullable String city,
    @Nullable String region,
    @Nullable String country,
    @Nullable Double lat,
    @Nullable Double lon) {
  public static Place country(String country) {
    return new Place(null, null, country, null, null);
  }

  /// A compact form with codes, for evidence and comparisons: `Berlin, BE, DE`. For text that
  /// people read, use [dev.rolecall.model.text.PlaceText].
  public String toCodeString() {
    return Stream.of(city, region, country)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }
}
