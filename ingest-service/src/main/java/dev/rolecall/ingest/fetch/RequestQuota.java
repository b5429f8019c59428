package dev.rolecall.ingest.fetch;

import dev.rolecall.ingest.source.SourceAccess;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.RequestCounts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Counts the requests to a host whose key allows a number of them a day and a month. The counts
/// are stored with the boards of the host, so that they survive a restart. Safe for use by many
/// threads.
final class RequestQuota {
  private @Nullable RequestCounts counts;

  /// Counts a request, unless the quota is exhausted.
  ///
  /// @return null when the request may be sent
  synchronized FetchResult.@Nullable Failed count(SourceAccess access, Instant now) {
    if (!access.isLimited()) {
      return null;
    }
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    RequestCounts current = counts == null ? new RequestCounts(today, 0, 0) : counts.on(today);
    if (isExhausted(current.ofMonth(), access.maxPerMonth())) {
      return exhausted(access.maxPerMonth() + " requests a month", now, nextMonth(today));
    }
    if (isExhausted(current.ofDay(), access.maxPerDay())) {
      return exhausted(access.maxPerDay() + " requests a day", now, today.plusDays(1));
    }
    counts = current.plusOne();
    return null;
  }

  private static boolean isExhausted(int count, int max) {
    return max > 0 && count >= max;
  }

  private static LocalDate nextMonth(LocalDate today) {
    return today.withDayOfMonth(1).plusMonths(1);
  }

  private static FetchResult.Failed exhausted(String limit, Instant now, LocalDate renewed) {
    Instant until = renewed.atStartOfDay(ZoneOffset.UTC).toInstant();
    return new FetchResult.Failed(
        CrawlFailure.RATE_LIMITED,
        "the key's quota of %s is exhausted; it resets on %s".formatted(limit, renewed),
        Duration.between(now, until));
  }

  /// Continues with counts that are stored.
  synchronized void takeOver(RequestCounts known) {
    counts = counts == null ? known : counts.max(known);
  }

  /// Null when no request was counted.
  synchronized @Nullable RequestCounts counts() {
    return counts;
  }
}
