package dev.rolecall.model.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The filters and their names, in a search's text and as parameters.
enum QueryFilter {
  SKILL(true, "skill"),
  PLACE(false, "in", "place", "city", "country"),
  WITHIN(false, "within", "radius"),
  MODE(true, "mode"),
  REMOTE_FROM(false, "from"),
  PAY(false, "pay"),
  CURRENCY(false, "currency"),
  UNDISCLOSED(false, "undisclosed"),
  SENIORITY(true, "seniority", "level"),
  FAMILY(true, "family"),
  /// The years of experience that the person has.
  YEARS(false, "years"),
  COMPANY(true, "company"),
  POSTED(false, "posted"),
  SOURCE(false, "source"),
  TYPE(true, "type"),
  VISA(false, "visa"),
  PERMIT(false, "permit"),
  CLEARANCE(false, "clearance"),
  /// Words of the text, even if they have a meaning as plain words.
  TEXT(true, "text"),
  /// A kind of job that comes first, but is not required.
  PREFER(false, "prefer"),
  ALL(false, "all"),
  CLOSED(false, "closed");

  static final Map<String, QueryFilter> BY_NAME =
      Arrays.stream(values())
          .flatMap(filter -> filter.names.stream().map(name -> Map.entry(name, filter)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final boolean excludable;
  private final List<String> names;

  QueryFilter(boolean excludable, String... names) {
    this.excludable = excludable;
    this.names = List.of(names);
  }

  /// Whether `-name:value` is supported.
  boolean isExcludable() {
    return excludable;
  }

  /// Whether `-name:value` is supported for the filter of this name.
  static boolean isExcludable(String name) {
    QueryFilter filter = BY_NAME.get(name);
    return filter != null && filter.excludable;
  }

  /// The constant with this name, ignoring case and separators: `full-time` is FULL_TIME.
  static <E extends Enum<E>> List<E> values(Class<E> type, String name) {
    return choices(type).filter(value -> letters(value.name()).equals(letters(name))).toList();
  }

  /// The names of all constants for a message: `remote, hybrid, onsite`.
  static <E extends Enum<E>> String names(Class<E> type) {
    return choices(type)
        .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining(", "));
  }

  private static <E extends Enum<E>> Stream<E> choices(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).filter(value -> !value.name().equals("UNKNOWN"));
  }

  private static String letters(String name) {
    Function<String, String> lettersOnly = text -> text.replaceAll("[^\\p{L}\\p{N}]", "");
    return lettersOnly.apply(name).toLowerCase(Locale.ROOT);
  }
}
