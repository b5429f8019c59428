package dev.rolecall.ingest.merge;

import dev.rolecall.ingest.merge.evidence.RoleFeatures;
import dev.rolecall.ingest.merge.state.JobState;
import org.jspecify.annotations.Nullable;

/// The revisions of a job: a later version always has a higher one.
///
/// A job moves with its founding role to another employer's partition, whose store does not hold
/// its last revision. So each move starts a new range, far above the previous one.
final class Revisions {
  private static final long PER_MOVE = 1_000_000_000L;

  private Revisions() {}

  static long next(RoleFeatures founder, @Nullable JobState before) {
    long first = founder.moves() * PER_MOVE + 1;
    return before == null ? first : Math.max(first, before.revision() + 1);
  }
}
