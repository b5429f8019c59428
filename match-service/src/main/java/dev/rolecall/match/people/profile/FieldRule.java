package dev.rolecall.match.people.profile;

import tools.jackson.databind.JsonNode;

/// Decides whether the value of a field is valid. It is not called for null, which means "not
/// stated".
@FunctionalInterface
interface FieldRule {
  /// @param path of the value, for messages: `skills[2].level`
  void check(String path, JsonNode value, ProfileErrors errors);
}
