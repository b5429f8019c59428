package dev.rolecall.search.web.tracker;

import dev.rolecall.model.text.Phrases;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// An application in the list.
///
/// @param facts company, place and pay, as far as they are stated
/// @param appliedOn empty when the person has not applied
/// @param nextStep with its date; empty for none
/// @param overdue whether the date of the next step has passed
/// @param availability `Still open`, `Closed`, `Added by you`, or empty when it is not known
/// @param added whether the person found it elsewhere and added it
record ApplicationRow(
    String jobId,
    String title,
    String company,
    String facts,
    String state,
    String appliedOn,
    String nextStep,
    boolean overdue,
    String availability,
    boolean added) {
  /// The applications in one state.
  record Group(StateText state, List<ApplicationRow> rows) {}

  /// The states that have applications, with those.
  ///
  /// @param state only this one; empty for all
  static List<Group> groups(JsonNode list, String state, LocalDate today) {
    return Stream.of(StateText.values())
        .filter(each -> state.isEmpty() || each.name().equals(state))
        .map(
            each ->
                new Group(
                    each,
                    list.path("applications")
                        .valueStream()
                        .filter(one -> one.path("state").asString("").equals(each.name()))
                        .map(one -> of(one, today))
                        .toList()))
        .filter(group -> !group.rows().isEmpty())
        .toList();
  }

  static ApplicationRow of(JsonNode application, LocalDate today) {
    String on = application.path("nextStepOn").asString("");
    return new ApplicationRow(
        application.path("jobId").asString(""),
        Phrases.jobTitle(application.path("title").asString("")),
        application.path("company").asString(""),
        Stream.concat(
                Stream.of(application.path("location").asString("")),
                application.path("pay").valueStream().map(pay -> pay.asString("")))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" · ")),
        application.path("state").asString(""),
        StateText.date(application.path("appliedOn")),
        nextStep(application),
        !on.isEmpty() && LocalDate.parse(on).isBefore(today),
        availability(application),
        application.path("added").asBoolean(false));
  }

  private static String nextStep(JsonNode application) {
    String step = application.path("nextStep").asString("");
    String on = StateText.date(application.path("nextStepOn"));
    if (step.isEmpty()) {
      return on;
    }
    return on.isEmpty() ? step : step + ", " + on;
  }

  private static String availability(JsonNode application) {
    JsonNode open = application.path("open");
    if (application.path("added").asBoolean(false)) {
      return "Added by you";
    }
    return open.isBoolean() ? open.asBoolean() ? "Still open" : "Closed" : "";
  }
}
