package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.AlertSubscription;
import dev.rolecall.match.people.StoredProfile;
import dev.rolecall.match.people.search.SavedSearch;
import dev.rolecall.model.profile.AlertFrequency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What an account receives mail about.
///
/// @param searches the followed companies too
public record Subscriptions(List<StoredProfile> profiles, List<SavedSearch> searches) {
  static final Subscriptions NONE = new Subscriptions(List.of(), List.of());

  public Subscriptions {
    profiles = List.copyOf(profiles);
    searches = List.copyOf(searches);
  }

  public List<AlertSubscription> all() {
    return Stream.<AlertSubscription>concat(profiles.stream(), searches.stream()).toList();
  }

  /// Whether one of them wants digests.
  public boolean wantsDigests() {
    return all().stream().anyMatch(DigestSchedule::wantsDigests);
  }

  /// Those that a claimed digest lists: those that want mail on its date, or, when a person
  /// requested it on another date, all that want digests and are not snoozed.
  public Subscriptions in(LocalDate date, ZoneId zone, Instant now) {
    Subscriptions thatDay = only(each -> DigestSchedule.isDueOn(each, date, zone));
    return thatDay.all().isEmpty()
        ? only(each -> DigestSchedule.wantsDigests(each) && !isSnoozed(each, now))
        : thatDay;
  }

  /// Those that an instant mail lists.
  public Subscriptions instantAt(Instant now) {
    return only(each -> isInstant(each) && !isSnoozed(each, now));
  }

  /// Whether one is snoozed: what is new for it is wanted later, without a new job.
  public boolean hasSnoozed(Instant now) {
    return all().stream().anyMatch(each -> isSnoozed(each, now));
  }

  /// When to look for jobs for instant mails again; empty when none are wanted.
  ///
  /// @param interval while there are searches, whose new jobs no one signals
  /// @param unsignaled while there are profiles only
  Optional<Instant> nextInstantCheck(Instant now, Duration interval, Duration unsignaled) {
    Subscriptions instant = instantAt(now);
    if (!instant.all().isEmpty()) {
      Instant next = now.plus(instant.searches().isEmpty() ? unsignaled : interval);
      return Stream.concat(Stream.of(next), snoozesOfInstant(now)).min(Instant::compareTo);
    }
    return snoozesOfInstant(now).min(Instant::compareTo);
  }

  private Stream<Instant> snoozesOfInstant(Instant now) {
    return all().stream()
        .filter(each -> isInstant(each) && isSnoozed(each, now))
        .flatMap(each -> Stream.ofNullable(each.snoozedUntil()));
  }

  private static boolean isInstant(AlertSubscription subscription) {
    return subscription.alert().frequency() == AlertFrequency.INSTANT;
  }

  private static boolean isSnoozed(AlertSubscription subscription, Instant now) {
    Instant until = subscription.snoozedUntil();
    return until != null && until.isAfter(now);
  }

  private Subscriptions only(Predicate<AlertSubscription> condition) {
    return new Subscriptions(
        profiles.stream().filter(condition).toList(), searches.stream().filter(condition).toList());
  }
}
