package dev.rolecall.ingest.merge;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Role;
import org.jspecify.annotations.Nullable;

/// The revisions of a job, so that a later one is always higher.
///
/// A job moves with the role that founded it to another employer's partition, whose store does not
/// know what revision it had. So each move starts a range of its own, far above the one before.
final class Revisions {
  private static final long A_MOVE = 1_000_000_000L;

  private Revisions() {}

  static long next(Role founder, @Nullable Job before) {
    long first = founder.moves() * A_MOVE + 1;
    return before == null ? first : Math.max(first, before.revision() + 1);
  }
}
