package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.ingest.merge.state.JobState;
import org.jspecify.annotations.Nullable;

/// The revisions of a job: a later version always has a higher one.
///
/// A job moves with its oldest role to another employer's partition, whose store does not contain
/// its last revision. So each move starts a new range, far above the previous one.
final class Revisions {
  private static final long REVISIONS_PER_MOVE = 1_000_000_000L;

  private Revisions() {}

  static long next(RoleFeatures oldestRole, @Nullable JobState before) {
    long first = oldestRole.moves() * REVISIONS_PER_MOVE + 1;
    return before == null ? first : Math.max(first, before.revision() + 1);
  }
}
