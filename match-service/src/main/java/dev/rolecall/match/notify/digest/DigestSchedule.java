package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.StoredProfile;
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
/// - A date has one digest, at the earliest local time of the profiles that want mail on it. Dates
///   only go forward: a person who moves west does not get a second digest for a date.
/// - When a change of the zone's clocks skips that time, the digest is due later by the skipped
///   time; when the time occurs twice, the first time. When that would be on the next date, it is
///   due one minute before the change. A date that a zone skips has no digest.
/// - A missed digest (no instance ran, or the mail server was unavailable) is sent on the next date
///   at the same time.
/// - After a change of a profile its first digest is delayed: the person may still be editing it.
public final class DigestSchedule {
  /// How late a digest may be and still count for its date: a digest that is due just before
  /// midnight may be claimed just after.
  private static final Duration MAX_DELAY = Duration.ofHours(3);

  /// How long after a profile was written its first digest is due.
  public static final Duration EDIT_DELAY = Duration.ofMinutes(15);

  private static final int DAYS_AHEAD = 9;
  private static final int DAYS_BACK = 7;
  private static final DayOfWeek DEFAULT_WEEKDAY = DayOfWeek.MONDAY;

  private DigestSchedule() {}

  /// @param at when it is due
  record Due(LocalDate date, Instant at) {}

  /// Empty when no profile wants mail.
  ///
  /// @param last the date of the last digest, null when there was none
  static Optional<Due> next(
      ZoneId zone, List<StoredProfile> profiles, @Nullable LocalDate last, Instant now) {
    LocalDate yesterday = now.atZone(zone).toLocalDate().minusDays(1);
    LocalDate first = last == null || last.isBefore(yesterday) ? yesterday : last.plusDays(1);
    return Stream.iterate(first, date -> date.plusDays(1))
        .limit(DAYS_AHEAD)
        .flatMap(date -> on(date, zone, profiles).stream())
        .filter(due -> due.date().isAfter(yesterday) || !due.at().plus(MAX_DELAY).isBefore(now))
        .findFirst();
  }

  /// The profiles whose matches a claimed digest lists: those that want mail on its date, or, when
  /// a person requested it on another date, all that want mail.
  public static List<StoredProfile> profilesFor(
      LocalDate date, ZoneId zone, List<StoredProfile> profiles) {
    List<StoredProfile> thatDay = wantedOn(date, zone, profiles);
    return thatDay.isEmpty()
        ? profiles.stream().filter(DigestSchedule::wantsDigests).toList()
        : thatDay;
  }

  private static List<StoredProfile> wantedOn(
      LocalDate date, ZoneId zone, List<StoredProfile> profiles) {
    return profiles.stream().filter(profile -> needsDigestOn(profile, date, zone)).toList();
  }

  /// Whether the profile wants digests at all.
  public static boolean wantsDigests(StoredProfile profile) {
    AlertFrequency frequency = profile.profile().alert().frequency();
    return frequency == AlertFrequency.DAILY || frequency == AlertFrequency.WEEKLY;
  }

  private static Optional<Due> on(LocalDate date, ZoneId zone, List<StoredProfile> profiles) {
    return wantedOn(date, zone, profiles).stream()
        .flatMap(profile -> at(date, zone, profile).stream())
        .min(Instant::compareTo)
        .map(at -> new Due(date, at));
  }

  private static Optional<Instant> at(LocalDate date, ZoneId zone, StoredProfile profile) {
    Instant afterEdits = profile.writtenAt().plus(EDIT_DELAY);
    return instant(date, profile.profile().alert().at(), zone)
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

  /// Whether the profile wanted a digest on this date, or on one since the last digest that
  /// included it.
  private static boolean needsDigestOn(StoredProfile profile, LocalDate date, ZoneId zone) {
    if (!wantsDigests(profile)) {
      return false;
    }
    LocalDate from = date.minusDays(DAYS_BACK - 1L);
    LocalDate since = lastDigestDate(profile, zone).plusDays(1);
    return Stream.iterate(since.isAfter(from) ? since : from, day -> day.plusDays(1))
        .takeWhile(day -> !day.isAfter(date))
        .anyMatch(day -> isScheduledOn(profile.profile().alert(), day));
  }

  private static LocalDate lastDigestDate(StoredProfile profile, ZoneId zone) {
    LocalDate date = profile.lastDigestDate();
    return date == null ? profile.writtenAt().atZone(zone).toLocalDate().minusDays(1) : date;
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
