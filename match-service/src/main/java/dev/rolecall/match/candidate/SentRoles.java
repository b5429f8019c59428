package dev.rolecall.match.candidate;

import dev.rolecall.model.RoleKey;
import java.util.Set;

/// What earlier mails to a person listed.
///
/// @param surely roles in mails that were sent
/// @param perhaps roles in mails that may not have arrived
public record SentRoles(Set<RoleKey> surely, Set<RoleKey> perhaps) {
  public static final SentRoles NOTHING = new SentRoles(Set.of(), Set.of());

  public SentRoles {
    surely = Set.copyOf(surely);
    perhaps = Set.copyOf(perhaps);
  }
}
