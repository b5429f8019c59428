package dev.rolecall.match.people;

import java.util.List;
import java.util.stream.Collectors;

/// A person's input is not valid. The messages are shown to that person.
public final class InvalidInputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  /// @param field its path in the JSON, `skills[2].id`; empty for the whole input
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
