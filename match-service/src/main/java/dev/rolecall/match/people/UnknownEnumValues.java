package dev.rolecall.match.people;

import dev.rolecall.match.people.InvalidInputException.FieldError;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Period;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.profile.AlertFrequency;
import dev.rolecall.model.profile.Preference;
import dev.rolecall.model.profile.UndisclosedPayPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.text.similarity.LevenshteinDistance;
import tools.jackson.databind.JsonNode;

/// Finds unknown enumeration values in a profile. Topics read unknown values as UNKNOWN; a person
/// gets a message instead, with the nearest known value.
final class UnknownEnumValues {
  private static final Map<String, Class<? extends Enum<?>>> ENUM_FIELDS =
      Map.ofEntries(
          Map.entry("families", JobFamily.class),
          Map.entry("seniority.min", Seniority.class),
          Map.entry("seniority.max", Seniority.class),
          Map.entry("skills.need", Preference.class),
          Map.entry("pay.floor.period", Period.class),
          Map.entry("pay.target.period", Period.class),
          Map.entry("pay.undisclosed", UndisclosedPayPolicy.class),
          Map.entry("work.modes", WorkMode.class),
          Map.entry("employmentTypes", EmploymentType.class),
          Map.entry("alert.when", AlertFrequency.class));

  /// The number of edits; -1 for values that differ by more than two.
  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(2);

  private final List<FieldError> errors = new ArrayList<>();

  private UnknownEnumValues() {}

  static List<FieldError> in(JsonNode profile) {
    UnknownEnumValues values = new UnknownEnumValues();
    values.visit("", "", profile);
    return values.errors;
  }

  /// @param field the path without list indexes
  private void visit(String path, String field, JsonNode node) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              entry ->
                  visit(join(path, entry.getKey()), join(field, entry.getKey()), entry.getValue()));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        visit(path + "[" + i + "]", field, node.get(i));
      }
    } else if (node.isString()) {
      Class<? extends Enum<?>> type = ENUM_FIELDS.get(field);
      if (type != null) {
        check(path, node.asString(), type);
      }
    }
  }

  private void check(String path, String value, Class<? extends Enum<?>> type) {
    List<String> known =
        Arrays.stream(type.getEnumConstants())
            .map(Enum::name)
            .filter(Predicate.not("UNKNOWN"::equals))
            .toList();
    if (!known.contains(value)) {
      errors.add(
          new FieldError(
              path,
              "%s must be one of %s; got '%s'.%s"
                  .formatted(path, String.join(", ", known), value, suggestion(value, known))));
    }
  }

  /// The nearest known value, when it differs by a typing error or two.
  private static String suggestion(String value, List<String> known) {
    String upper = value.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    return known.stream()
        .filter(each -> DISTANCE.apply(upper, each) >= 0)
        .min(Comparator.comparingInt(each -> DISTANCE.apply(upper, each)))
        .map(" Did you mean %s?"::formatted)
        .orElse("");
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
