package dev.rolecall.match.candidate;

import dev.rolecall.model.RoleKey;
import dev.rolecall.model.match.Match;
import java.util.Set;

/// A match that its person may see.
///
/// @param roles all that told of the job, also those that may not be shown: a delivery hangs on
///   them
public record VisibleMatch(VisibleJob job, Match match, Set<RoleKey> roles) {
  public VisibleMatch {
    roles = Set.copyOf(roles);
  }
}
