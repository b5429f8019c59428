package dev.rolecall.model.source;

import java.time.LocalDate;
import java.time.YearMonth;

/// How many requests were sent with a key that allows a number of them a day and a month.
///
/// @param day in UTC
/// @param ofDay requests on `day`
/// @param ofMonth requests in the month of `day`, including those of `day`
public record RequestCounts(LocalDate day, int ofDay, int ofMonth) {
  /// The counts on a day, which may be a later one.
  public RequestCounts on(LocalDate today) {
    if (!today.isAfter(day)) {
      return this;
    }
    boolean sameMonth = YearMonth.from(today).equals(YearMonth.from(day));
    return new RequestCounts(today, 0, sameMonth ? ofMonth : 0);
  }

  /// The same with one more request.
  public RequestCounts plusOne() {
    return new RequestCounts(day, ofDay + 1, ofMonth + 1);
  }

  /// The higher counts on the later of the days.
  public RequestCounts max(RequestCounts other) {
    RequestCounts one = on(other.day);
    RequestCounts two = other.on(day);
    return new RequestCounts(
        one.day, Math.max(one.ofDay, two.ofDay), Math.max(one.ofMonth, two.ofMonth));
  }
}
