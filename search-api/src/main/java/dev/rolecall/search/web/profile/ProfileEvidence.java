package dev.rolecall.search.web.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/// The words of a CV that the values of a proposed profile came from. They travel with the form, so
/// that a form with an error still shows them.
///
/// @param texts by field, such as `seniority`, or by skill: `skills.java`
record ProfileEvidence(Map<String, String> texts) {
  static final ProfileEvidence NONE = new ProfileEvidence(Map.of());

  private static final String PREFIX = "why.";
  private static final int MAX_LENGTH = 160;

  static ProfileEvidence of(JsonNode values) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (JsonNode value : values) {
      String field = value.path("field").asString("");
      String key = field.equals("skills") ? field + "." + value.path("value").asString("") : field;
      texts.merge(key, text(value), (one, other) -> shortened(one + "; " + other));
    }
    return new ProfileEvidence(texts);
  }

  static ProfileEvidence of(MultiValueMap<String, String> form) {
    return new ProfileEvidence(
        form.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(PREFIX))
            .collect(
                Collectors.toMap(
                    entry -> entry.getKey().substring(PREFIX.length()),
                    entry -> shortened(String.valueOf(entry.getValue().getFirst())))));
  }

  String of(String field) {
    return texts.getOrDefault(field, "");
  }

  /// For the template: the hidden fields of a form.
  public List<Map.Entry<String, String>> fields() {
    return texts.entrySet().stream()
        .map(entry -> Map.entry(PREFIX + entry.getKey(), entry.getValue()))
        .toList();
  }

  /// `“Kafka” in line 12 of page 1`, with the rule when it says more.
  private static String text(JsonNode value) {
    JsonNode first = value.path("evidence").path(0);
    String place = "line " + first.path("line").asString("");
    if (first.path("page").isNumber()) {
      place += " of page " + first.path("page").asString();
    }
    String rule = value.path("rule").asString("");
    return shortened(
        "“%s”, %s%s"
            .formatted(
                first.path("text").asString(""),
                place,
                rule.startsWith("used in") ? "; " + rule : ""));
  }

  private static String shortened(String text) {
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH - 1) + "…";
  }
}
