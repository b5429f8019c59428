package dev.rolecall.match.people;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What must hold for a change to be carried out, so that it does not undo a change that was made
/// elsewhere (RFC 9110, section 13.1).
///
/// @param ifMatch entity tags, one of which the current version must have, or `*` for any; null
///   without a condition
/// @param ifNoneMatch entity tags that the current version must not have; `*` when there must be
///   none
public record EtagCondition(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
  public static final EtagCondition NONE = new EtagCondition(null, null);

  /// @param current the entity tag of the current version; empty when there is none
  public boolean holds(Optional<String> current) {
    return (ifMatch == null || matches(ifMatch, current))
        && (ifNoneMatch == null || !matches(ifNoneMatch, current));
  }

  private static boolean matches(String tags, Optional<String> current) {
    return current.isPresent()
        && Arrays.stream(tags.split(","))
            .map(String::strip)
            .anyMatch(tag -> tag.equals("*") || tag.equals(current.get()));
  }
}
