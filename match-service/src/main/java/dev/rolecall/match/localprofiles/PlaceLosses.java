package dev.rolecall.match.localprofiles;

import dev.rolecall.match.localprofiles.JobPlan.Place;
import dev.rolecall.match.localprofiles.JobPlan.PlaceLoss;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What the place and the work mode of a job take from the scores of the rows of a block: of what
/// the job offers and a person accepts, the least.
final class PlaceLosses {
  private static final int WORDS = ProfileBlock.WORDS;
  private static final int BITS = Column.LOSS_BITS - 1;

  /// By loss, the rows that lose it at most.
  private final long[][] byLoss = new long[Loss.VETO][WORDS];

  private final boolean[] used = new boolean[Loss.VETO];
  private final long[][] losses = new long[BITS][WORDS];
  private final long[] remote = new long[WORDS];
  private final long[] office = new long[WORDS];
  private final long[] settled = new long[WORDS];
  private final long[] moving = new long[WORDS];
  private final long[] allowed = new long[WORDS];
  private boolean anyMoving;

  void start(ProfileBlock block, Place place) {
    Arrays.fill(used, false);
    if (place.remoteForAll()) {
      Arrays.fill(remote, -1L);
    } else {
      RowBits.set(remote, place.remote() ? block.column(Column.REMOTE) : null);
    }
    Arrays.fill(office, 0);
    for (int mode : place.office()) {
      RowBits.or(office, block.column(mode));
    }
    RowBits.set(settled, block.column(Column.NO_PLACES));
    RowBits.and(settled, office);
    RowBits.set(moving, block.column(Column.MOVES));
    anyMoving = !RowBits.isEmpty(moving);
    RowBits.and(moving, settled);
    RowBits.andNot(settled, moving);
    all(0, block.column(Column.ANYWHERE));
    if (place.remoteOnly() < Loss.VETO) {
      RowBits.set(allowed, block.column(Column.USED));
      RowBits.andNot(allowed, office);
      all(place.remoteOnly(), allowed);
    }
    if (place.elsewhere() < Loss.VETO) {
      RowBits.set(allowed, office);
      RowBits.andNot(allowed, settled);
      RowBits.andNot(allowed, moving);
      all(place.elsewhere(), allowed);
    }
    withPlaces(block);
  }

  /// From here on `office` has the people who name places.
  private void withPlaces(ProfileBlock block) {
    RowBits.andNot(office, block.column(Column.NO_PLACES));
  }

  private void all(int loss, long @Nullable [] rows) {
    if (rows != null) {
      RowBits.or(of(loss), rows);
    }
  }

  private long[] of(int loss) {
    if (!used[loss]) {
      used[loss] = true;
      Arrays.fill(byLoss[loss], 0);
    }
    return byLoss[loss];
  }

  /// @param rows of a home country or of a place
  void add(Object rows, PlaceLoss loss) {
    if (loss.remote() < Loss.VETO) {
      Rows.addTo(of(loss.remote()), rows, remote);
    }
    boolean home = loss.isHome();
    if (loss.office() < Loss.VETO) {
      Rows.addTo(of(loss.office()), rows, home ? settled : office);
    }
    if (home && anyMoving && loss.moving() < Loss.VETO) {
      Rows.addTo(of(loss.moving()), rows, moving);
    }
  }

  /// The rows that are not vetoed.
  long[] finish() {
    for (long[] bit : losses) {
      Arrays.fill(bit, 0);
    }
    Arrays.fill(allowed, 0);
    for (int loss = 0; loss < used.length; loss++) {
      if (used[loss]) {
        RowBits.andNot(byLoss[loss], allowed);
        RowBits.or(allowed, byLoss[loss]);
        for (int bit = 0; bit < BITS; bit++) {
          if ((loss >> bit & 1) != 0) {
            RowBits.or(losses[bit], byLoss[loss]);
          }
        }
      }
    }
    return allowed;
  }

  long[][] losses() {
    return losses;
  }
}
