package dev.rolecall.search.web.account;

import java.time.ZoneId;
import tools.jackson.databind.JsonNode;

/// An API token in the list of the account page. Times are in the person's time zone.
///
/// @param lastUsed empty when it was not used yet
record TokenRow(String id, String name, boolean readOnly, String since, String lastUsed) {
  static TokenRow of(JsonNode token, ZoneId zone) {
    return new TokenRow(
        token.path("id").asString(),
        token.path("name").asString(),
        token.path("scope").asString().equals("READ"),
        DisplayDateTime.of(token.path("createdAt"), zone),
        DisplayDateTime.of(token.path("lastUsedAt"), zone));
  }
}
