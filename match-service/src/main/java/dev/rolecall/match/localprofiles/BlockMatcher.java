package dev.rolecall.match.localprofiles;

import dev.rolecall.match.localprofiles.JobPlan.Action;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Finds the candidates of a job in a block, for all rows at once. For use by one thread.
final class BlockMatcher {
  private static final int WORDS = ProfileBlock.WORDS;

  /// The budget minus the losses.
  private final long[][] left = new long[Column.BUDGET_BITS][WORDS];

  private final long[] candidates = new long[WORDS];
  private final long[] some = new long[WORDS];
  private final long[] carry = new long[WORDS];
  private final long[][] level = new long[Column.LOSS_BITS][WORDS];
  private final long[][] loss = new long[Column.LOSS_BITS - 1][];
  private final long[] zero = new long[WORDS];
  private int[] skillsAt = new int[1024];
  private int skillKeys;
  private final PlaceLosses places = new PlaceLosses();
  private final SkillShares skills = new SkillShares();

  /// The rows of the candidates, until the next call; null when there are none.
  long @Nullable [] match(ProfileBlock block, JobPlan plan) {
    RowBits.set(candidates, block.column(Column.USED));
    exclude(block, plan);
    if (RowBits.isEmpty(candidates)) {
      return null;
    }
    places.start(block, plan.place());
    placesAndVetoes(block, plan);
    RowBits.and(candidates, places.finish());
    if (RowBits.isEmpty(candidates)) {
      return null;
    }
    subtractLosses(block, plan);
    if (RowBits.isEmpty(candidates)) {
      return null;
    }
    skills.start(block, plan.skills());
    skills(block, plan);
    if (plan.skills().languages()) {
      subtract(plan.skills().otherTitle(), skills.otherLanguage());
    }
    RowBits.and(candidates, skills.finish(left));
    return RowBits.isEmpty(candidates) ? null : candidates;
  }

  /// What the columns alone exclude.
  private void exclude(ProfileBlock block, JobPlan plan) {
    RowBits.andNot(candidates, block.column(plan.families() + Column.LOSS_BITS - 1));
    if (plan.employment().length > 0) {
      Arrays.fill(some, 0);
      for (int column : plan.employment()) {
        RowBits.or(some, block.column(column));
      }
      RowBits.and(candidates, some);
    }
    if (!plan.statesPay()) {
      RowBits.andNot(candidates, block.column(Column.STATED_PAY_ONLY));
    } else if (plan.floor() < 1 << Column.FLOOR_BITS) {
      Arrays.fill(some, -1L);
      for (int bit = 0; bit < Column.FLOOR_BITS; bit++) {
        long[] column = block.column(Column.FLOOR + bit);
        if ((plan.floor() >> bit & 1) != 0) {
          RowBits.and(some, column == null ? zero : column);
        } else {
          RowBits.or(some, column);
        }
      }
      RowBits.andNot(candidates, some);
    }
    if (plan.requiresClearance()) {
      RowBits.andNot(candidates, block.column(Column.NO_CLEARANCE));
    }
  }

  private void placesAndVetoes(ProfileBlock block, JobPlan plan) {
    int[] actions = plan.actions();
    skillKeys = 0;
    if (skillsAt.length < block.keyCount()) {
      skillsAt = new int[2 * block.keyCount()];
    }
    for (int at = 0; at < block.keyCount(); at++) {
      int key = block.key(at);
      int action = key < actions.length ? actions[key] : 0;
      if (action == 0) {
        continue;
      }
      if ((action & Action.PLACE) != 0) {
        places.add(block.rows(at), JobPlan.PlaceLoss.read(action));
      } else if ((action & Action.VETO) != 0) {
        Rows.remove(block.rows(at), candidates);
      } else {
        skillsAt[skillKeys++] = at;
      }
    }
  }

  /// Takes the most time, and so comes last.
  private void skills(ProfileBlock block, JobPlan plan) {
    for (int i = 0; i < skillKeys; i++) {
      int at = skillsAt[i];
      skills.add(block.key(at), block.rows(at), plan.actions()[block.key(at)]);
    }
  }

  private void subtractLosses(ProfileBlock block, JobPlan plan) {
    for (int bit = 0; bit < Column.BUDGET_BITS; bit++) {
      RowBits.set(left[bit], block.column(Column.BUDGET + bit));
    }
    leastLevel(block, plan.levels());
    RowBits.andNot(candidates, level[Column.LOSS_BITS - 1]);
    subtract(level);
    for (int bit = 0; bit < Column.LOSS_BITS - 1; bit++) {
      loss[bit] = other(block, plan.families() + bit);
    }
    subtract(loss);
    subtract(places.losses());
    if (plan.posting() > 0) {
      Arrays.fill(some, -1L);
      subtract(plan.posting(), some);
    }
  }

  private void subtract(int units, long[] rows) {
    for (int bit = 0; bit < Column.LOSS_BITS - 1; bit++) {
      loss[bit] = (units >> bit & 1) == 0 ? zero : rows;
    }
    subtract(loss);
  }

  /// Rows that have less than nothing left are not candidates.
  private void subtract(long[][] losses) {
    RowBits.subtract(left, losses, carry);
    RowBits.andNot(candidates, carry);
  }

  /// The least loss of the levels of the job, with the veto as the highest bit.
  private void leastLevel(ProfileBlock block, int... columns) {
    for (int bit = 0; bit < Column.LOSS_BITS; bit++) {
      RowBits.set(level[bit], block.column(columns[0] + bit));
    }
    for (int i = 1; i < columns.length; i++) {
      // some: where the other number is less
      Arrays.fill(carry, 0);
      for (int bit = 0; bit < Column.LOSS_BITS; bit++) {
        less(carry, other(block, columns[i] + bit), level[bit]);
      }
      for (int bit = 0; bit < Column.LOSS_BITS; bit++) {
        choose(level[bit], other(block, columns[i] + bit), carry);
      }
    }
  }

  private long[] other(ProfileBlock block, int column) {
    long[] words = block.column(column);
    return words == null ? zero : words;
  }

  /// Continues a comparison with the next higher bit.
  private static void less(long[] less, long[] one, long[] other) {
    for (int i = 0; i < less.length; i++) {
      less[i] = ~one[i] & other[i] | ~(one[i] ^ other[i]) & less[i];
    }
  }

  private static void choose(long[] target, long[] other, long[] where) {
    for (int i = 0; i < target.length; i++) {
      target[i] = target[i] & ~where[i] | other[i] & where[i];
    }
  }
}
