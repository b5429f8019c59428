package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.profile.SeniorityRange;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.model.text.SeniorityText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How senior the job is. One level outside the preferred range scores 50, two score 15, three or
/// more veto the job.
final class SeniorityCriterion implements Criterion {
  private static final int SCORE_ONE_LEVEL_OFF = 50;
  private static final int SCORE_TWO_LEVELS_OFF = 15;
  private static final int VETO_DISTANCE = 3;

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
    int distance = stated.stream().mapToInt(level -> distance(level, range)).min().orElse(-1);
    return switch (distance) {
      case -1 -> CriterionResult.notStated("Level not stated");
      case 0 -> CriterionResult.certain(100, () -> level(stated) + ", which you want");
      case 1 -> CriterionResult.certain(SCORE_ONE_LEVEL_OFF, () -> mismatch(stated, range));
      case 2 -> CriterionResult.certain(SCORE_TWO_LEVELS_OFF, () -> mismatch(stated, range));
      default -> CriterionResult.veto(() -> mismatch(stated, range));
    };
  }

  /// How many levels a level is outside the range; 0 within it.
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
    return max == null
        ? SeniorityText.of(min) + " or higher"
        : SeniorityText.of(min) + " to " + SeniorityText.of(max);
  }
}
