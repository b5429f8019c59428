package dev.rolecall.model.profile;

import org.jspecify.annotations.Nullable;

/// A required field of a part of a profile is missing.
public final class MissingFieldException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String field;

  private MissingFieldException(String field) {
    super(field + " is missing");
    this.field = field;
  }

  /// The field's name within the part.
  public String field() {
    return field;
  }

  /// @throws MissingFieldException when the value is null
  static <T> T requireField(@Nullable T value, String field) {
    if (value == null) {
      throw new MissingFieldException(field);
    }
    return value;
  }
}
