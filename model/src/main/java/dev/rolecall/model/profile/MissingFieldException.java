package dev.rolecall.model.profile;

import org.jspecify.annotations.Nullable;

/// A part of a profile leaves out what it means nothing without.
public final class MissingFieldException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String field;

  private MissingFieldException(String field) {
    super(field + " is missing");
    this.field = field;
  }

  /// Its name, within the part.
  public String field() {
    return field;
  }

  /// @throws MissingFieldException when it is not there
  static <T> T stated(@Nullable T value, String field) {
    if (value == null) {
      throw new MissingFieldException(field);
    }
    return value;
  }
}
