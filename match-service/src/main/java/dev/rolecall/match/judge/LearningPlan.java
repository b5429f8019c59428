package dev.rolecall.match.judge;

import dev.rolecall.match.judge.criterion.SkillOrder;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.profile.Preference;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.profile.SkillPreference;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Chooses skills one after the other, each time those that add the most jobs to what was chosen
/// before (greedy). A skill is chosen with what it builds on, as a bundle; two skills are chosen
/// together when the jobs require both.
///
/// The work is bounded: a few dozen bundles are compared, over at most [RuleScan#MAX_JOBS] jobs.
final class LearningPlan {
  private static final BitSet NO_JOBS = new BitSet();
  private static final int MAX_SINGLES = 40;
  private static final int MAX_PAIRED = 14;
  private static final int MIN_OPENED = 2;

  /// What fewer employers ask for is their own, and not worth learning for them.
  private static final int MIN_EMPLOYERS = 3;

  /// One of a hundred jobs.
  private static final int MIN_OPENED_SHARE = 100;

  /// Two skills more open a job that lacks two; it counts less than one that lacks one.
  private static final Map<Integer, Integer> POINTS = Map.of(1, 4, 2, 1);

  /// Most jobs for each skill to learn; of equal ones the bundle that adds more, then the one whose
  /// skills most jobs lack.
  private static final Comparator<Bundle> MOST_PER_SKILL =
      Comparator.<Bundle>comparingDouble(
              each -> (double) each.opened().size() / each.skills().size())
          .thenComparingInt(each -> each.opened().size());

  private final LearningScan scan;
  private final LearningGoal goal;
  private final Set<SkillId> learned = new LinkedHashSet<>();
  private final Set<SkillId> avoided;

  /// By requirement, the places in [#closed] of the jobs that lack it.
  private final Map<Integer, BitSet> lacking = new HashMap<>();

  private List<LearningJob> closed = List.of();

  /// @param skills in the order of learning
  /// @param chosen what the bundle is for; the others are learned before
  /// @param chosenFor JOBS also when it should be chosen for pay, and too few jobs state theirs
  /// @param opened the jobs that it adds
  record Bundle(
      List<SkillId> skills,
      List<SkillId> chosen,
      LearningGoal chosenFor,
      List<LearningJob> opened) {
    Bundle forPay() {
      return new Bundle(skills, chosen, LearningGoal.PAY, opened);
    }
  }

  LearningPlan(LearningScan scan, LearningGoal goal) {
    this.scan = scan;
    this.goal = goal;
    this.avoided = avoided(scan.person().profile());
    setClosed(scan.jobs().stream());
  }

  /// The bundles in the order of learning, with at most [LearningPath#MAX_STEPS] skills in total.
  List<Bundle> bundles() {
    List<Bundle> bundles = new ArrayList<>();
    while (learned.size() < LearningPath.MAX_STEPS) {
      Bundle best = best(candidates());
      if (best == null) {
        break;
      }
      bundles.add(best);
      learned.addAll(best.skills());
      BitSet met = scan.requirements().metBy(best.skills());
      setClosed(closed.stream().map(job -> job.after(met)));
    }
    return bundles;
  }

  /// Two skills are a candidate when together they add more jobs than one after the other.
  private List<Bundle> candidates() {
    List<SkillId> singles = frequent();
    Map<SkillId, Integer> alone = new HashMap<>();
    List<Bundle> candidates = new ArrayList<>();
    for (SkillId skill : singles) {
      Bundle one = bundle(List.of(skill));
      alone.put(skill, one.opened().size());
      addUseful(one, candidates);
    }
    List<SkillId> paired = singles.subList(0, Math.min(MAX_PAIRED, singles.size()));
    for (int i = 0; i < paired.size(); i++) {
      for (int j = i + 1; j < paired.size(); j++) {
        Bundle both = bundle(List.of(paired.get(i), paired.get(j)));
        int apart = alone.getOrDefault(paired.get(i), 0) + alone.getOrDefault(paired.get(j), 0);
        if (both.opened().size() > apart) {
          addUseful(both, candidates);
        }
      }
    }
    return candidates;
  }

  private Bundle bundle(List<SkillId> chosen) {
    List<SkillId> skills =
        chosen.stream()
            .flatMap(skill -> SkillOrder.toLearn(skill, this::isKnown).stream())
            .distinct()
            .toList();
    BitSet met = scan.requirements().metBy(skills);
    List<LearningJob> opened =
        lacking(met).mapToObj(closed::get).filter(job -> job.opensWith(met)).toList();
    return new Bundle(skills, chosen, LearningGoal.JOBS, opened);
  }

  /// The places of the closed jobs that lack any of these requirements, in their order.
  private IntStream lacking(BitSet requirements) {
    BitSet jobs = new BitSet(closed.size());
    requirements.stream().mapToObj(each -> lacking.getOrDefault(each, NO_JOBS)).forEach(jobs::or);
    return jobs.stream();
  }

  private void setClosed(Stream<LearningJob> jobs) {
    closed = jobs.filter(job -> !job.isOpen()).toList();
    lacking.clear();
    for (int i = 0; i < closed.size(); i++) {
      int place = i;
      closed
          .get(i)
          .missingRequirements()
          .forEach(each -> lacking.computeIfAbsent(each, _ -> new BitSet()).set(place));
    }
  }

  private void addUseful(Bundle bundle, List<Bundle> candidates) {
    List<LearningJob> opened = bundle.opened();
    boolean fits = learned.size() + bundle.skills().size() <= LearningPath.MAX_STEPS;
    if (!bundle.skills().isEmpty()
        && fits
        && Collections.disjoint(bundle.skills(), avoided)
        && opened.size() >= leastOpened()
        && employers(opened) >= MIN_EMPLOYERS) {
      candidates.add(bundle);
    }
  }

  /// Fewer additional jobs are not worth learning a skill.
  private int leastOpened() {
    return Math.max(MIN_OPENED, scan.jobs().size() / MIN_OPENED_SHARE);
  }

  private static long employers(List<LearningJob> jobs) {
    return jobs.stream().map(each -> each.job().company()).distinct().count();
  }

  private boolean isKnown(SkillId skill) {
    return scan.person().skills().covers(skill)
        || learned.stream().anyMatch(each -> SkillOrder.covered(each).contains(skill));
  }

  /// The skills that most jobs lack which need one or two skills more.
  private List<SkillId> frequent() {
    Map<SkillId, Integer> points = new HashMap<>();
    for (LearningJob job : closed) {
      int each = POINTS.getOrDefault(job.deficit(), 0);
      if (each > 0) {
        job.missingRequirements()
            .mapToObj(scan.requirements()::requirement)
            .flatMap(Collection::stream)
            .distinct()
            .forEach(skill -> points.merge(skill, each, Integer::sum));
      }
    }
    return points.entrySet().stream()
        .filter(entry -> !avoided.contains(entry.getKey()))
        .sorted(
            Map.Entry.<SkillId, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MAX_SINGLES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Set<SkillId> avoided(Profile profile) {
    return profile.skills().stream()
        .filter(each -> each.preference() == Preference.AVOID)
        .map(SkillPreference::id)
        .collect(Collectors.toSet());
  }

  private @Nullable Bundle best(List<Bundle> candidates) {
    List<Bundle> paid =
        goal == LearningGoal.PAY
            ? candidates.stream()
                .filter(each -> euros(each.opened()).size() >= LearningPath.MIN_PAID_JOBS)
                .map(Bundle::forPay)
                .toList()
            : List.of();
    Comparator<Bundle> byPay =
        Comparator.comparingInt(each -> MedianPay.middle(euros(each.opened())));
    return paid.isEmpty()
        ? candidates.stream().max(MOST_PER_SKILL).orElse(null)
        : paid.stream().max(byPay.thenComparing(MOST_PER_SKILL)).orElse(null);
  }

  static List<Integer> euros(List<LearningJob> jobs) {
    return jobs.stream().flatMap(each -> each.euros().stream()).toList();
  }
}
