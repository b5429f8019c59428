package dev.rolecall.ingest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// Validators of conditional requests (RFC 9110): a response's ETag or, without one, its
/// Last-Modified.
final class Validators {
  /// A content that was modified shortly before the response may be modified again in the same
  /// second, and a server that generates it may state the current time.
  private static final Duration MIN_AGE = Duration.ofSeconds(60);

  private Validators() {}

  /// The validator of a response; null when it has none, or a Last-Modified that is not reliable.
  ///
  /// @param now when it was received, for a response without a date
  static @Nullable String of(HttpHeaders response, Instant now) {
    String etag = response.getETag();
    if (etag != null) {
      return etag;
    }
    String modified = response.getFirst(HttpHeaders.LAST_MODIFIED);
    Instant modifiedAt = date(modified);
    Instant stated = date(response.getFirst(HttpHeaders.DATE));
    Instant sentAt = stated == null ? now : stated;
    boolean reliable = modifiedAt != null && !modifiedAt.plus(MIN_AGE).isAfter(sentAt);
    return reliable ? modified : null;
  }

  static void set(HttpHeaders request, String validator) {
    String header =
        date(validator) == null ? HttpHeaders.IF_NONE_MATCH : HttpHeaders.IF_MODIFIED_SINCE;
    request.set(header, validator);
  }

  private static @Nullable Instant date(@Nullable String text) {
    try {
      return text == null
          ? null
          : ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
