package dev.rolecall.match.newmatch;

import dev.rolecall.model.RoleKey;
import java.util.HashSet;
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

  /// The same with more roles that must not be listed, including those that a mail may not have
  /// listed.
  public SentRoles and(Set<RoleKey> more) {
    Set<RoleKey> all = new HashSet<>(certain);
    all.addAll(more);
    Set<RoleKey> unknown = new HashSet<>(uncertain);
    unknown.removeAll(more);
    return new SentRoles(all, unknown);
  }
}
