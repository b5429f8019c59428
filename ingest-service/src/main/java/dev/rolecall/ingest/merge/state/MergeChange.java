package dev.rolecall.ingest.merge.state;

import dev.rolecall.ingest.merge.evidence.ContentFeatures;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.MergeDecision;
import dev.rolecall.model.job.Role;

/// A change to apply, decoded from a record and checked.
public sealed interface MergeChange {
  /// A role is new, or has changed.
  record Updated(Role role, ContentFeatures features) implements MergeChange {}

  /// A role's last record for this employer: it was erased, or moved to another employer.
  ///
  /// @param moved whether it moved to another employer
  record Removed(RoleKey role, boolean moved) implements MergeChange {}

  /// An operator separated two roles, or revoked that.
  record Decided(MergeDecision decision) implements MergeChange {}
}
