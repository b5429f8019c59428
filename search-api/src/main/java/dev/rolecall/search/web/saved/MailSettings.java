package dev.rolecall.search.web.saved;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// What concerns all emails about jobs.
///
/// @param refusal since when and why the mailbox refused them; empty while they are sent
record MailSettings(String refusal) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  /// @param alerts as in the API
  static MailSettings of(JsonNode alerts, ZoneId zone) {
    JsonNode suspension = alerts.path("suspension");
    if (!suspension.isObject()) {
      return new MailSettings("");
    }
    String since = suspension.path("since").asString("");
    String reason = suspension.path("reason").asString("The mail server refused them");
    String begin = since.isEmpty() ? "" : "Since " + TIME.format(Instant.parse(since).atZone(zone));
    return new MailSettings((begin.isEmpty() ? reason : begin + ": " + reason) + ".");
  }
}
