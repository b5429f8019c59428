package dev.rolecall.model.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The times from `since` on and before `before`; an end that is null has no limit.
public record TimeRange(@Nullable Instant since, @Nullable Instant before) {
  public static final TimeRange ALWAYS = new TimeRange(null, null);

  public static TimeRange since(Instant since) {
    return new TimeRange(since, null);
  }

  /// Whether it has no limits.
  public boolean isAlways() {
    return since == null && before == null;
  }

  public boolean contains(Instant time) {
    return (since == null || !time.isBefore(since)) && (before == null || time.isBefore(before));
  }
}
