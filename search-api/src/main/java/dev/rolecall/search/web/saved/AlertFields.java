package dev.rolecall.search.web.saved;

import dev.rolecall.model.wire.Json;
import dev.rolecall.search.web.request.Forms;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The fields of an alert in a form.
///
/// @param at local time, `08:00`
record AlertFields(String when, List<String> selectedDays, String at, String limit) {
  static final AlertFields DAILY = new AlertFields("DAILY", List.of(), "08:00", "20");

  AlertFields {
    selectedDays = List.copyOf(selectedDays);
  }

  /// A value that a person can choose.
  record Option(String value, String label, boolean selected) {}

  /// @param alert as in the API
  static AlertFields of(JsonNode alert) {
    return new AlertFields(
        alert.path("when").asString("DAILY"),
        alert.path("days").valueStream().map(JsonNode::asString).toList(),
        time(alert.path("at").asString("08:00")),
        Integer.toString(alert.path("limit").asInt(20)));
  }

  /// As a person sent them.
  static AlertFields of(MultiValueMap<String, String> form) {
    return new AlertFields(
        Forms.field(form, "when"),
        form.getOrDefault("days", List.of()),
        Forms.field(form, "at"),
        Forms.field(form, "limit"));
  }

  /// As in the API. A number that is not one is sent as text, so that the response explains it.
  ObjectNode json() {
    ObjectNode alert = Json.MAPPER.createObjectNode();
    alert.put("when", when);
    ArrayNode days = alert.putArray("days");
    selectedDays.forEach(days::add);
    if (!at.isEmpty()) {
      alert.put("at", at);
    }
    if (limit.matches("\\d{1,4}")) {
      alert.put("limit", Integer.parseInt(limit));
    } else if (!limit.isEmpty()) {
      alert.put("limit", limit);
    }
    return alert;
  }

  /// For the template.
  public List<Option> frequencies() {
    return List.of(
        frequency("INSTANT", "At once"),
        frequency("DAILY", "Daily"),
        frequency("WEEKLY", "Weekly"),
        frequency("OFF", "No emails"));
  }

  /// For the template.
  public List<Option> days() {
    return Arrays.stream(DayOfWeek.values())
        .map(
            day ->
                new Option(
                    day.name(),
                    day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                    selectedDays.contains(day.name())))
        .toList();
  }

  /// `Daily at 08:00`, `Weekly on Mon and Fri at 17:30`, `No emails`.
  public String summary() {
    return switch (when) {
      case "DAILY" ->
          (selectedDays.isEmpty() ? "Daily" : "On " + dayNames(selectedDays)) + " at " + at;
      case "WEEKLY" ->
          "Weekly on "
              + dayNames(selectedDays.isEmpty() ? List.of("MONDAY") : selectedDays)
              + " at "
              + at;
      case "INSTANT" -> "At once";
      default -> "No emails";
    };
  }

  private static String dayNames(Collection<String> days) {
    List<String> names =
        Arrays.stream(DayOfWeek.values())
            .filter(day -> days.contains(day.name()))
            .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
            .toList();
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private Option frequency(String value, String label) {
    return new Option(value, label, value.equals(when));
  }

  /// Without seconds.
  private static String time(String time) {
    return time.length() > 5 ? time.substring(0, 5) : time;
  }
}
