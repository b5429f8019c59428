package dev.rolecall.match.people.profile;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Collects the errors of one profile.
final class ProfileErrors {
  /// More errors do not help a person, and a profile of 64 KB can have many.
  private static final int MAX_ERRORS = 100;

  private static final int MAX_SHOWN = 60;

  private final List<ProfileError> errors = new ArrayList<>();

  void add(String field, String message) {
    if (errors.size() < MAX_ERRORS) {
      errors.add(new ProfileError(field, message));
    }
  }

  void require(boolean holds, String field, String message) {
    if (!holds) {
      add(field, message);
    }
  }

  List<ProfileError> all() {
    return List.copyOf(errors);
  }

  /// A value in a message: short, on one line, and without arithmetic on large exponents.
  static String shown(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "'" + shown(value.asString()) + "'";
      case NUMBER -> shown(value.decimalValue().toString());
      case BOOLEAN -> String.valueOf(value.booleanValue());
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      default -> "nothing";
    };
  }

  static String shown(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= MAX_SHOWN ? line : line.substring(0, MAX_SHOWN) + "…";
  }

  /// The path of a field of an object.
  static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
