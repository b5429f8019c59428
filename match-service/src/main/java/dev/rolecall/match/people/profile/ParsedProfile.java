package dev.rolecall.match.people.profile;

import dev.rolecall.model.profile.Profile;
import java.util.List;

/// The result of reading a profile.
public sealed interface ParsedProfile {
  record Valid(Profile profile) implements ParsedProfile {}

  /// @param errors all that is not valid, in the order of the fields; at least one
  record Invalid(List<ProfileError> errors) implements ParsedProfile {
    public Invalid {
      errors = List.copyOf(errors);
    }
  }
}
