package dev.rolecall.ingest.merge.state;

import dev.rolecall.ingest.merge.evidence.ContentFeatures;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.MergeDecision;
import dev.rolecall.model.job.Role;

/// What a record asks of merging, decoded and checked.
public sealed interface MergeChange {
  /// A role is new, or has changed.
  record Updated(Role role, ContentFeatures features) implements MergeChange {}

  /// A role's last record: it was erased, or lives on at another employer.
  ///
  /// @param moved whether it has moved
  record Removed(RoleKey role, boolean moved) implements MergeChange {}

  /// An operator keeps two roles apart, or no longer does.
  record Decided(MergeDecision decision) implements MergeChange {}
}
