package dev.rolecall.match.people.profile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// The rules for values of each type.
final class FieldRules {
  private static final int MAX_ENUM_DISTANCE = 2;

  private FieldRules() {}

  static FieldRule text(int maxLength) {
    return (path, value, errors) -> {
      if (!value.isString()) {
        errors.add(path, expected(path, "text in quotes", value));
      } else if (value.asString().isBlank()) {
        errors.add(path, path + " is empty.");
      } else if (value.asString().length() > maxLength) {
        errors.add(path, "%s can have at most %d characters.".formatted(path, maxLength));
      } else if (value.asString().chars().anyMatch(Character::isISOControl)) {
        errors.add(path, path + " must be one line of text without control characters.");
      }
    };
  }

  static FieldRule wholeNumber(int min, int max) {
    return (path, value, errors) -> {
      if (!value.isNumber()
          || isOutside(value.decimalValue(), min, max)
          || value.decimalValue().stripTrailingZeros().scale() > 0) {
        errors.add(path, expected(path, "a whole number from %d to %d".formatted(min, max), value));
      }
    };
  }

  /// Compares before it computes: arithmetic on a large exponent is expensive.
  private static boolean isOutside(BigDecimal value, int min, int max) {
    return value.compareTo(BigDecimal.valueOf(min)) < 0
        || value.compareTo(BigDecimal.valueOf(max)) > 0;
  }

  static FieldRule flag() {
    return (path, value, errors) ->
        errors.require(value.isBoolean(), path, expected(path, "true or false", value));
  }

  /// A local time such as `08:00`.
  static FieldRule time() {
    return (path, value, errors) -> {
      boolean valid = value.isString();
      try {
        valid = valid && LocalTime.parse(value.asString()) != null;
      } catch (DateTimeException _) {
        valid = false;
      }
      errors.require(valid, path, expected(path, "a time such as \"08:00\"", value));
    };
  }

  static FieldRule list(FieldRule element, int maxSize) {
    return (path, value, errors) -> {
      if (!value.isArray()) {
        errors.add(path, expected(path, "a list in square brackets", value));
        return;
      }
      errors.require(
          value.size() <= maxSize, path, "%s can have at most %d values.".formatted(path, maxSize));
      for (int i = 0; i < Math.min(value.size(), maxSize); i++) {
        String at = path + "[" + i + "]";
        if (value.get(i).isNull()) {
          errors.add(at, at + " is missing");
        } else {
          element.check(at, value.get(i), errors);
        }
      }
    };
  }

  /// A constant of an enumeration, except UNKNOWN: topics read unknown values as UNKNOWN, a person
  /// gets a message instead.
  static FieldRule oneOf(Class<? extends Enum<?>> type) {
    List<String> known =
        Arrays.stream(type.getEnumConstants())
            .map(Enum::name)
            .filter(Predicate.not("UNKNOWN"::equals))
            .toList();
    return (path, value, errors) -> {
      if (!value.isString() || !known.contains(value.asString())) {
        String hint =
            value.isString()
                ? constant(value.asString(), known).map(Suggestions::didYouMean).orElse("")
                : "";
        errors.add(path, expected(path, "one of " + String.join(", ", known), value) + hint);
      }
    };
  }

  /// `full time` is FULL_TIME, `Mon` is MONDAY, `REMOT` is REMOTE.
  private static Optional<String> constant(String written, List<String> known) {
    String upper = written.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
    List<String> longer = known.stream().filter(name -> name.startsWith(upper)).toList();
    return upper.length() > 1 && longer.size() == 1
        ? Optional.of(longer.getFirst())
        : Suggestions.nearest(upper, known, MAX_ENUM_DISTANCE);
  }

  static String expected(String path, String what, JsonNode value) {
    return "%s must be %s; got %s.".formatted(path, what, ProfileErrors.shown(value));
  }
}
