package dev.rolecall.search.index.follow;

import dev.rolecall.search.index.version.ElasticsearchIndexes;
import dev.rolecall.search.index.version.IndexProgress;
import dev.rolecall.search.index.version.JobIndex;
import java.io.IOException;

/// Has the live index refreshed less often while many records are left to write.
///
/// The index's own setting is the state, and any instance that finds the index caught up restores
/// it: an instance that is killed leaves nothing behind.
final class CatchUp {
  /// Between two commits of the merge the lag is 0 for a moment.
  private static final int SCANS_WITHOUT_LAG = 2;

  private final ElasticsearchIndexes indexes;
  private final IndexProgress progress;
  private final long manyRecords;
  private int scansWithoutLag;

  CatchUp(ElasticsearchIndexes indexes, IndexProgress progress, long manyRecords) {
    this.indexes = indexes;
    this.progress = progress;
    this.manyRecords = manyRecords;
  }

  /// @param ownLag records that this instance has yet to write to the live index
  /// @return whether the index is catching up
  boolean scan(JobIndex live, long ownLag) throws IOException {
    if (!live.catchingUp()) {
      scansWithoutLag = 0;
      if (ownLag < manyRecords) {
        return false;
      }
      indexes.catchUp(live, true);
      return true;
    }
    boolean behind = ownLag >= manyRecords || progress.lag(live) >= manyRecords;
    scansWithoutLag = behind ? 0 : scansWithoutLag + 1;
    if (scansWithoutLag < SCANS_WITHOUT_LAG) {
      return true;
    }
    indexes.catchUp(live, false);
    return false;
  }
}
