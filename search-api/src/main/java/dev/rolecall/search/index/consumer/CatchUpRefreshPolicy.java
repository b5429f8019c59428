package dev.rolecall.search.index.consumer;

import dev.rolecall.search.index.version.GroupProgress;
import dev.rolecall.search.index.version.IndexVersion;
import java.io.IOException;
import java.util.function.LongSupplier;

/// Lengthens the refresh interval of the live index while it has many unwritten records, or while
/// many records are written: then each refresh makes few jobs searchable, in small segments that
/// are merged again soon.
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
  private final ReadProgress group;
  private final long minLag;
  private final long minRate;
  private final LongSupplier nanoTime;
  private WriteRate ownRate;
  private WriteRate groupRate;
  private String measuredIndex = "";
  private int updatesWithoutLag;

  /// Sets the refresh interval of an index: that for catching up, or the default.
  interface RefreshSetting {
    void set(IndexVersion index, boolean catchingUp) throws IOException;
  }

  /// How far all instances together have written an index.
  interface ReadProgress {
    GroupProgress of(IndexVersion index) throws IOException;
  }

  /// @param minLag the number of unwritten records from which the interval is lengthened
  /// @param minRate the records written per second from which the interval is lengthened
  /// @param nanoTime the time that rates are measured with
  CatchUpRefreshPolicy(
      RefreshSetting setting,
      ReadProgress group,
      long minLag,
      long minRate,
      LongSupplier nanoTime) {
    this.setting = setting;
    this.group = group;
    this.minLag = minLag;
    this.minRate = minRate;
    this.nanoTime = nanoTime;
    this.ownRate = new WriteRate(nanoTime);
    this.groupRate = new WriteRate(nanoTime);
  }

  /// @param ownLag the number of records that this instance has not yet written to the live index
  /// @param ownWritten the number of records that it has written
  /// @return whether the index is catching up
  boolean update(IndexVersion live, long ownLag, long ownWritten) throws IOException {
    measure(live);
    boolean ownBehind = ownRate.update(ownWritten).orElse(0) >= minRate || ownLag >= minLag;
    if (!live.catchingUp()) {
      updatesWithoutLag = 0;
      if (ownBehind) {
        setting.set(live, true);
      }
      return ownBehind;
    }
    boolean behind = ownBehind || isGroupBehind(live);
    updatesWithoutLag = behind ? 0 : updatesWithoutLag + 1;
    if (updatesWithoutLag < MIN_UPDATES_WITHOUT_LAG) {
      return true;
    }
    setting.set(live, false);
    return false;
  }

  /// The counts of another index do not continue those of the one before.
  private void measure(IndexVersion live) {
    if (!measuredIndex.equals(live.uuid())) {
      measuredIndex = live.uuid();
      ownRate = new WriteRate(nanoTime);
      groupRate = new WriteRate(nanoTime);
    }
  }

  /// A request to the brokers, so it is sent only when this instance alone does not explain the
  /// longer interval. Unless its rate is known to be low, the group is behind: otherwise two
  /// instances would set and restore the interval in turn.
  private boolean isGroupBehind(IndexVersion live) throws IOException {
    GroupProgress progress = group.of(live);
    return groupRate.update(progress.written()).orElse(minRate) >= minRate
        || progress.lag() >= minLag;
  }
}
