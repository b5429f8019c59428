package dev.rolecall.match.people;

import java.util.List;
import java.util.stream.Collectors;

/// What a person gave cannot be taken; says which fields and why, in words for them.
public final class InvalidInputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  /// @param field as in the JSON that was given, `skills[2].id`; empty for the whole
  public record Fault(String field, String message) {}

  public InvalidInputException(String field, String message) {
    this(List.of(new Fault(field, message)));
  }

  InvalidInputException(List<Fault> faults) {
    super(faults.stream().map(Fault::message).collect(Collectors.joining(" ")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
