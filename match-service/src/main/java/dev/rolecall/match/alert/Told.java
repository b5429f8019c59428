package dev.rolecall.match.alert;

import dev.rolecall.model.RoleKey;
import java.util.Set;

/// What a person was told before.
///
/// @param surely roles that a mail told of
/// @param perhaps roles that a mail told of which may not have arrived
public record Told(Set<RoleKey> surely, Set<RoleKey> perhaps) {
  public static final Told NOTHING = new Told(Set.of(), Set.of());

  public Told {
    surely = Set.copyOf(surely);
    perhaps = Set.copyOf(perhaps);
  }
}
