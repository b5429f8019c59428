package dev.rolecall.match.candidate;

import dev.rolecall.model.RoleKey;
import java.util.Set;

/// What a person was told before.
///
/// @param surely roles that a mail told of
/// @param perhaps roles that a mail told of which may not have arrived
public record SentRoles(Set<RoleKey> surely, Set<RoleKey> perhaps) {
  public static final SentRoles NOTHING = new SentRoles(Set.of(), Set.of());

  public SentRoles {
    surely = Set.copyOf(surely);
    perhaps = Set.copyOf(perhaps);
  }
}
