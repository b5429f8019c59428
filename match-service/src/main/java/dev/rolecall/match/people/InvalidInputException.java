package dev.rolecall.match.people;

import java.util.List;
import java.util.stream.Collectors;

/// A person's input is not valid. The messages are shown to that person.
public final class InvalidInputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<FieldError> errors;

  /// @param field its path in the JSON, `skills[2].id`; empty for the whole input
  public record FieldError(String field, String message) {}

  public InvalidInputException(String field, String message) {
    this(List.of(new FieldError(field, message)));
  }

  InvalidInputException(List<FieldError> errors) {
    super(errors.stream().map(FieldError::message).collect(Collectors.joining(" ")));
    this.errors = List.copyOf(errors);
  }

  public List<FieldError> errors() {
    return errors;
  }
}
