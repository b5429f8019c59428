package dev.rolecall.search.web.saved;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/// A saved search, a followed company, or a profile, with its alert.
///
/// @param href of its jobs
/// @param query the text of a search; empty for others
/// @param snoozedUntil in the person's time zone; empty when it is not snoozed
/// @param notes what alerts do not evaluate
record AlertRow(
    AlertKind kind,
    String id,
    String name,
    String href,
    String query,
    AlertFields alert,
    String snoozedUntil,
    List<String> notes) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  AlertRow {
    notes = List.copyOf(notes);
  }

  /// @param list as in the API
  static List<AlertRow> of(AlertKind kind, JsonNode list, Instant now, ZoneId zone) {
    return list.valueStream().map(each -> of(kind, now, zone, each)).toList();
  }

  private static AlertRow of(AlertKind kind, Instant now, ZoneId zone, JsonNode each) {
    String id = each.path("id").asString("");
    String query = each.path("query").asString("");
    return new AlertRow(
        kind,
        id,
        each.path("name").asString(""),
        kind == AlertKind.PROFILE ? "/matches?id=" + encoded(id) : "/jobs?q=" + encoded(query),
        kind == AlertKind.SEARCH ? query : "",
        AlertFields.of(each.path("alert")),
        snoozedUntil(each.path("snoozedUntil"), now, zone),
        each.path("notEvaluated").valueStream().map(JsonNode::asString).toList());
  }

  /// For the template: an id of an element.
  public String anchor() {
    return "alert-" + kind.value() + "-" + id;
  }

  private static String snoozedUntil(JsonNode time, Instant now, ZoneId zone) {
    String text = time.asString("");
    return text.isEmpty() || !Instant.parse(text).isAfter(now)
        ? ""
        : TIME.format(Instant.parse(text).atZone(zone));
  }

  private static String encoded(String text) {
    return UriUtils.encode(text, StandardCharsets.UTF_8);
  }
}
