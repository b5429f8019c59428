package dev.rolecall.match.judge.criterion;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.YearsRange;
import dev.rolecall.model.profile.SeniorityRange;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.model.text.SeniorityText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How senior the job is. A level above the preferred range is harder to get than one below it.
/// Three levels outside the range veto the job.
///
/// A job that does not state its level is taken for what is usual: a leader of people for a title
/// of management, else by the years of experience that it asks for, else mid-level or senior.
final class SeniorityCriterion implements Criterion {
  private static final int VETO_DISTANCE = 3;
  private static final int SENIOR_YEARS = 5;
  private static final int MID_YEARS = 2;

  private final int[] below;
  private final int[] above;
  private final int sameRank;
  private final int certainty;

  SeniorityCriterion(Weights weights) {
    int far = weights.of("seniority.far");
    below =
        new int[] {100, weights.of("seniority.one-below"), weights.of("seniority.two-below"), far};
    above =
        new int[] {100, weights.of("seniority.one-above"), weights.of("seniority.two-above"), far};
    sameRank = weights.of("seniority.same-rank");
    certainty = weights.of("seniority.silent");
  }

  @Override
  public String name() {
    return "seniority";
  }

  @Override
  public CriterionResult judge(JudgedJob job, PreparedProfile person) {
    SeniorityRange range = person.profile().seniority();
    if (range == null || (known(range.min()) == null && known(range.max()) == null)) {
      return CriterionResult.NOT_APPLICABLE;
    }
    List<Seniority> stated =
        Opening.orEmpty(job.attributes().seniority()).stream()
            .filter(level -> level != Seniority.UNKNOWN)
            .toList();
    if (stated.isEmpty() || isForOthersToo(stated, job.attributes())) {
      return notStated(job.attributes(), range);
    }
    int best = -1;
    for (Seniority level : stated) {
      best = Math.max(best, score(level, range));
    }
    int score = best;
    if (score == 100) {
      return CriterionResult.certain(100, () -> level(stated) + ", which you want");
    }
    return stated.stream().allMatch(level -> distance(level, range) >= VETO_DISTANCE)
        ? CriterionResult.veto(() -> mismatch(stated, range))
        : CriterionResult.certain(score, () -> mismatch(stated, range));
  }

  /// Whether interns are sought besides employees whose level is not stated: `Full-time, intern`.
  private static boolean isForOthersToo(List<Seniority> stated, JobAttributes job) {
    return stated.equals(List.of(Seniority.INTERN))
        && Opening.orEmpty(job.employmentTypes()).contains(EmploymentType.FULL_TIME);
  }

  private CriterionResult notStated(JobAttributes job, SeniorityRange range) {
    List<Seniority> usual = usual(job);
    int sum = 0;
    for (Seniority level : usual) {
      sum += score(level, range);
    }
    return CriterionResult.notStated(
        sum / usual.size() * certainty / 100,
        "Level not stated, usually " + SeniorityText.of(usual));
  }

  private static List<Seniority> usual(JobAttributes job) {
    if (job.family() == JobFamily.MANAGEMENT) {
      return List.of(Seniority.MANAGER);
    }
    YearsRange years = job.experienceYears();
    Integer min = years == null ? null : years.min();
    if (min == null) {
      return List.of(Seniority.MID, Seniority.SENIOR);
    }
    return List.of(
        min >= SENIOR_YEARS
            ? Seniority.SENIOR
            : min >= MID_YEARS ? Seniority.MID : Seniority.JUNIOR);
  }

  private int score(Seniority level, SeniorityRange range) {
    int distance = distance(level, range);
    if (distance == 1 && hasRankOfEnd(level, range)) {
      return sameRank;
    }
    return isBelow(level, range) ? below[distance] : above[distance];
  }

  /// Whether a level outside the range has the rank of one of its ends: a lead, for staff level.
  private static boolean hasRankOfEnd(Seniority level, SeniorityRange range) {
    Seniority min = known(range.min());
    Seniority max = known(range.max());
    return (min != null && rank(level) == rank(min)) || (max != null && rank(level) == rank(max));
  }

  private static boolean isBelow(Seniority level, SeniorityRange range) {
    Seniority min = known(range.min());
    return min != null && rank(level) < rank(min);
  }

  /// How many levels a level is outside the range, at most 3; 0 within it.
  private static int distance(Seniority level, SeniorityRange range) {
    Seniority min = known(range.min());
    Seniority max = known(range.max());
    boolean reaches = min == null || level.compareTo(min) >= 0;
    boolean within = max == null || level.compareTo(max) <= 0;
    if (reaches && within) {
      return 0;
    }
    int below = min == null ? 0 : rank(min) - rank(level);
    int above = max == null ? 0 : rank(level) - rank(max);
    return Math.clamp(Math.max(below, above), 1, VETO_DISTANCE);
  }

  /// The rank of a level. Leading a team has the same rank as staff level.
  private static int rank(Seniority level) {
    return switch (level) {
      case INTERN -> 0;
      case JUNIOR -> 1;
      case MID -> 2;
      case SENIOR -> 3;
      case STAFF, LEAD, UNKNOWN -> 4;
      case PRINCIPAL, MANAGER -> 5;
      case DIRECTOR -> 7;
      case EXECUTIVE -> 8;
    };
  }

  private static @Nullable Seniority known(@Nullable Seniority level) {
    return level == Seniority.UNKNOWN ? null : level;
  }

  private static String level(List<Seniority> levels) {
    String text = Phrases.capitalize(SeniorityText.of(levels));
    return text.endsWith("level") ? text : text + " level";
  }

  private static String mismatch(List<Seniority> stated, SeniorityRange range) {
    return level(stated) + "; you want " + rangeText(range);
  }

  private static String rangeText(SeniorityRange range) {
    Seniority min = known(range.min());
    Seniority max = known(range.max());
    if (min == null) {
      return max == null ? "any level" : SeniorityText.of(max) + " or lower";
    }
    if (min == max) {
      return SeniorityText.of(min);
    }
    return max == null
        ? SeniorityText.of(min) + " or higher"
        : SeniorityText.of(min) + " to " + SeniorityText.of(max);
  }
}
