package dev.rolecall.match.people.cv.score;

import dev.rolecall.match.people.cv.CvEvidence;
import dev.rolecall.match.people.cv.CvSection;
import dev.rolecall.match.people.cv.CvSkills;
import dev.rolecall.match.people.cv.CvTitles;
import dev.rolecall.match.people.cv.score.TargetDemand.SkillDemand;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Seniority;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How much of what jobs ask for a CV mentions. It says what the CV does not mention, and never
/// that the person lacks it.
///
/// @param label what the CV is compared with
/// @param jobs how many jobs
/// @param percent of the demanded skills, each weighted by how many jobs require it (10), name it
///   as an advantage (4), or mention it (3): see `coverage-weights.tsv`; null without demand
/// @param skills the most demanded ones first
/// @param years of experience in this kind of work that the dates of the CV show
/// @param jobsWithYears how many jobs state a minimum of years
/// @param jobsWithinYears how many of those ask for at most these years
/// @param levels of the title below the name and the latest position; empty when they name none
/// @param levelDemand how many jobs state each level
/// @param jobsAtLevel how many jobs state one of these levels
public record TargetCoverage(
    String label,
    int jobs,
    @Nullable Integer percent,
    List<Skill> skills,
    int years,
    int jobsWithYears,
    int jobsWithinYears,
    Set<Seniority> levels,
    SortedMap<Seniority, Integer> levelDemand,
    int jobsAtLevel) {
  private static final int MAX_SKILLS = 30;

  /// How well a CV supports a skill.
  public enum Support {
    /// A position or project mentions it.
    USED,
    /// Only the list of skills, or the summary, mentions it.
    LISTED,
    /// The CV mentions a skill that implies it, or that the job accepts instead.
    RELATED,
    /// The CV does not mention it.
    MISSING
  }

  /// @param message for the person
  public record Skill(
      String id,
      String name,
      int must,
      int nice,
      int mentioned,
      Support support,
      String message,
      List<CvEvidence> evidence) {
    public Skill {
      evidence = List.copyOf(evidence);
    }
  }

  public TargetCoverage {
    skills = List.copyOf(skills);
    levels = Collections.unmodifiableSet(levels);
    levelDemand = Collections.unmodifiableSortedMap(levelDemand);
  }

  static TargetCoverage of(AssessedCv cv, TargetDemand demand) {
    Set<SkillId> implied = SkillCheck.withImplied(cv, _ -> true);
    List<Skill> skills =
        demand.skills().stream()
            .limit(MAX_SKILLS)
            .map(each -> skill(cv, each, implied, demand.jobs()))
            .toList();
    int years = cv.draft().career().relevantMonths() / 12;
    Set<Seniority> levels = EnumSet.noneOf(Seniority.class);
    CvTitles.latest(cv.draft()).stream()
        .filter(title -> isCurrent(cv, title))
        .forEach(title -> levels.addAll(title.levels()));
    int atLevel =
        levels.stream().mapToInt(level -> demand.levels().getOrDefault(level, 0)).max().orElse(0);
    return new TargetCoverage(
        demand.label(),
        demand.jobs(),
        CoverageWeights.percent(skills),
        skills,
        years,
        demand.minYears().size(),
        (int) demand.minYears().stream().filter(min -> min <= years).count(),
        levels,
        new TreeMap<>(demand.levels()),
        atLevel);
  }

  /// Whether a title is that below the name or that of the latest position.
  private static boolean isCurrent(AssessedCv cv, CvTitles.Title title) {
    int line = title.evidence().line();
    return cv.draft().sections().get(line - 1) == CvSection.HEADER
        || cv.positions().getFirst().lines().stream().anyMatch(each -> each.number() == line);
  }

  private static Skill skill(AssessedCv cv, SkillDemand demand, Set<SkillId> implied, int jobs) {
    Optional<CvSkills.Found> found =
        cv.skills().stream().filter(each -> each.skill().id().equals(demand.id())).findFirst();
    boolean related =
        implied.contains(demand.id()) || demand.alternatives().stream().anyMatch(implied::contains);
    Support support =
        found
            .map(each -> SkillCheck.isUsed(each) ? Support.USED : Support.LISTED)
            .orElse(related ? Support.RELATED : Support.MISSING);
    return new Skill(
        demand.id().value(),
        demand.name(),
        demand.must(),
        demand.nice(),
        demand.mentioned(),
        support,
        demanded(demand, jobs) + "; " + said(support),
        found.map(CvSkills.Found::evidence).orElse(List.of()));
  }

  private static String demanded(SkillDemand demand, int jobs) {
    if (jobs == 1) {
      return demand.must() > 0
          ? "Required by the job"
          : demand.nice() > 0 ? "Nice to have for the job" : "Mentioned by the job";
    }
    return "Asked for in %d of %d jobs".formatted(demand.jobs(), jobs);
  }

  private static String said(Support support) {
    return switch (support) {
      case USED -> "a position of your CV shows it.";
      case LISTED -> "your CV mentions it, but no position shows it.";
      case RELATED -> "your CV mentions a skill that includes or replaces it.";
      case MISSING -> "your CV does not mention it.";
    };
  }
}
