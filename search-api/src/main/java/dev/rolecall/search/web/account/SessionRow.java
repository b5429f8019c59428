package dev.rolecall.search.web.account;

import java.time.ZoneId;
import tools.jackson.databind.JsonNode;

/// A session in the list of the account page. Times are in the person's time zone.
///
/// @param current whether it is that of this browser
record SessionRow(String id, String browser, boolean current, String since, String lastUsed) {
  static SessionRow of(JsonNode session, ZoneId zone) {
    return new SessionRow(
        session.path("id").asString(),
        session.path("browser").asString(),
        session.path("current").asBoolean(),
        DisplayDateTime.of(session.path("createdAt"), zone),
        DisplayDateTime.of(session.path("lastUsedAt"), zone));
  }
}
