package dev.rolecall.match.people.tracker;

import java.util.Optional;

/// A change of an application was not carried out, because its precondition does not hold. The
/// message is for the person.
public final class ApplicationChangedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Optional<Application> current;

  ApplicationChangedException(Optional<Application> current) {
    super(
        current.isPresent()
            ? "The application was changed elsewhere since you read it. Read it again, and repeat"
                + " your change."
            : "There is no such application; it may have been removed.");
    this.current = current;
  }

  /// The application as it is now; empty when it was removed, or never existed.
  public Optional<Application> current() {
    return current;
  }
}
