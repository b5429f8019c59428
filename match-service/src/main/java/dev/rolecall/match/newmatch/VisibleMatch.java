package dev.rolecall.match.newmatch;

import dev.rolecall.model.RoleKey;
import dev.rolecall.model.match.Match;
import java.util.Set;

/// A match that its person may see.
///
/// @param roles the roles of all its postings, including hidden ones: deliveries are recorded by
///   role
public record VisibleMatch(VisibleJob job, Match match, Set<RoleKey> roles) {
  public VisibleMatch {
    roles = Set.copyOf(roles);
  }
}
