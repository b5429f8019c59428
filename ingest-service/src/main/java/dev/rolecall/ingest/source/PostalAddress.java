package dev.rolecall.ingest.source;

import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Places of sources that state city, region and country in separate fields, as one line: `Toronto,
/// Ontario, Canada`.
public final class PostalAddress {
  private static final Pattern CODE = Pattern.compile("[a-zA-Z]{2}");

  private PostalAddress() {}

  /// Parts that are missing, or that another part already contains, are left out.
  ///
  /// @param country a name, or a code of ISO 3166 (`us`), which is replaced by its name
  /// @return null when no part is stated
  public static @Nullable String line(
      @Nullable String city, @Nullable String region, @Nullable String country) {
    List<String> parts = new ArrayList<>();
    Stream.of(text(city), text(region), country(country))
        .filter(part -> !part.isEmpty())
        .filter(part -> parts.stream().noneMatch(known -> contains(known, part)))
        .forEach(parts::add);
    return parts.isEmpty() ? null : String.join(", ", parts);
  }

  /// The name of a country in English. Empty when it is not stated.
  public static String country(@Nullable String country) {
    String stated = text(country);
    if (!CODE.matcher(stated).matches()) {
      return stated;
    }
    String code = stated.toUpperCase(Locale.ROOT);
    return CountryDictionary.shared()
        .byCode(code.equals("UK") ? "GB" : code)
        .map(CountryDictionary.Country::name)
        .orElse(stated);
  }

  /// A city with the country that the source states for it: `Dublin` in the United States is not
  /// the one in Ireland. Other lines, which may be regions, several places, or `Remote`, are
  /// returned unchanged.
  ///
  /// @param country as for [#line]
  public static String withCountry(String line, @Nullable String country) {
    String name = country(country);
    boolean isCity = !name.isEmpty() && !PlaceDictionary.shared().cities(line.strip()).isEmpty();
    return isCity && !contains(line, name) ? line.strip() + ", " + name : line;
  }

  private static String text(@Nullable String part) {
    return part == null ? "" : part.strip();
  }

  private static boolean contains(String known, String part) {
    return Stream.of(known.split(",")).anyMatch(piece -> piece.strip().equalsIgnoreCase(part));
  }
}
