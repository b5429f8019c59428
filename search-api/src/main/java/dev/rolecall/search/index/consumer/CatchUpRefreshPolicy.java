package dev.rolecall.search.index.consumer;

import dev.rolecall.search.index.version.IndexVersion;
import java.io.IOException;

/// Lengthens the refresh interval of the live index while it has many unwritten records.
///
/// The state is the `refresh_interval` of the index itself. Any instance restores it when the index
/// has caught up, so a killed instance leaves nothing to clean up.
///
/// Not thread-safe.
final class CatchUpRefreshPolicy {
  /// The lag is 0 briefly between two commits of the merge, so a single update without lag does not
  /// restore the interval.
  private static final int MIN_UPDATES_WITHOUT_LAG = 2;

  private final RefreshSetting setting;
  private final GroupLag groupLag;
  private final long minLag;
  private int updatesWithoutLag;

  /// Sets the refresh interval of an index: that for catching up, or the default.
  interface RefreshSetting {
    void set(IndexVersion index, boolean catchingUp) throws IOException;
  }

  /// The number of records that all instances together have not yet written to an index.
  interface GroupLag {
    long of(IndexVersion index) throws IOException;
  }

  /// @param minLag the number of unwritten records from which the interval is lengthened
  CatchUpRefreshPolicy(RefreshSetting setting, GroupLag groupLag, long minLag) {
    this.setting = setting;
    this.groupLag = groupLag;
    this.minLag = minLag;
  }

  /// @param ownLag the number of records that this instance has not yet written to the live index
  /// @return whether the index is catching up
  boolean update(IndexVersion live, long ownLag) throws IOException {
    if (!live.catchingUp()) {
      updatesWithoutLag = 0;
      if (ownLag < minLag) {
        return false;
      }
      setting.set(live, true);
      return true;
    }
    boolean behind = ownLag >= minLag || groupLag.of(live) >= minLag;
    updatesWithoutLag = behind ? 0 : updatesWithoutLag + 1;
    if (updatesWithoutLag < MIN_UPDATES_WITHOUT_LAG) {
      return true;
    }
    setting.set(live, false);
    return false;
  }
}
