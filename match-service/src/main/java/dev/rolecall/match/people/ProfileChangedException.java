package dev.rolecall.match.people;

import java.util.Optional;

/// A change to a profile was not carried out, because its precondition does not hold. The message
/// is for the person.
public final class ProfileChangedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Optional<ProfileVersion> current;

  /// @param createOnly whether the profile had to be new
  ProfileChangedException(Optional<ProfileVersion> current, boolean createOnly) {
    super(message(current.isPresent(), createOnly));
    this.current = current;
  }

  private static String message(boolean exists, boolean createOnly) {
    if (!exists) {
      return "There is no such profile; it may have been deleted.";
    }
    return createOnly
        ? "There is already a profile with this id. Choose another id."
        : "The profile was changed elsewhere since you read it. Read it again, and repeat your"
            + " change.";
  }

  /// The profile as it is now; empty when it was deleted, or never existed.
  public Optional<ProfileVersion> current() {
    return current;
  }
}
