package dev.rolecall.match.people;

import java.util.Optional;

/// A change of a profile was not carried out, because the profile was changed elsewhere.
public final class ProfileChangedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Optional<ProfileVersion> current;

  ProfileChangedException(Optional<ProfileVersion> current) {
    super("The profile was changed elsewhere");
    this.current = current;
  }

  /// The profile as it is now; empty when it was deleted, or never existed.
  public Optional<ProfileVersion> current() {
    return current;
  }
}
