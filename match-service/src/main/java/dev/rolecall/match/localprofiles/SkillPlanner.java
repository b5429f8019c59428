package dev.rolecall.match.localprofiles;

import dev.rolecall.match.judge.criterion.SkillBound;
import dev.rolecall.match.judge.criterion.Weights;
import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.localprofiles.JobPlan.Action;
import dev.rolecall.model.SkillId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Plans the skills of a job.
final class SkillPlanner {
  /// A share is counted up to this, which is all that a job can name.
  static final int FULL = 32;

  private static final int[] LEVELS = {1, 3, 5, 8, 12, 17, 23};
  private static final int HALF = 50;
  private static final int QUARTER = 25;

  private final KeyTable keys;
  private final SkillBound bound;
  private final int skills;
  private final int requirements;

  SkillPlanner(KeyTable keys, Weights weights) {
    this.keys = keys;
    this.bound = new SkillBound(weights);
    this.skills = weights.of("weight.skills");
    this.requirements = weights.of("weight.requirements");
  }

  JobPlan.Skills plan(JobAttributes job, int[] actions) {
    Set<SkillId> languages = SkillBound.titleLanguages(job);
    shares(job, languages, actions);
    vetoes(job, actions);
    for (SkillId language : languages) {
      Integer key = keys.required().get(language);
      if (key != null) {
        actions[key] |= Action.IN_TITLE;
      }
    }
    List<Integer> several = new ArrayList<>();
    List<Integer> single = new ArrayList<>();
    for (Map.Entry<String, Integer> kind : SkillBound.kinds(job).entrySet()) {
      int column = Column.KIND + Column.KINDS.indexOf(kind.getKey());
      (kind.getValue() > 1 ? several : single).add(column);
    }
    return new JobPlan.Skills(
        toArray(several),
        toArray(single),
        new int[][] {unmatched(job, false), unmatched(job, true)},
        levels(job),
        !languages.isEmpty(),
        Loss.units(skills, bound.otherTitle()));
  }

  private static int[] toArray(List<Integer> columns) {
    return columns.stream().mapToInt(Integer::intValue).toArray();
  }

  private void shares(JobAttributes job, Set<SkillId> languages, int[] actions) {
    bound
        .found(job)
        .forEach(
            (skill, percent) -> {
              Integer first = keys.shares().get(skill);
              if (first != null) {
                int flags =
                    (SkillBound.isClose(skill, languages) ? Action.CLOSE : 0)
                        | (SkillBound.isOnPlatform(skill, languages) ? Action.PLATFORM : 0);
                for (int bit = 0; bit < KeyTable.SHARE_BITS; bit++) {
                  actions[first + bit] = flags | position(bit, percent) + 1 | bit << Action.BIT;
                }
              }
            });
  }

  /// The position of a bit of a share, in thirty-seconds: a part of a skill is rounded up to all, a
  /// half or a quarter of it.
  private static int position(int bit, int percent) {
    int shift = percent > HALF ? 0 : percent > QUARTER ? 1 : 2;
    return Math.max(0, bit + 1 - shift);
  }

  private void vetoes(JobAttributes job, int[] actions) {
    veto(SkillBound.missing(job, keys.required().keySet()), keys.required(), actions);
    veto(SkillBound.vetoedWhenAvoided(job), keys.avoided(), actions);
  }

  private static void veto(Set<SkillId> skills, Map<SkillId, Integer> keys, int... actions) {
    for (SkillId skill : skills) {
      Integer key = keys.get(skill);
      if (key != null) {
        actions[key] |= Action.VETO;
      }
    }
  }

  private int[] unmatched(JobAttributes job, boolean must) {
    int[] losses = new int[3];
    for (int competing = 0; competing < losses.length; competing++) {
      losses[competing] =
          Loss.capped(
              skills * Loss.of(bound.score(job, must, 0, competing))
                  + requirements * Loss.of(bound.requirementsWithoutSkills()));
    }
    return losses;
  }

  private List<JobPlan.Level> levels(JobAttributes job) {
    List<JobPlan.Level> levels = new ArrayList<>();
    for (int i = 0; i < LEVELS.length; i++) {
      int highest = i + 1 < LEVELS.length ? LEVELS[i + 1] - 1 : FULL;
      int percent = 100 * highest / FULL;
      levels.add(new JobPlan.Level(LEVELS[i], loss(job, false, percent), loss(job, true, percent)));
    }
    return levels;
  }

  private int loss(JobAttributes job, boolean must, int percent) {
    return Loss.capped(skills * Loss.of(bound.score(job, must, percent, 0)));
  }
}
