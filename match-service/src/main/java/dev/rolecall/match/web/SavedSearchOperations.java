package dev.rolecall.match.web;

import dev.rolecall.match.judge.Matching;
import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.match.people.search.SavedSearch;
import dev.rolecall.match.people.search.SavedSearchKind;
import dev.rolecall.match.people.search.SavedSearches;
import dev.rolecall.model.wire.Json;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/// What the APIs of saved searches and of followed companies have in common.
@Component
class SavedSearchOperations {
  private static final Duration MAX_SNOOZE = Duration.ofDays(366);
  private static final Set<String> FIELDS =
      Set.of("name", "query", "company", "alert", "snoozedUntil");

  private final SavedSearches searches;
  private final Matching matching;
  private final Clock clock;

  SavedSearchOperations(SavedSearches searches, Matching matching, Clock clock) {
    this.searches = searches;
    this.matching = matching;
    this.clock = clock;
  }

  List<SavedSearchJson> list(Account account, SavedSearchKind kind) {
    return searches.of(account.id()).stream()
        .filter(search -> search.kind() == kind)
        .map(this::view)
        .toList();
  }

  /// @throws ResponseStatusException with 404 when the person has no such search
  SavedSearchJson one(Account account, SavedSearchKind kind, String id) {
    return view(find(account, kind, id));
  }

  /// Changes what the body names; `snoozedUntil: null` ends a snooze.
  SavedSearchJson change(Account account, SavedSearchKind kind, String id, byte[] body) {
    JsonNode changes = body(body);
    SavedSearch stored = find(account, kind, id);
    SavedSearches.Snooze snooze =
        changes.has("snoozedUntil")
            ? new SavedSearches.Snooze(snooze(changes.path("snoozedUntil"), clock.instant()))
            : null;
    return searches
        .change(account.id(), stored.id(), input(changes, "query"), snooze)
        .map(this::view)
        .orElseThrow(() -> noSuchSearch(id));
  }

  void delete(Account account, SavedSearchKind kind, String id) {
    if (!searches.delete(account.id(), find(account, kind, id).id())) {
      throw noSuchSearch(id);
    }
  }

  SavedSearchJson restore(Account account, String id) {
    return uuid(id)
        .flatMap(each -> searches.restore(account.id(), each))
        .map(this::view)
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    HttpStatus.NOT_FOUND,
                    "There is no such deleted search: it can be restored for a day, unless the"
                        + " same one was saved again."));
  }

  SavedSearchJson view(SavedSearch search) {
    return SavedSearchJson.of(
        search,
        matching.isLoaded() ? matching.notEvaluated(search.queryAt(clock.instant())) : null);
  }

  /// @param query the name of the field with the search
  static SavedSearches.Input input(JsonNode body, String query) {
    return new SavedSearches.Input(
        text(body, "name"), text(body, query), body.has("alert") ? body.path("alert") : null);
  }

  /// @throws InvalidInputException when it is not an object or has unknown fields
  static JsonNode body(byte[] body) {
    JsonNode json = ProfileBody.parse(body);
    if (!json.isObject()) {
      throw new InvalidInputException("", "An object in curly brackets is required.");
    }
    json.propertyNames().stream()
        .filter(name -> !FIELDS.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new InvalidInputException(name, "'%s' is not a known field.".formatted(name));
            });
    return json;
  }

  /// @return null for no snooze
  static @Nullable Instant snooze(JsonNode value, Instant now) {
    if (value.isNull()) {
      return null;
    }
    try {
      Instant until = Instant.parse(value.asString(""));
      if (until.isAfter(now.plus(MAX_SNOOZE))) {
        throw new InvalidInputException("snoozedUntil", "A snooze lasts a year at most.");
      }
      return until;
    } catch (DateTimeException notATime) {
      throw new InvalidInputException(
          "snoozedUntil", "A time such as 2026-12-24T08:00:00Z is required, or null.");
    }
  }

  private static @Nullable String text(JsonNode body, String field) {
    JsonNode value = body.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw new InvalidInputException(field, "%s must be text in quotes.".formatted(field));
    }
    return value.asString();
  }

  private SavedSearch find(Account account, SavedSearchKind kind, String id) {
    return uuid(id)
        .flatMap(each -> searches.one(account.id(), each))
        .filter(search -> search.kind() == kind)
        .orElseThrow(() -> noSuchSearch(id));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private static ResponseStatusException noSuchSearch(String id) {
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND,
        "You have no saved search or followed company %s."
            .formatted(Json.MAPPER.writeValueAsString(id)));
  }
}
