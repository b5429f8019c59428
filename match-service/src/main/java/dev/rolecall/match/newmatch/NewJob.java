package dev.rolecall.match.newmatch;

import dev.rolecall.model.RoleKey;
import java.util.Set;

/// A job that a saved search found, and that has not been mailed, or may not have arrived.
///
/// @param roles the roles of all its postings: deliveries are recorded by role
/// @param possiblySent whether an earlier mail, which may not have arrived, listed it
public record NewJob(VisibleJob job, Set<RoleKey> roles, boolean possiblySent) {
  public NewJob {
    roles = Set.copyOf(roles);
  }
}
