package dev.rolecall.match.people.gap;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.job.JobFamily;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Common gaps between profiles and demand, by kind of work: the skills that jobs ask for clearly
/// more often than people have them. Safe for use by many threads; calls block.
public final class SkillGaps {
  /// So that figures follow a person's change, or erasure, within an hour.
  static final Duration MAX_AGE = Duration.ofHours(1);

  /// The fewest jobs that figures are published of.
  static final int MIN_JOBS = 10;

  private static final int MAX_GAPS = 10;

  /// In percentage points between the shares of jobs and of people: as much as rounding can add.
  private static final int MIN_DIFFERENCE = 10;

  private final ProfileSkills people;
  private final FamilyDemand demand;
  private final Clock clock;
  private @Nullable Published last;

  /// All figures.
  ///
  /// @param asOf when they were counted
  /// @param families those with enough people and jobs, in the order of [JobFamily]
  public record Published(Instant asOf, List<Family> families) {
    public Published {
      families = List.copyOf(families);
    }
  }

  /// @param people how many look for this kind of work, rounded down to a multiple of ten
  /// @param jobs open ones that name any skill
  /// @param gaps the largest first
  public record Family(JobFamily family, int people, int jobs, List<Gap> gaps) {
    public Family {
      gaps = List.copyOf(gaps);
    }
  }

  /// @param jobsPercent of the jobs that ask for it
  /// @param peoplePercent of the people who have it, rounded to ten percent from 10 to 90
  public record Gap(String skill, String name, int jobsPercent, int peoplePercent) {
    int difference() {
      return jobsPercent - peoplePercent;
    }
  }

  public SkillGaps(
      JdbcClient db, TransactionTemplate transaction, FamilyDemand demand, Clock clock) {
    this.people = new ProfileSkills(db, transaction);
    this.demand = demand;
    this.clock = clock;
  }

  /// The figures, at most an hour old.
  public synchronized Published published() {
    Published known = last;
    Instant now = clock.instant();
    if (known == null || !now.isBefore(known.asOf().plus(MAX_AGE))) {
      known = new Published(now, families(people.count(), demand.count()));
      last = known;
    }
    return known;
  }

  static List<Family> families(
      Map<JobFamily, SkillCounts> people, Map<JobFamily, SkillCounts> jobs) {
    List<Family> families = new ArrayList<>();
    for (JobFamily family : JobFamily.values()) {
      SkillCounts having = people.get(family);
      SkillCounts asking = jobs.get(family);
      if (having != null
          && asking != null
          && having.all() >= RoundedPeople.MIN_PEOPLE
          && asking.all() >= MIN_JOBS) {
        families.add(
            new Family(
                family, RoundedPeople.count(having.all()), asking.all(), gaps(having, asking)));
      }
    }
    return families;
  }

  private static List<Gap> gaps(SkillCounts people, SkillCounts jobs) {
    return jobs.skills().stream()
        .map(skill -> gap(skill, people, jobs))
        .filter(gap -> gap.difference() >= MIN_DIFFERENCE)
        .sorted(
            Comparator.comparingInt(Gap::difference)
                .thenComparingInt(Gap::jobsPercent)
                .reversed()
                .thenComparing(Gap::skill))
        .limit(MAX_GAPS)
        .toList();
  }

  private static Gap gap(SkillId skill, SkillCounts people, SkillCounts jobs) {
    return new Gap(
        skill.value(),
        SkillDictionary.shared().byId(skill).map(Skill::name).orElse(skill.value()),
        (int) Math.round(100.0 * jobs.of(skill) / jobs.all()),
        RoundedPeople.share(people.of(skill), people.all()));
  }
}
