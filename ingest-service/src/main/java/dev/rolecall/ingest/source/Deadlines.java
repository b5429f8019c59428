package dev.rolecall.ingest.source;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads until when an opening is open.
public final class Deadlines {
  /// A date without a time ends with that day, in the last time zone in which it is that day
  /// (UTC-12): the employer's own time zone is not stated.
  private static final Duration END_OF_DAY = Duration.ofHours(36);

  private static final Duration DAY = Duration.ofDays(1);
  private static final int LENGTH_OF_DATE = "2026-11-05".length();

  private Deadlines() {}

  /// Null when the field is missing or not a time, or when the time is before the posting's own: it
  /// is then a placeholder.
  ///
  /// @param posted when the posting was published, null when it is not stated
  public static @Nullable Instant of(JsonNode item, String field, @Nullable Instant posted) {
    String written = Fields.text(item, field);
    Instant until = written == null ? null : Times.parse(written);
    if (written == null || until == null) {
      return null;
    }
    boolean date = written.length() <= LENGTH_OF_DATE;
    Instant last = date ? until.plus(DAY) : until;
    if (posted != null && !last.isAfter(posted)) {
      return null;
    }
    return date ? until.plus(END_OF_DAY) : until;
  }
}
