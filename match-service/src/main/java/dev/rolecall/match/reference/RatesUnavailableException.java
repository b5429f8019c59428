package dev.rolecall.match.reference;

import org.jspecify.annotations.Nullable;

/// The exchange rates of the day cannot be read.
final class RatesUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean temporary;

  /// @param temporary whether another attempt soon may succeed
  RatesUnavailableException(String message, @Nullable Throwable cause, boolean temporary) {
    super(message, cause);
    this.temporary = temporary;
  }

  boolean isTemporary() {
    return temporary;
  }
}
