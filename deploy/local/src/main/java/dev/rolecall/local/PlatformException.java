package dev.rolecall.local;

import org.jspecify.annotations.Nullable;

/// The platform cannot start or continue. The message says why, and what to do.
public final class PlatformException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PlatformException(String message) {
    super(message);
  }

  public PlatformException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
