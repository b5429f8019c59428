package dev.rolecall.match.notify.digest;

import dev.rolecall.model.RoleKey;
import java.util.Set;

/// A mail that is about to be submitted.
///
/// @param jobs how many it lists
/// @param roles of its jobs
record DigestAttempt(DigestClaim claim, int jobs, Set<RoleKey> roles, String messageId) {
  DigestAttempt {
    roles = Set.copyOf(roles);
  }
}
