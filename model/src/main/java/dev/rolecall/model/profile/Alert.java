package dev.rolecall.model.profile;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/// When to send mail and what to include, in the account's time zone.
///
/// @param days the days to send on; empty for every day when DAILY, and for Monday when WEEKLY
/// @param at local time
/// @param minScore 0..100
/// @param limit the maximum number of entries per email; all jobs of one company share one entry
/// @param stillLooking whether to say so when nothing was new for a week, if DAILY or WEEKLY
public record Alert(
    AlertFrequency frequency,
    List<DayOfWeek> days,
    LocalTime at,
    int minScore,
    int limit,
    boolean stillLooking) {
  public static final Alert DAILY =
      new Alert(AlertFrequency.DAILY, List.of(), LocalTime.of(8, 0), 50, 20);

  public Alert(
      AlertFrequency frequency, List<DayOfWeek> days, LocalTime at, int minScore, int limit) {
    this(frequency, days, at, minScore, limit, true);
  }

  public Alert {
    MissingFieldException.requireField(frequency, "when");
    MissingFieldException.requireField(at, "at");
    days = List.copyOf(days);
    if (minScore < 0 || minScore > 100) {
      throw new IllegalArgumentException("minScore must be 0..100; got " + minScore);
    }
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1; got " + limit);
    }
  }
}
