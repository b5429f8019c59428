package dev.rolecall.match.judge;

import dev.rolecall.match.judge.criterion.SkillOrder;
import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.model.Money;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.text.PayText;
import dev.rolecall.model.text.Phrases;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes the steps of a plan, with the jobs that each adds.
final class LearningPathWriter {
  private static final Comparator<LearningJob> BEST_FIRST =
      Comparator.comparingInt(LearningJob::score).reversed().thenComparing(each -> each.job().id());

  private final LearningScan scan;
  private final LearningPlan plan;
  private final Function<JobAttributes, @Nullable String> titles;
  private final Set<SkillId> learned = new LinkedHashSet<>();
  private final List<LearningPath.Step> steps = new ArrayList<>();
  private List<LearningJob> closed;
  private int open;

  /// @param titles the title of a job that is named as an example, null when it is no longer open
  LearningPathWriter(
      LearningScan scan, LearningPlan plan, Function<JobAttributes, @Nullable String> titles) {
    this.scan = scan;
    this.plan = plan;
    this.titles = titles;
    this.closed = scan.jobs().stream().filter(job -> !job.isOpen()).toList();
    this.open = scan.jobs().size() - closed.size();
  }

  LearningPath path(LearningGoal goal) {
    int openNow = open;
    for (LearningPlan.Bundle bundle : plan.bundles()) {
      for (SkillId skill : bundle.skills()) {
        steps.add(step(skill, bundle));
        learned.add(skill);
      }
    }
    return new LearningPath(
        goal, scan.jobs().size() * scan.share(), openNow * scan.share(), scan.share(), steps);
  }

  private LearningPath.Step step(SkillId skill, LearningPlan.Bundle bundle) {
    BitSet met = scan.requirements().metBy(List.of(skill));
    List<LearningJob> opened = closed.stream().filter(job -> job.opensWith(met)).toList();
    closed = closed.stream().map(job -> job.after(met)).filter(job -> !job.isOpen()).toList();
    open += opened.size();
    List<Integer> euros = LearningPlan.euros(opened);
    Money median =
        euros.size() < LearningPath.MIN_PAID_JOBS ? null : MedianPay.of(euros, scan.person());
    List<String> buildsOn =
        SkillOrder.before(skill).stream().filter(this::isKnown).map(SkillOrder::name).toList();
    String preparesFor = preparesFor(skill, bundle, opened.isEmpty());
    return new LearningPath.Step(
        skill,
        SkillOrder.name(skill),
        buildsOn,
        preparesFor,
        bundle.chosenFor(),
        opened.size() * scan.share(),
        open * scan.share(),
        median,
        euros.size() * scan.share(),
        examples(opened),
        text(skill, preparesFor, buildsOn, opened.size() * scan.share(), median));
  }

  private boolean isKnown(SkillId skill) {
    return scan.person().skills().has(skill) || learned.contains(skill);
  }

  /// The skill that this one is learned for: that which builds on it or, when it adds no jobs on
  /// its own, the last of the bundle.
  private static @Nullable String preparesFor(
      SkillId skill, LearningPlan.Bundle bundle, boolean opensNone) {
    if (bundle.chosen().contains(skill)) {
      SkillId last = bundle.skills().getLast();
      return opensNone && !skill.equals(last) ? SkillOrder.name(last) : null;
    }
    return bundle.chosen().stream()
        .filter(chosen -> SkillOrder.toLearn(chosen, _ -> false).contains(skill))
        .findFirst()
        .map(SkillOrder::name)
        .orElse(null);
  }

  private List<LearningPath.Example> examples(List<LearningJob> opened) {
    List<LearningPath.Example> examples = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (LearningJob each : opened.stream().sorted(BEST_FIRST).toList()) {
      if (examples.size() == LearningPath.MAX_EXAMPLES) {
        break;
      }
      String title = titles.apply(each.job());
      if (title != null && named.add(title + " " + each.job().companyName())) {
        examples.add(new LearningPath.Example(each.job().id(), title, each.job().companyName()));
      }
    }
    return examples;
  }

  private static String text(
      SkillId skill,
      @Nullable String preparesFor,
      List<String> buildsOn,
      int opens,
      @Nullable Money median) {
    String name = SkillOrder.name(skill);
    String jobs = Phrases.count(opens, "job", "jobs");
    String what =
        opens == 0
            ? name + " adds no jobs on its own"
            : name
                + " adds "
                + jobs
                + (median == null ? "" : ", at a median of " + PayText.amount(median) + " a year");
    String then = preparesFor == null ? "" : "; it prepares for " + preparesFor;
    return what
        + then
        + (buildsOn.isEmpty() ? "" : ". It builds on " + Phrases.and(buildsOn))
        + ".";
  }
}
