package dev.rolecall.model.wire;

import dev.rolecall.model.profile.Profile;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a profile as people write it: what they leave out means no preference.
public final class ProfileJson {
  private static final ObjectNode DEFAULTS =
      (ObjectNode)
          Json.MAPPER.readTree(
              """
              {"families": [], "skills": [], "employmentTypes": [], "excludeWords": [],
               "companies": {"watch": [], "exclude": []},
               "work": {"modes": [], "places": [], "authorizedIn": []},
               "alert": {"when": "DAILY", "days": [], "at": "08:00", "minScore": 50, "limit": 20}}
              """);

  private ProfileJson() {}

  /// @throws IllegalArgumentException saying what is wrong, in words for who wrote it
  public static Profile read(String id, JsonNode given) {
    if (!(given instanceof ObjectNode object)) {
      throw new IllegalArgumentException("A profile is a JSON object");
    }
    ObjectNode full = object.deepCopy();
    full.put("id", id);
    if (!full.hasNonNull("name")) {
      full.put("name", id);
    }
    fill(full, DEFAULTS);
    if (full.get("pay") instanceof ObjectNode pay && !pay.hasNonNull("undisclosed")) {
      pay.put("undisclosed", "INCLUDE");
    }
    try {
      return Json.MAPPER.treeToValue(full, Profile.class);
    } catch (JacksonException bad) {
      throw new IllegalArgumentException("Not a profile: " + bad.getOriginalMessage(), bad);
    }
  }

  private static void fill(ObjectNode given, ObjectNode defaults) {
    for (Map.Entry<String, JsonNode> field : defaults.properties()) {
      JsonNode present = given.get(field.getKey());
      if (present == null || present.isNull()) {
        given.set(field.getKey(), field.getValue().deepCopy());
      } else if (present instanceof ObjectNode inner
          && field.getValue() instanceof ObjectNode innerDefaults) {
        fill(inner, innerDefaults);
      }
    }
  }
}
