package dev.rolecall.ingest.source;

import java.time.Duration;
import java.util.List;

/// What a source requires of each request. A source is disabled while one of its keys has no value.
///
/// @param keys none for a source that anyone may read
/// @param delay the minimum delay between two requests to the host, if it is longer than the usual
///   one
/// @param maxPerDay how many requests the keys allow on a day (UTC), 0 without a limit
/// @param maxPerMonth the same for a calendar month
public record SourceAccess(
    List<ApiCredential> keys, Duration delay, int maxPerDay, int maxPerMonth) {
  /// The access to a source that anyone may read, at the usual pace.
  public static final SourceAccess OPEN = new SourceAccess(List.of(), Duration.ZERO);

  public SourceAccess {
    keys = List.copyOf(keys);
  }

  /// The access to a source without a limit of requests.
  public SourceAccess(List<ApiCredential> keys, Duration delay) {
    this(keys, delay, 0, 0);
  }

  /// Whether its requests are counted.
  public boolean isLimited() {
    return maxPerDay > 0 || maxPerMonth > 0;
  }
}
