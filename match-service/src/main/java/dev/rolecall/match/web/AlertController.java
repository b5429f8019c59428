package dev.rolecall.match.web;

import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.AlertPauses;
import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.match.people.MailSuspension;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.StoredProfile;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Serves what concerns all alerts of a person: whether they are paused, and the alerts of
/// profiles, which a person changes in the profile.
@RestController
class AlertController {
  private static final List<String> FLAGS = List.of("paused", "suspended");

  private final AlertPauses pauses;
  private final People people;
  private final Clock clock;

  AlertController(AlertPauses pauses, People people, Clock clock) {
    this.pauses = pauses;
    this.people = people;
    this.clock = clock;
  }

  /// @param paused whether no mail about jobs is sent
  /// @param suspension null unless no mail is sent because the mailbox refused it
  record Alerts(boolean paused, @Nullable MailSuspension suspension, List<ProfileAlert> profiles) {}

  /// @param snoozedUntil null when it is not snoozed
  record ProfileAlert(
      String id, String name, SavedSearchJson.AlertView alert, @Nullable Instant snoozedUntil) {
    static ProfileAlert of(StoredProfile stored) {
      return new ProfileAlert(
          stored.profile().id(),
          stored.profile().name(),
          SavedSearchJson.AlertView.of(stored.alert()),
          stored.snoozedUntil());
    }
  }

  @GetMapping("/api/v1/me/alerts")
  Alerts alerts(Account account) {
    return new Alerts(
        pauses.isPaused(account.id()),
        pauses.suspension(account.id()).orElse(null),
        people.profiles(account.id()).stream().map(ProfileAlert::of).toList());
  }

  /// Pauses all alerts, or ends the pause: `{"paused": true}`. Resumes emails that were stopped
  /// because the mailbox refused them: `{"suspended": false}`.
  @PatchMapping(path = "/api/v1/me/alerts", consumes = MediaType.APPLICATION_JSON_VALUE)
  Alerts change(Account account, @RequestBody byte[] body) {
    JsonNode changes = ProfileBody.parse(body);
    requireKnown(changes);
    flag(changes, "paused").ifPresent(paused -> pauses.pause(account.id(), paused));
    flag(changes, "suspended").ifPresent(_ -> pauses.resumeMail(account.id()));
    return alerts(account);
  }

  private static void requireKnown(JsonNode changes) {
    if (flag(changes, "suspended").orElse(false)) {
      throw new InvalidInputException("suspended", "suspended can only be set to false.");
    }
    if (FLAGS.stream().noneMatch(changes::has)) {
      throw new InvalidInputException("paused", "paused must be true or false.");
    }
  }

  private static Optional<Boolean> flag(JsonNode changes, String name) {
    JsonNode value = changes.path(name);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isBoolean()) {
      throw new InvalidInputException(name, name + " must be true or false.");
    }
    return Optional.of(value.asBoolean());
  }

  /// Snoozes the alert of a profile: `{"snoozedUntil": "2026-12-24T08:00:00Z"}`, or null.
  @PatchMapping("/api/v1/me/alerts/profiles/{id}")
  Alerts snooze(Account account, @PathVariable String id, @RequestBody byte[] body) {
    JsonNode until = ProfileBody.parse(body).path("snoozedUntil");
    if (!pauses.snoozeProfile(
        account.id(), id, SavedSearchOperations.snooze(until, clock.instant()))) {
      throw ProfileController.noSuchProfile(id);
    }
    return alerts(account);
  }
}
