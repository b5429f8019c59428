package dev.rolecall.match.web;

import java.time.Duration;
import org.springframework.http.HttpStatus;

/// A CV or a job was not received because of a limit. The message is for the person.
final class UploadRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final HttpStatus status;
  private final Duration retryAfter;

  UploadRefusedException(HttpStatus status, Duration retryAfter, String message) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  HttpStatus status() {
    return status;
  }

  /// In whole seconds, at least one.
  long retryAfterSeconds() {
    return Math.max(1, retryAfter.plusMillis(999).toSeconds());
  }
}
