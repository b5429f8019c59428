package dev.rolecall.ingest.normalize;

import dev.rolecall.model.wire.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// The values of a posting's fields as strings, so that expected and actual values are compared as
/// sets: `pay` is `120000-150000 USD YEAR`, a place `Berlin, DE`.
final class Values {
  private static final Map<String, String> COMPACT =
      Map.of(
          "modes",
          "workModes",
          "scope",
          "remoteScope",
          "types",
          "employmentTypes",
          "visa",
          "visaSponsorship",
          "urls",
          "applyUrls",
          "emails",
          "applyEmails",
          "titles",
          "title");

  private Values() {}

  /// The full name of a field that has a short name in fixtures.
  static String field(String name) {
    return COMPACT.getOrDefault(name, name);
  }

  /// The expected values by field. Absent fields are not checked.
  static Map<String, Set<String>> expected(JsonNode expected) {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    if (expected.has("jobs") || expected.has("rejected")) {
      boolean rejected = expected.path("rejected").asBoolean(false);
      values.put("isJob", Set.of(rejected ? "no" : "yes"));
      expected.path("jobs").forEach(job -> add(values, job, false));
    } else {
      values.put("isJob", Set.of("yes"));
      add(values, expected, true);
    }
    return values;
  }

  /// The actual values of the expected fields.
  static Map<String, Set<String>> found(Normalized normalized, Map<String, Set<String>> claimed) {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    if (normalized instanceof Normalized.Openings openings) {
      values.put("isJob", Set.of("yes"));
      openings
          .openings()
          .forEach(found -> add(values, Json.MAPPER.valueToTree(found.opening()), false));
    } else {
      values.put("isJob", Set.of("no"));
    }
    values.keySet().retainAll(claimed.keySet());
    return values;
  }

  private static void add(Map<String, Set<String>> values, JsonNode job, boolean compact) {
    for (String name : job.propertyNames()) {
      String field = compact ? field(name) : name;
      Set<String> into = values.computeIfAbsent(field, _ -> new TreeSet<>());
      JsonNode value = job.get(name);
      if (value.isArray()) {
        value.forEach(each -> into.add(word(field, each)));
      } else if (!value.isNull()) {
        into.add(word(field, value));
      }
    }
  }

  private static String word(String field, JsonNode value) {
    if (!value.isObject()) {
      return value.asString();
    }
    return switch (field) {
      case "company" -> value.path("name").asString("");
      case "skills" -> value.path("id").asString("");
      case "pay" ->
          amount(value.path("min"))
              + "-"
              + amount(value.path("max"))
              + " "
              + value.path("currency").asString("")
              + " "
              + value.path("period").asString("");
      case "places" -> place(value);
      default -> value.toString();
    };
  }

  private static String amount(JsonNode value) {
    return value.isNumber() || value.isString()
        ? new java.math.BigDecimal(value.asString()).stripTrailingZeros().toPlainString()
        : "";
  }

  private static String place(JsonNode place) {
    String city = place.path("city").asString("");
    String country = place.path("country").asString("");
    return city.isEmpty() ? country : city + (country.isEmpty() ? "" : ", " + country);
  }
}
