package dev.rolecall.match.judge;

import dev.rolecall.match.localjobs.Hash64;
import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.model.RoleKey;
import java.util.Set;
import java.util.stream.Collectors;

/// Roles whose jobs are left out, by the hashes that the local jobs have of them.
record ExcludedRoles(Set<Long> hashes) {
  static ExcludedRoles of(Set<RoleKey> roles) {
    return new ExcludedRoles(roles.stream().map(Hash64::of).collect(Collectors.toSet()));
  }

  boolean contain(JobAttributes job) {
    return !hashes.isEmpty() && job.roles().stream().anyMatch(hashes::contains);
  }
}
