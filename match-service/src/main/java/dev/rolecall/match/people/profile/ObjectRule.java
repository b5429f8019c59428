package dev.rolecall.match.people.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// An object with known fields, of which some are required. An unknown field is an error: it is
/// probably misspelled, and the person would never learn that it has no effect.
///
/// @param name of the object in messages: `a profile`, `pay`
record ObjectRule(String name, Map<String, FieldRule> fields, List<String> required)
    implements FieldRule {
  private static final int MAX_DISTANCE = 2;

  static ObjectRule of(String name, Map<String, FieldRule> fields, String... required) {
    return new ObjectRule(name, fields, List.of(required));
  }

  @Override
  public void check(String path, JsonNode value, ProfileErrors errors) {
    if (!value.isObject()) {
      errors.add(
          path,
          "%s must be an object in braces; got %s."
              .formatted(path.isEmpty() ? "A profile" : path, ProfileErrors.shown(value)));
      return;
    }
    value.properties().forEach(field -> check(path, field.getKey(), field.getValue(), errors));
    for (String field : required) {
      if (!value.hasNonNull(field)) {
        String at = ProfileErrors.join(path, field);
        errors.add(at, at + " is missing");
      }
    }
  }

  private void check(String path, String field, JsonNode value, ProfileErrors errors) {
    FieldRule rule = fields.get(field);
    String at = ProfileErrors.join(path, ProfileErrors.shown(field));
    if (rule == null) {
      errors.add(
          at,
          "'%s' is not a field of %s.%s".formatted(ProfileErrors.shown(field), name, hint(field)));
    } else if (!value.isNull()) {
      rule.check(at, value, errors);
    }
  }

  private String hint(String field) {
    return Suggestions.nearest(field, fields.keySet(), MAX_DISTANCE)
        .or(() -> Optional.ofNullable(ProfileRules.pathOf(field)))
        .map(
            path ->
                path.equals(field)
                    ? " It is a field of the profile itself."
                    : Suggestions.didYouMean(path))
        .orElse("");
  }

  /// The paths of all fields, without list indexes, by the last name: `modes` is `work.modes`.
  Stream<Map.Entry<String, String>> paths(String path) {
    return fields.entrySet().stream()
        .flatMap(
            field -> {
              String at = ProfileErrors.join(path, field.getKey());
              Stream<Map.Entry<String, String>> own = Stream.of(Map.entry(field.getKey(), at));
              return field.getValue() instanceof ObjectRule inner
                  ? Stream.concat(own, inner.paths(at))
                  : own;
            });
  }
}
