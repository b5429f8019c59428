package dev.rolecall.search.web.profile;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A version of a profile in the list of its page. The time is in the person's time zone.
///
/// @param changed what differs from the version before: `Skills, pay`
record VersionRow(int version, String savedAt, boolean current, String changed) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  private static final Map<String, String> LABELS =
      Map.of(
          "families", "kind of work",
          "seniority", "level",
          "experienceYears", "experience",
          "work", "place and mode",
          "employmentTypes", "employment",
          "excludeWords", "excluded words",
          "alert", "emails");

  static List<VersionRow> of(JsonNode list, ZoneId zone) {
    return list.path("versions")
        .valueStream()
        .map(
            each ->
                new VersionRow(
                    each.path("version").asInt(),
                    TIME.format(Instant.parse(each.path("savedAt").asString()).atZone(zone)),
                    each.path("current").asBoolean(),
                    changed(each.path("changed"))))
        .toList();
  }

  private static String changed(JsonNode fields) {
    return String.join(
        ", ",
        fields
            .valueStream()
            .map(field -> LABELS.getOrDefault(field.asString(), field.asString()))
            .toList());
  }
}
