package dev.rolecall.search.web.account;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// Times of the match-service as text, in a person's time zone.
final class DisplayDateTime {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  private DisplayDateTime() {}

  /// Empty for null.
  static String of(JsonNode time, ZoneId zone) {
    String text = time.asString("");
    return text.isEmpty() ? "" : TIME.format(Instant.parse(text).atZone(zone));
  }
}
