package dev.rolecall.match.localprofiles;

import dev.rolecall.match.localprofiles.JobPlan.Action;
import dev.rolecall.match.localprofiles.JobPlan.Level;
import dev.rolecall.match.localprofiles.JobPlan.Skills;
import java.util.Arrays;
import java.util.List;

/// How much of what the people of a block want a job names: bit-sliced sums of the shares of their
/// skills, in thirty-seconds.
final class SkillShares {
  private static final int WORDS = ProfileBlock.WORDS;

  /// The last bit stays set: all that a job can name.
  private static final int BITS = 6;

  private final long[][] sum = new long[BITS][WORDS];
  private final long[] zero = new long[WORDS];

  /// Rows in short lists are added one by one.
  private static final int MIN_ADDED_AS_BITS = 24;

  private final long[][] listed = new long[KeyTable.SHARE_BITS][WORDS];

  /// The bits of the skill that is added next.
  private final long[][] skillBits = new long[KeyTable.SHARE_BITS][];

  private int skill = -1;
  private int skillPosition;

  /// What is left of the budget, at most 63.
  private final long[][] rest = new long[BITS][WORDS];

  private final long[] carry = new long[WORDS];
  private final long[] close = new long[WORDS];
  private final long[] platform = new long[WORDS];
  private final long[] inTitle = new long[WORDS];
  private final long[] several = new long[WORDS];
  private final long[] single = new long[WORDS];
  private final long[] enough = new long[WORDS];
  private final long[] shared = new long[WORDS];
  private final long[] some = new long[WORDS];
  private final long[] must = new long[WORDS];
  private final long[] other = new long[WORDS];
  private final long[] result = new long[WORDS];
  private ProfileBlock block = new ProfileBlock();
  private Skills plan = new Skills(new int[0], new int[0], new int[0][], List.of(), false, 0);

  void start(ProfileBlock next, Skills skills) {
    block = next;
    plan = skills;
    for (long[] bit : sum) {
      Arrays.fill(bit, 0);
    }
    Arrays.fill(skillBits, zero);
    skill = -1;
    Arrays.fill(close, 0);
    Arrays.fill(platform, 0);
    Arrays.fill(inTitle, 0);
  }

  /// @param key of the rows; those of one skill follow each other
  void add(int key, Object rows, int action) {
    if ((action & Action.IN_TITLE) != 0) {
      Rows.addTo(inTitle, rows);
    }
    if ((action & Action.CLOSE) != 0) {
      Rows.addTo(close, rows);
    }
    if ((action & Action.PLATFORM) != 0) {
      Rows.addTo(platform, rows);
    }
    int position = (action & Action.POSITION) - 1;
    if (position >= 0) {
      if (rows instanceof long[] bits) {
        add(key, bits, position, action >> Action.BIT & 7);
      } else if (rows instanceof short[] list && list.length < MIN_ADDED_AS_BITS) {
        add(list, position);
      } else {
        int bit = action >> Action.BIT & 7;
        if (key - bit != skill) {
          addSkill();
        }
        long[] bits = listed[bit];
        Arrays.fill(bits, 0);
        Rows.addTo(bits, rows);
        add(key, bits, position, bit);
      }
    }
  }

  /// The bits of a skill are added together, unless they are rounded up to the same position.
  private void add(int key, long[] bits, int position, int bit) {
    int first = key - bit;
    int shift = position - bit;
    if (shift < 0) {
      RowBits.addBit(sum, bits, position, carry);
      return;
    }
    if (first != skill) {
      addSkill();
      skill = first;
      skillPosition = shift;
    }
    skillBits[bit] = bits;
  }

  private void addSkill() {
    if (skill >= 0) {
      RowBits.add(sum, skillBits, skillPosition, carry);
      Arrays.fill(skillBits, zero);
      skill = -1;
    }
  }

  private void add(short[] list, int position) {
    for (short row : list) {
      int word = row >> 6;
      long bit = 1L << row;
      int at = position;
      while (at < BITS - 1 && (sum[at][word] & bit) != 0) {
        sum[at][word] ^= bit;
        at++;
      }
      sum[at][word] |= bit;
    }
  }

  /// The rows of people who have or want languages, and none that the title names.
  long[] otherLanguage() {
    RowBits.set(must, block.column(Column.MUST_LANGUAGE));
    RowBits.set(other, block.column(Column.WANTS_LANGUAGE));
    RowBits.andNot(other, must);
    RowBits.andNot(other, close);
    RowBits.andNot(must, inTitle);
    RowBits.or(other, must);
    RowBits.andNot(other, platform);
    RowBits.set(must, block.column(Column.SKILLED));
    RowBits.and(other, must);
    return other;
  }

  /// The rows that have enough left for what they lose by skills.
  long[] finish(long[][] left) {
    addSkill();
    RowBits.set(some, left[BITS]);
    RowBits.or(some, left[BITS + 1]);
    for (int bit = 0; bit < BITS; bit++) {
      RowBits.set(rest[bit], left[bit]);
      RowBits.or(rest[bit], some);
    }
    RowBits.set(result, block.column(Column.USED));
    RowBits.andNot(result, block.column(Column.SKILLED));
    RowBits.set(must, block.column(Column.MUST));
    Arrays.fill(shared, 0);
    for (long[] bit : sum) {
      RowBits.or(shared, bit);
    }
    competing();
    RowBits.andNot(several, shared);
    RowBits.andNot(single, shared);
    RowBits.andNot(single, several);
    RowBits.set(some, shared);
    RowBits.or(some, several);
    RowBits.or(some, single);
    RowBits.invert(some);
    unmatched(some, 0);
    unmatched(single, 1);
    unmatched(several, 2);
    for (Level level : plan.levels()) {
      RowBits.atLeast(shared, level.from(), sum);
      RowBits.atLeast(enough, level.loss(), rest);
      if (level.loss() != level.lossWithMust()) {
        RowBits.andNot(enough, must);
        RowBits.orAnd(result, enough, shared);
        RowBits.atLeast(enough, level.lossWithMust(), rest);
      }
      RowBits.orAnd(result, enough, shared);
    }
    return result;
  }

  private void competing() {
    Arrays.fill(several, 0);
    Arrays.fill(single, 0);
    for (int kind : plan.several()) {
      RowBits.or(several, block.column(kind));
    }
    for (int kind : plan.single()) {
      long[] rows = block.column(kind);
      if (rows != null) {
        RowBits.orAnd(several, single, rows);
        RowBits.or(single, rows);
      }
    }
  }

  private void unmatched(long[] rows, int competing) {
    int loss = plan.unmatched()[0][competing];
    int lossWithMust = plan.unmatched()[1][competing];
    RowBits.atLeast(enough, loss, rest);
    if (loss != lossWithMust) {
      RowBits.andNot(enough, must);
      RowBits.orAnd(result, enough, rows);
      RowBits.atLeast(enough, lossWithMust, rest);
    }
    RowBits.orAnd(result, enough, rows);
  }
}
