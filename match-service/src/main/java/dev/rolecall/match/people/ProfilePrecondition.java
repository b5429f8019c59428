package dev.rolecall.match.people;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What must hold for a change of a profile to be carried out, so that it does not undo a change
/// that was made elsewhere (RFC 9110, section 13.1).
///
/// @param ifMatch entity tags, one of which the profile must have, or `*` for any; null without a
///   condition
/// @param ifNoneMatch entity tags that the profile must not have; `*` when there must be no such
///   profile
public record ProfilePrecondition(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
  public static final ProfilePrecondition NONE = new ProfilePrecondition(null, null);

  boolean holds(Optional<ProfileVersion> current) {
    return (ifMatch == null || matches(ifMatch, current))
        && (ifNoneMatch == null || !matches(ifNoneMatch, current));
  }

  /// Whether the profile must be new.
  boolean requiresAbsence() {
    return ifNoneMatch != null && ifNoneMatch.strip().equals("*");
  }

  private static boolean matches(String tags, Optional<ProfileVersion> current) {
    return current.isPresent()
        && Arrays.stream(tags.split(","))
            .map(String::strip)
            .anyMatch(tag -> tag.equals("*") || tag.equals(current.get().etag()));
  }
}
