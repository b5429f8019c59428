package dev.rolecall.model.wire;

import dev.rolecall.model.profile.MissingFieldException;
import dev.rolecall.model.profile.Profile;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Parses a profile. Missing fields mean no preference.
public final class ProfileJson {
  private static final ObjectNode DEFAULTS =
      (ObjectNode)
          Json.MAPPER.readTree(
              """
              {"families": [], "skills": [], "employmentTypes": [], "excludeWords": [],
               "companies": {"watch": [], "exclude": []},
               "work": {"modes": [], "places": [], "authorizedIn": []},
               "alert": {"when": "DAILY", "days": [], "at": "08:00", "minScore": 50, "limit": 20,
                 "stillLooking": true}}
              """);

  private ProfileJson() {}

  /// @throws IllegalArgumentException with a message for the person who wrote the profile
  public static Profile read(String id, JsonNode json) {
    if (!(json instanceof ObjectNode object)) {
      throw new IllegalArgumentException(
          "A profile must be a JSON object; got "
              + json.getNodeType().name().toLowerCase(Locale.ROOT));
    }
    ObjectNode full = object.deepCopy();
    full.put("id", id);
    if (!full.hasNonNull("name")) {
      full.put("name", id);
    }
    rejectNullElements("", full);
    fill(full, DEFAULTS);
    if (full.get("pay") instanceof ObjectNode pay && !pay.hasNonNull("undisclosed")) {
      pay.put("undisclosed", "INCLUDE");
    }
    try {
      return Json.MAPPER.treeToValue(full, Profile.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(message(e), e);
    }
  }

  private static String message(JacksonException e) {
    return switch (e.getCause()) {
      case MissingFieldException missing -> join(path(e), missing.field()) + " is missing";
      case IllegalArgumentException invalid -> path(e) + ": " + invalid.getMessage();
      // the message of the parser names Java types
      case null, default -> path(e) + " cannot be read";
    };
  }

  /// The path of the invalid value: `skills[0]`.
  private static String path(JacksonException e) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      String name = step.getPropertyName();
      path.append(name == null ? "[" + step.getIndex() + "]" : path.isEmpty() ? name : "." + name);
    }
    return path.isEmpty() ? "A profile" : path.toString();
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /// Rejects null elements in lists.
  private static void rejectNullElements(String path, JsonNode node) {
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        if (node.get(i).isNull()) {
          throw new IllegalArgumentException(path + "[" + i + "] must not be null");
        }
        rejectNullElements(path + "[" + i + "]", node.get(i));
      }
    }
    node.properties()
        .forEach(field -> rejectNullElements(join(path, field.getKey()), field.getValue()));
  }

  private static void fill(ObjectNode json, ObjectNode defaults) {
    for (Map.Entry<String, JsonNode> field : defaults.properties()) {
      JsonNode present = json.get(field.getKey());
      if (present == null || present.isNull()) {
        json.set(field.getKey(), field.getValue().deepCopy());
      } else if (present instanceof ObjectNode inner
          && field.getValue() instanceof ObjectNode innerDefaults) {
        fill(inner, innerDefaults);
      }
    }
  }
}
