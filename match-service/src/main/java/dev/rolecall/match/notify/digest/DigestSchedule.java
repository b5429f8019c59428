package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.AlertSubscription;
import dev.rolecall.model.profile.Alert;
import dev.rolecall.model.profile.AlertFrequency;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Computes when a person's next digest is due.
///
/// - A date has one digest, at the earliest local time of the subscriptions that want mail on it.
///   Dates only go forward: a person who moves west does not get a second digest for a date.
/// - When a change of the zone's clocks skips that time, the digest is due later by the skipped
///   time; when the time occurs twice, the first time. When that would be on the next date, it is
///   due one minute before the change. A date that a zone skips has no digest.
/// - A missed digest (no instance ran, or the mail server was unavailable) is sent late, within six
///   hours; after that, on the next date at the same time.
/// - A date on which a subscription is snoozed does not count as missed.
/// - After a change of a subscription its first digest is delayed: the person may still be editing
///   it.
public final class DigestSchedule {
  /// How late a digest may be and still be sent for its date, even after midnight.
  static final Duration MAX_DELAY = Duration.ofHours(6);

  /// How long after a subscription was written its first digest is due.
  public static final Duration EDIT_DELAY = Duration.ofMinutes(15);

  private static final int DAYS_AHEAD = 9;
  private static final int DAYS_BACK = 7;
  private static final DayOfWeek DEFAULT_WEEKDAY = DayOfWeek.MONDAY;

  private DigestSchedule() {}

  /// @param at when it is due
  record Due(LocalDate date, Instant at) {}

  /// Empty when no subscription wants mail within the next days.
  ///
  /// @param last the date of the last digest, null when there was none
  static Optional<Due> next(
      ZoneId zone,
      List<? extends AlertSubscription> subscriptions,
      @Nullable LocalDate last,
      Instant now) {
    LocalDate yesterday = now.atZone(zone).toLocalDate().minusDays(1);
    LocalDate first = last == null || last.isBefore(yesterday) ? yesterday : last.plusDays(1);
    return Stream.iterate(first, date -> date.plusDays(1))
        .limit(DAYS_AHEAD)
        .flatMap(date -> on(date, zone, subscriptions, now.minus(MAX_DELAY)).stream())
        .findFirst();
  }

  /// When to look at the account next: when its digest is due, or when the first snooze ends; empty
  /// when no digest will be due as long as the account does not change.
  static Optional<Instant> nextCheck(
      ZoneId zone,
      List<? extends AlertSubscription> subscriptions,
      @Nullable LocalDate last,
      Instant now) {
    return next(zone, subscriptions, last, now)
        .map(Due::at)
        .or(
            () ->
                subscriptions.stream()
                    .filter(DigestSchedule::wantsDigests)
                    .flatMap(each -> Stream.ofNullable(each.snoozedUntil()))
                    .filter(until -> until.isAfter(now))
                    .min(Instant::compareTo));
  }

  /// Whether it is too late to send the digest of a date: its jobs are in that of the next date. A
  /// digest that was missed at the first of the date's hours can still be sent at a later one.
  static boolean isTooLate(
      ZoneId zone, List<? extends AlertSubscription> subscriptions, LocalDate date, Instant now) {
    Instant from = now.minus(MAX_DELAY);
    boolean isMissed =
        on(date, zone, subscriptions, Instant.MIN)
            .map(due -> due.at().isBefore(from))
            .orElse(false);
    return isMissed
        && on(date, zone, subscriptions, from).map(due -> due.at().isAfter(now)).orElse(true);
  }

  /// Whether the subscription is scheduled for a digest of this date.
  static boolean isDueOn(AlertSubscription subscription, LocalDate date, ZoneId zone) {
    return needsDigestOn(subscription, date, zone);
  }

  /// Whether the subscription wants digests at all.
  public static boolean wantsDigests(AlertSubscription subscription) {
    AlertFrequency frequency = subscription.alert().frequency();
    return frequency == AlertFrequency.DAILY || frequency == AlertFrequency.WEEKLY;
  }

  /// @param from times before are left out
  private static Optional<Due> on(
      LocalDate date, ZoneId zone, List<? extends AlertSubscription> subscriptions, Instant from) {
    return subscriptions.stream()
        .filter(each -> needsDigestOn(each, date, zone))
        .flatMap(each -> at(date, zone, each).stream())
        .filter(at -> !at.isBefore(from))
        .min(Instant::compareTo)
        .map(at -> new Due(date, at));
  }

  private static Optional<Instant> at(LocalDate date, ZoneId zone, AlertSubscription subscription) {
    Instant afterEdits = subscription.writtenAt().plus(EDIT_DELAY);
    return instant(date, subscription.alert().at(), zone)
        .map(at -> at.isAfter(afterEdits) ? at : afterEdits);
  }

  /// Empty when the zone skips the date.
  static Optional<Instant> instant(LocalDate date, LocalTime time, ZoneId zone) {
    if (!date.atStartOfDay(zone).toLocalDate().equals(date)) {
      return Optional.empty();
    }
    LocalDateTime local = date.atTime(time);
    ZoneOffsetTransition skip = zone.getRules().getTransition(local);
    Instant resolved = local.atZone(zone).toInstant();
    boolean nextDate = resolved.atZone(zone).toLocalDate().isAfter(date);
    return Optional.of(
        nextDate && skip != null ? skip.getInstant().minus(Duration.ofMinutes(1)) : resolved);
  }

  /// Whether the subscription wanted a digest on this date, or on one since the last digest that
  /// included it.
  private static boolean needsDigestOn(
      AlertSubscription subscription, LocalDate date, ZoneId zone) {
    if (!wantsDigests(subscription)) {
      return false;
    }
    LocalDate from = date.minusDays(DAYS_BACK - 1L);
    LocalDate since = lastDigestDate(subscription, zone).plusDays(1);
    return Stream.iterate(since.isAfter(from) ? since : from, day -> day.plusDays(1))
        .takeWhile(day -> !day.isAfter(date))
        .anyMatch(
            day -> isScheduledOn(subscription.alert(), day) && !isSnoozed(subscription, day, zone));
  }

  private static boolean isSnoozed(AlertSubscription subscription, LocalDate day, ZoneId zone) {
    Instant until = subscription.snoozedUntil();
    return until != null
        && instant(day, subscription.alert().at(), zone)
            .map(at -> at.isBefore(until))
            .orElse(false);
  }

  private static LocalDate lastDigestDate(AlertSubscription subscription, ZoneId zone) {
    LocalDate first = dateBeforeFirst(subscription, zone);
    LocalDate date = subscription.lastDigestDate();
    return date == null || (!subscription.startsSoon() && first.isAfter(date)) ? first : date;
  }

  /// The date after which the first digest is due.
  private static LocalDate dateBeforeFirst(AlertSubscription subscription, ZoneId zone) {
    LocalDate written = subscription.writtenAt().atZone(zone).toLocalDate();
    boolean isOver =
        instant(written, subscription.alert().at(), zone)
            .map(at -> at.isBefore(subscription.writtenAt()))
            .orElse(true);
    return isOver && !subscription.startsSoon() ? written : written.minusDays(1);
  }

  private static boolean isScheduledOn(Alert alert, LocalDate date) {
    return switch (alert.frequency()) {
      case DAILY -> alert.days().isEmpty() || alert.days().contains(date.getDayOfWeek());
      case WEEKLY ->
          alert.days().isEmpty()
              ? date.getDayOfWeek() == DEFAULT_WEEKDAY
              : alert.days().contains(date.getDayOfWeek());
      case INSTANT, OFF, UNKNOWN -> false;
    };
  }
}
