package dev.rolecall.search.web.tracker;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// The states of applications as text.
enum StateText {
  SAVED("Saved"),
  APPLIED("Applied"),
  INTERVIEW("Interview"),
  OFFER("Offer"),
  REJECTED("Rejected"),
  WITHDRAWN("Withdrawn");

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private final String label;

  StateText(String label) {
    this.label = label;
  }

  /// For templates.
  public String label() {
    return label;
  }

  static List<StateText> all() {
    return List.of(values());
  }

  /// The label of a state; the name itself of one that this version does not know.
  static String of(JsonNode state) {
    String name = state.asString("");
    return Arrays.stream(values())
        .filter(each -> each.name().equals(name))
        .map(StateText::label)
        .findFirst()
        .orElse(name);
  }

  /// `2 Nov 2026`; empty for null.
  static String date(JsonNode date) {
    String text = date.asString("");
    return text.isEmpty() ? "" : DATE.format(LocalDate.parse(text));
  }

  /// `March 2026`; empty for null.
  static String month(JsonNode date) {
    String text = date.asString("");
    return text.isEmpty() ? "" : MONTH.format(LocalDate.parse(text));
  }
}
