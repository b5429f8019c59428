package dev.rolecall.match.people;

import dev.rolecall.match.people.InvalidInputException.Fault;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Period;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.profile.AlertWhen;
import dev.rolecall.model.profile.Preference;
import dev.rolecall.model.profile.Undisclosed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Finds misspelled enumeration values in a profile. Readers of topics take unknown values as
/// UNKNOWN; a person gets a message instead.
final class UnknownValues {
  private static final Map<String, Class<? extends Enum<?>>> KINDS =
      Map.ofEntries(
          Map.entry("families", JobFamily.class),
          Map.entry("seniority.min", Seniority.class),
          Map.entry("seniority.max", Seniority.class),
          Map.entry("skills.need", Preference.class),
          Map.entry("pay.floor.period", Period.class),
          Map.entry("pay.target.period", Period.class),
          Map.entry("pay.undisclosed", Undisclosed.class),
          Map.entry("work.modes", WorkMode.class),
          Map.entry("employmentTypes", EmploymentType.class),
          Map.entry("alert.when", AlertWhen.class));

  private final List<Fault> faults = new ArrayList<>();

  private UnknownValues() {}

  static List<Fault> in(JsonNode profile) {
    UnknownValues values = new UnknownValues();
    values.look("", "", profile);
    return values.faults;
  }

  /// @param kind the path without places in lists
  private void look(String path, String kind, JsonNode node) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field ->
                  look(join(path, field.getKey()), join(kind, field.getKey()), field.getValue()));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        look(path + "[" + i + "]", kind, node.get(i));
      }
    } else if (node.isString()) {
      Class<? extends Enum<?>> type = KINDS.get(kind);
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
      faults.add(
          new Fault(
              path,
              "%s is one of %s."
                  .formatted(path, known.stream().collect(Collectors.joining(", ")))));
    }
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
