package dev.rolecall.model.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The filters and their names, in a search's text and as parameters.
enum QueryFilter {
  SKILL(true, OptionalField.SKILL, "skill"),
  PLACE(true, OptionalField.PLACE, "in", "place", "city", "country"),
  WITHIN(false, null, "within", "radius"),
  MODE(true, OptionalField.MODE, "mode"),
  REMOTE_FROM(true, OptionalField.REMOTE_FROM, "from"),
  PAY(false, OptionalField.PAY, "pay"),
  CURRENCY(false, null, "currency"),
  UNDISCLOSED(false, null, "undisclosed"),
  SENIORITY(true, OptionalField.SENIORITY, "seniority", "level"),
  FAMILY(true, null, "family"),
  /// The years of experience that the person has, or a range of those that a job requires.
  YEARS(false, OptionalField.EXPERIENCE, "years"),
  COMPANY(true, null, "company"),
  AGENCY(true, OptionalField.AGENCY, "agency"),
  POSTED(false, OptionalField.POSTED, "posted"),
  /// When we first saw the job.
  SEEN(false, null, "seen"),
  SOURCE(true, null, "source"),
  TYPE(true, OptionalField.TYPE, "type"),
  VISA(true, OptionalField.VISA, "visa"),
  PERMIT(true, OptionalField.PERMIT, "permit"),
  CITIZENSHIP(true, OptionalField.CITIZENSHIP, "citizenship"),
  CLEARANCE(true, OptionalField.CLEARANCE, "clearance"),
  LANGUAGE(true, OptionalField.LANGUAGE, "language"),
  SECTOR(true, OptionalField.SECTOR, "sector", "industry"),
  /// Words of the text, even if they have a meaning as plain words.
  TEXT(true, null, "text"),
  /// A kind of job that comes first, but is not required.
  PREFER(false, null, "prefer"),
  /// Words of titles that come first, but are not required.
  PREFER_TITLE(false, null, "prefertitle"),
  ALL(false, null, "all"),
  CLOSED(false, null, "closed");

  /// The value for jobs that do not state a field: `mode:not-stated`.
  static final String NOT_STATED = "not-stated";

  static final Map<String, QueryFilter> BY_NAME =
      Arrays.stream(values())
          .flatMap(filter -> filter.names.stream().map(name -> Map.entry(name, filter)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final boolean excludable;
  private final @Nullable OptionalField field;
  private final List<String> names;

  /// @param field what a job may leave out; null when every job states it
  QueryFilter(boolean excludable, @Nullable OptionalField field, String... names) {
    this.excludable = excludable;
    this.field = field;
    this.names = List.of(names);
  }

  /// Its first name.
  String primaryName() {
    return names.getFirst();
  }

  /// The field that a job may leave out, if this value asks for jobs that do.
  Optional<OptionalField> notStated(String value) {
    return letters(value).equals("notstated") ? Optional.ofNullable(field) : Optional.empty();
  }

  /// Whether `-name:value` is supported for every value. `-name:not-stated` always is.
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
