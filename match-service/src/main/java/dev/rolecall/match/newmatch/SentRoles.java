package dev.rolecall.match.newmatch;

import dev.rolecall.model.RoleKey;
import java.util.Set;

/// What earlier mails to a person listed.
///
/// @param certain roles in mails that were sent
/// @param uncertain roles in mails that may not have arrived
public record SentRoles(Set<RoleKey> certain, Set<RoleKey> uncertain) {
  public static final SentRoles NONE = new SentRoles(Set.of(), Set.of());

  public SentRoles {
    certain = Set.copyOf(certain);
    uncertain = Set.copyOf(uncertain);
  }
}
