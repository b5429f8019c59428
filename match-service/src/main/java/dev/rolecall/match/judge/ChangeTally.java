package dev.rolecall.match.judge;

import dev.rolecall.match.judge.criterion.PreparedProfile;
import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.reference.PayEstimates;
import dev.rolecall.model.Money;
import dev.rolecall.model.text.PayText;
import dev.rolecall.model.text.Phrases;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The jobs that one change to a profile would add.
final class ChangeTally {
  private static final int MAX_CHANGES = 10;

  private final ProfileChange change;
  private final PreparedProfile person;
  private final List<Integer> euros = new ArrayList<>();
  private int jobs;

  ChangeTally(ProfileChange change, PreparedProfile before) {
    this.change = change;
    this.person =
        PreparedProfile.of(change.apply(before.profile()), before.reference(), before.criteria());
  }

  ProfileChange change() {
    return change;
  }

  /// The person after the change.
  PreparedProfile person() {
    return person;
  }

  void add(JobAttributes job) {
    jobs++;
    PayEstimates.euros(job, person.reference().rates()).ifPresent(euros::add);
  }

  /// Those that add the most jobs first, at most ten. A lower floor that adds no more jobs than a
  /// higher one is left out.
  static List<RuleEffects.ChangeEffect> best(Collection<ChangeTally> all, int factor) {
    Set<ChangeTally> needless = needlessFloors(all);
    return all.stream()
        .filter(tally -> tally.jobs > 0 && !needless.contains(tally))
        .sorted(
            Comparator.comparingInt((ChangeTally tally) -> tally.jobs)
                .reversed()
                .thenComparing(tally -> tally.change.text()))
        .limit(MAX_CHANGES)
        .map(tally -> tally.effect(factor))
        .toList();
  }

  private static Set<ChangeTally> needlessFloors(Collection<ChangeTally> all) {
    Set<ChangeTally> needless = new HashSet<>();
    int opened = 0;
    for (int percent : ChangeCandidates.FLOOR_PERCENT) {
      for (ChangeTally tally : all) {
        if (tally.change instanceof ProfileChange.LowerFloor floor && floor.percent() == percent) {
          if (tally.jobs <= opened) {
            needless.add(tally);
          }
          opened = Math.max(opened, tally.jobs);
        }
      }
    }
    return needless;
  }

  private RuleEffects.ChangeEffect effect(int factor) {
    Money median = median();
    int opened = jobs * factor;
    String text =
        change.text()
            + " would add "
            + Phrases.count(opened, "matching job", "matching jobs")
            + (median == null
                ? ""
                : "; the median of those that state their pay is "
                    + PayText.amount(median)
                    + " a year");
    return new RuleEffects.ChangeEffect(
        change.kind(), change.value(), opened, median, euros.size() * factor, text);
  }

  private @Nullable Money median() {
    return MedianPay.of(euros, person);
  }
}
