package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.localjobs.JobTitle;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.profile.SeniorityRange;
import dev.rolecall.model.text.JobFamilyText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The kind of work, by the family of the job and the words of its title.
///
/// Titles are imprecise: related kinds of work get a partial score, and a title that does not state
/// the kind of work may be of any kind. A title that names a profession outside software
/// engineering (sales, support, recruiting), and a kind of work that is not related, veto the job;
/// one about customers or research costs a part.
///
/// A person who does not say what kind of work they want is taken for an engineer who would accept
/// any engineering: leading people and other professions get a low score, and nothing is vetoed.
final class FamilyCriterion implements Criterion {
  /// By the wanted and the job's family; without kinds that are not related.
  private final Map<JobFamily, Map<JobFamily, Integer>> related = new EnumMap<>(JobFamily.class);

  private static final Set<JobFamily> NOT_ENGINEERING = Set.of(JobFamily.PRODUCT, JobFamily.DESIGN);

  private final int management;
  private final int otherWork;
  private final int notStated;
  private final int customers;
  private final int research;

  FamilyCriterion(Weights weights) {
    for (JobFamily wanted : JobFamily.values()) {
      Map<JobFamily, Integer> scores = new EnumMap<>(JobFamily.class);
      for (JobFamily other : JobFamily.values()) {
        scores.put(other, wanted == other ? 100 : weights.of("family." + wanted + "." + other, 0));
      }
      related.put(wanted, scores);
    }
    management = weights.of("family.management-not-wanted");
    otherWork = weights.of("family.other-not-wanted");
    notStated = weights.of("family.not-stated");
    customers = weights.of("family.customers");
    research = weights.of("family.research");
  }

  @Override
  public String name() {
    return "family";
  }

  @Override
  public CriterionResult judge(JudgedJob job, PreparedProfile person) {
    List<JobFamily> wanted = person.profile().families();
    JobFamily family = job.attributes().family();
    JobTitle.Work work = job.attributes().title().work();
    if (wanted.isEmpty()) {
      return withoutPreference(family, work, person);
    }
    int score = score(wanted, family);
    int part = part(work, wanted);
    if (score > 0 && part < 100) {
      return CriterionResult.certain(
          score * part / 100, () -> work(family) + ", but the title is about " + about(work));
    }
    if (score == 100) {
      return CriterionResult.certain(100, () -> work(family) + ", which you want");
    }
    if (work == JobTitle.Work.OTHER) {
      return CriterionResult.veto(
          () -> "The title is for other work; you want " + JobFamilyText.of(wanted));
    }
    if (score > 0) {
      return CriterionResult.certain(
          score, () -> work(family) + ", related to " + JobFamilyText.of(wanted));
    }
    if (family == JobFamily.OTHER || family == JobFamily.UNKNOWN) {
      return CriterionResult.uncertain(
          notStated, () -> "The title does not state the kind of work");
    }
    return CriterionResult.veto(() -> work(family) + "; you want " + JobFamilyText.of(wanted));
  }

  private CriterionResult withoutPreference(
      JobFamily family, JobTitle.Work work, PreparedProfile person) {
    if (family == JobFamily.MANAGEMENT) {
      return acceptsManagement(person.profile().seniority())
          ? CriterionResult.NOT_APPLICABLE
          : CriterionResult.uncertain(
              management, () -> "A management role; your profile does not ask for one");
    }
    return work == JobTitle.Work.OTHER || NOT_ENGINEERING.contains(family)
        ? CriterionResult.uncertain(
            otherWork, () -> "Not an engineering role; your profile does not ask for other work")
        : CriterionResult.NOT_APPLICABLE;
  }

  private static boolean acceptsManagement(@Nullable SeniorityRange range) {
    return range != null
        && Stream.of(range.min(), range.max())
            .anyMatch(
                level ->
                    level != null
                        && level != Seniority.UNKNOWN
                        && level.compareTo(Seniority.MANAGER) >= 0);
  }

  private int score(List<JobFamily> wanted, JobFamily family) {
    int best = 0;
    for (JobFamily each : wanted) {
      best = Math.max(best, related.getOrDefault(each, Map.of()).getOrDefault(family, 0));
    }
    return best;
  }

  /// In percent, how much of the family's score a title is worth whose words name other work.
  private int part(JobTitle.Work work, List<JobFamily> wanted) {
    boolean other = wanted.contains(JobFamily.OTHER);
    return switch (work) {
      case CUSTOMERS ->
          other || wanted.contains(JobFamily.PRODUCT) || wanted.contains(JobFamily.DESIGN)
              ? 100
              : customers;
      case RESEARCH -> other ? 100 : research;
      case ENGINEERING, OTHER -> 100;
    };
  }

  private static String about(JobTitle.Work work) {
    return work == JobTitle.Work.RESEARCH ? "research" : "customers, the market or design";
  }

  private static String work(JobFamily family) {
    return JobFamilyText.label(family) + " work";
  }
}
