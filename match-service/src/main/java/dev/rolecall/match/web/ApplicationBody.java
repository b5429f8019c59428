package dev.rolecall.match.web;

import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.match.people.tracker.ApplicationDetails;
import dev.rolecall.match.people.tracker.ApplicationState;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads what a person writes about an application. A field that does not exist is an error, since
/// its value would be lost.
final class ApplicationBody {
  private static final Set<String> FIELDS =
      Set.of("state", "appliedOn", "nextStep", "nextStepOn", "notes");

  private ApplicationBody() {}

  /// @throws InvalidInputException with the first field that is not valid
  static ApplicationDetails parse(byte[] body) {
    JsonNode json = ProfileBody.parse(body);
    if (!json.isObject()) {
      throw new InvalidInputException("", "An application must be an object.");
    }
    json.propertyNames()
        .forEach(
            name -> {
              if (!FIELDS.contains(name)) {
                throw new InvalidInputException(
                    name,
                    "'%s' is not a field of an application. Its fields are %s."
                        .formatted(
                            name, FIELDS.stream().sorted().collect(Collectors.joining(", "))));
              }
            });
    return new ApplicationDetails(
        state(json.path("state")),
        date(json, "appliedOn"),
        text(json, "nextStep"),
        date(json, "nextStepOn"),
        text(json, "notes"));
  }

  private static ApplicationState state(JsonNode value) {
    return Arrays.stream(ApplicationState.values())
        .filter(state -> value.isString() && state.name().equals(value.asString()))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "state",
                    "The state must be one of %s."
                        .formatted(
                            Arrays.stream(ApplicationState.values())
                                .map(Enum::name)
                                .collect(Collectors.joining(", ")))));
  }

  private static @Nullable LocalDate date(JsonNode json, String field) {
    JsonNode value = json.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    try {
      return LocalDate.parse(value.isString() ? value.asString() : "");
    } catch (DateTimeException invalid) {
      throw new InvalidInputException(field, "A date must be written like 2026-11-28.");
    }
  }

  private static String text(JsonNode json, String field) {
    JsonNode value = json.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isString()) {
      throw new InvalidInputException(field, "'%s' must be a text.".formatted(field));
    }
    if (value.asString().indexOf('\0') >= 0) {
      throw new InvalidInputException(
          field, "'%s' must not contain the character U+0000.".formatted(field));
    }
    return value.asString();
  }
}
