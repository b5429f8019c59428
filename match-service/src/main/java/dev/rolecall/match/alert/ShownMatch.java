package dev.rolecall.match.alert;

import dev.rolecall.model.RoleKey;
import dev.rolecall.model.match.Match;
import java.util.Set;

/// A match that its person may see.
///
/// @param roles all that told of the job, also those that may not be shown: a delivery hangs on
///   them
public record ShownMatch(ShownJob job, Match match, Set<RoleKey> roles) {
  public ShownMatch {
    roles = Set.copyOf(roles);
  }
}
