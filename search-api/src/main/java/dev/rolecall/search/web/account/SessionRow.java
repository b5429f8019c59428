package dev.rolecall.search.web.account;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// A session in the list of the account page. Times are in the person's time zone.
///
/// @param current whether it is that of this browser
record SessionRow(String id, String browser, boolean current, String since, String lastUsed) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  static SessionRow of(JsonNode session, ZoneId zone) {
    return new SessionRow(
        session.path("id").asString(),
        session.path("browser").asString(),
        session.path("current").asBoolean(),
        time(session.path("createdAt"), zone),
        time(session.path("lastUsedAt"), zone));
  }

  private static String time(JsonNode time, ZoneId zone) {
    return TIME.format(Instant.parse(time.asString()).atZone(zone));
  }
}
