package dev.rolecall.match.notify.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.people.StoredProfile;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.wire.Json;
import dev.rolecall.model.wire.ProfileJson;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestScheduleTest {
  @ParameterizedTest(name = "{0} at {2} in {1}: {3}")
  @CsvSource(
      textBlock =
          """
          # an ordinary day
          2026-11-05, Europe/Amsterdam,    08:00, 2026-11-05T07:00:00Z
          # 02:00 to 03:00 is skipped: as much later
          2026-03-29, Europe/Amsterdam,    02:30, 2026-03-29T01:30:00Z
          # 02:00 to 03:00 comes twice: the first one
          2026-10-25, Europe/Amsterdam,    02:30, 2026-10-25T00:30:00Z
          2026-03-08, America/New_York,    02:30, 2026-03-08T07:30:00Z
          2026-11-01, America/New_York,    01:30, 2026-11-01T05:30:00Z
          # half an hour is skipped, 02:00 to 02:30
          2026-10-04, Australia/Lord_Howe, 02:15, 2026-10-03T15:45:00Z
          # midnight to 01:00 is skipped: the date begins at 01:00
          2026-09-06, America/Santiago,    00:00, 2026-09-06T04:00:00Z
          # 23:00 to midnight is skipped: the minute before
          2024-03-30, America/Nuuk,        23:30, 2024-03-31T00:59:00Z
          2024-03-31, America/Nuuk,        23:30, 2024-04-01T00:30:00Z
          # Samoa had no 30 December 2011
          2011-12-29, Pacific/Apia,        08:00, 2011-12-29T18:00:00Z
          2011-12-30, Pacific/Apia,        08:00,
          2011-12-31, Pacific/Apia,        08:00, 2011-12-30T18:00:00Z
          """)
  void aLocalTimeIsOneInstantOnEachDate(
      LocalDate date, ZoneId zone, java.time.LocalTime time, @Nullable Instant expected) {
    assertThat(DigestSchedule.instant(date, time, zone)).isEqualTo(Optional.ofNullable(expected));
  }

  /// Looks every ten minutes over two years, in zones that do odd things.
  @ParameterizedTest
  @CsvSource({
    "Europe/Amsterdam, 02:30",
    "America/New_York, 01:30",
    "America/Nuuk, 23:30",
    "America/Santiago, 00:00",
    "Australia/Lord_Howe, 02:15",
    "Asia/Tehran, 00:10",
    "Africa/Casablanca, 02:59",
    "UTC, 23:59"
  })
  void everyDateHasOneDigestWhateverTheClocksDo(ZoneId zone, String at) {
    StoredProfile profile = daily(at, "2023-12-01T00:00:00Z");
    List<LocalDate> digests = new ArrayList<>();
    LocalDate last = LocalDate.of(2024, 1, 1);
    Instant end = Instant.parse("2026-01-05T12:00:00Z");
    for (Instant now = Instant.parse("2024-01-02T12:00:00Z");
        now.isBefore(end);
        now = now.plusSeconds(600)) {
      Optional<DigestSchedule.Due> due = DigestSchedule.next(zone, List.of(profile), last, now);
      if (due.isPresent() && !due.get().at().isAfter(now)) {
        last = due.get().date();
        digests.add(last);
        profile = lastDigestDate(profile, last.toString());
      }
    }
    LocalDate until = digests.getLast().plusDays(1);
    assertThat(digests).isEqualTo(digests.getFirst().datesUntil(until).toList());
    assertThat(digests).hasSizeGreaterThan(730);
  }

  @Test
  void aWeeklyMailComesOnItsDaysAndOnMondayWhereNoneIsNamed() {
    assertThat(next(profile("WEEKLY", "[\"THURSDAY\"]", "08:00"), "2026-11-03T12:00:00Z"))
        .isEqualTo("2026-11-05T08:00Z");
    assertThat(next(profile("WEEKLY", "[]", "08:00"), "2026-11-03T12:00:00Z"))
        .isEqualTo("2026-11-09T08:00Z");
    assertThat(next(profile("DAILY", "[\"SATURDAY\"]", "08:00"), "2026-11-03T12:00:00Z"))
        .isEqualTo("2026-11-07T08:00Z");
  }

  @Test
  void noMailMeansNever() {
    for (String when : List.of("OFF", "INSTANT")) {
      assertThat(
              DigestSchedule.next(
                  ZoneOffset.UTC,
                  List.of(profile(when, "[]", "08:00")),
                  null,
                  Instant.parse("2026-11-03T12:00:00Z")))
          .isEmpty();
    }
  }

  @Test
  void aWeeklyMailThatWasMissedIsMadeUpForOnTheNextDayAtItsHour() {
    StoredProfile weekly = lastDigestDate(profile("WEEKLY", "[\"MONDAY\"]", "08:00"), "2026-10-26");
    // nothing ran from Monday 07:00 to Tuesday 03:00
    assertThat(next(weekly, "2026-11-02T07:00:00Z")).isEqualTo("2026-11-02T08:00Z");
    assertThat(next(weekly, "2026-11-03T03:00:00Z")).isEqualTo("2026-11-03T08:00Z");
  }

  @Test
  void aMailThatIsDueJustBeforeMidnightIsStillThatDatesJustAfter() {
    StoredProfile late = lastDigestDate(profile("DAILY", "[]", "23:59"), "2026-11-03");
    assertThat(
            DigestSchedule.next(
                    ZoneOffset.UTC,
                    List.of(late),
                    LocalDate.of(2026, 11, 3),
                    Instant.parse("2026-11-05T00:00:04Z"))
                .orElseThrow()
                .date())
        .isEqualTo("2026-11-04");
  }

  @Test
  void movingWestDoesNotRepeatADate() {
    StoredProfile daily = lastDigestDate(profile("DAILY", "[]", "08:00"), "2026-11-05");
    // 5 November in Auckland is still the 4th in Honolulu
    DigestSchedule.Due next =
        DigestSchedule.next(
                ZoneId.of("Pacific/Honolulu"),
                List.of(daily),
                LocalDate.of(2026, 11, 5),
                Instant.parse("2026-11-04T19:30:00Z"))
            .orElseThrow();
    assertThat(next.date()).isEqualTo("2026-11-06");
    assertThat(next.at()).isEqualTo("2026-11-06T18:00:00Z");
  }

  @Test
  void aProfileThatWasJustWrittenSettlesFirst() {
    StoredProfile fresh = daily("08:00", "2026-11-03T12:00:00Z");
    assertThat(next(fresh, "2026-11-03T12:00:00Z")).isEqualTo("2026-11-03T12:15Z");
    assertThat(next(daily("18:00", "2026-11-03T12:00:00Z"), "2026-11-03T12:00:00Z"))
        .isEqualTo("2026-11-03T18:00Z");
  }

  private static String next(StoredProfile profile, String now) {
    Instant at =
        DigestSchedule.next(ZoneOffset.UTC, List.of(profile), null, Instant.parse(now))
            .orElseThrow()
            .at();
    return at.atOffset(ZoneOffset.UTC).toString();
  }

  private static StoredProfile daily(String at, String writtenAt) {
    StoredProfile profile = profile("DAILY", "[]", at);
    return new StoredProfile(profile.profile(), Instant.parse(writtenAt), null, null, null);
  }

  private static StoredProfile profile(String when, String days, String at) {
    Profile profile =
        ProfileJson.read(
            "p",
            Json.MAPPER.readTree(
                "{\"alert\": {\"when\": \"%s\", \"days\": %s, \"at\": \"%s\"}}"
                    .formatted(when, days, at)));
    Instant longAgo = Instant.parse("2023-12-01T00:00:00Z");
    return new StoredProfile(profile, longAgo, LocalDate.of(2026, 11, 2), null, null);
  }

  private static StoredProfile lastDigestDate(StoredProfile profile, String date) {
    return new StoredProfile(
        profile.profile(), profile.writtenAt(), LocalDate.parse(date), Instant.EPOCH, null);
  }
}
