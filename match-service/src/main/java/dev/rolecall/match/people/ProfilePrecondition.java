package dev.rolecall.match.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What must hold for a change to a profile to be carried out, so that it does not undo a change
/// that was made elsewhere ([EtagCondition]).
///
/// @param ifMatch entity tags, one of which the profile must have, or `*` for any; null without a
///   condition
/// @param ifNoneMatch entity tags that the profile must not have; `*` when there must be no such
///   profile
public record ProfilePrecondition(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
  public static final ProfilePrecondition NONE = new ProfilePrecondition(null, null);

  boolean holds(Optional<ProfileVersion> current) {
    return new EtagCondition(ifMatch, ifNoneMatch).holds(current.map(ProfileVersion::etag));
  }

  /// Whether the profile must be new.
  boolean requiresAbsence() {
    return ifNoneMatch != null && ifNoneMatch.strip().equals("*");
  }
}
