package dev.rolecall.match.localjobs;

import dev.rolecall.match.people.cv.score.TargetDemand;
import dev.rolecall.match.people.cv.score.TargetDemand.SkillDemand;
import dev.rolecall.match.people.cv.score.TargetJobs;
import dev.rolecall.model.JobId;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.query.JobQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/// Counts what the open jobs of this instance ask for.
final class LocalTargetJobs implements TargetJobs {
  private static final int MAX_SKILLS = 40;

  private final LocalJobs jobs;

  LocalTargetJobs(LocalJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public Optional<TargetDemand> job(JobId id) {
    return jobs.job(id)
        .filter(Job::publiclyVisible)
        .map(
            job -> {
              Tally tally = new Tally();
              tally.add(JobAttributes.of(job));
              String label =
                  "%s, %s".formatted(job.opening().title(), job.opening().company().name());
              return tally.demand(label);
            });
  }

  @Override
  public TargetDemand search(JobQuery query, String label) {
    return jobs.read(
        open -> {
          Tally tally = new Tally();
          IntPredicate found = open.matches(query);
          open.forEach(
              (attributes, row) -> {
                if (found.test(row) && attributes.publiclyVisible()) {
                  tally.add(attributes);
                }
              });
          return tally.demand(label);
        });
  }

  private static final class Tally {
    private int count;
    private final Map<SkillId, SkillCount> skills = new LinkedHashMap<>();
    private final Map<Seniority, Integer> levels = new EnumMap<>(Seniority.class);
    private final List<Integer> years = new ArrayList<>();

    /// The jobs that name a skill, by importance.
    private static final class SkillCount {
      private final String name;
      private final Map<Importance, Integer> jobs = new EnumMap<>(Importance.class);
      private Set<SkillId> alternatives = Set.of();

      SkillCount(String name) {
        this.name = name;
      }

      int of(Importance importance) {
        return jobs.getOrDefault(importance, 0);
      }
    }

    void add(JobAttributes job) {
      count++;
      if (job.skills() != null) {
        for (SkillRequirement each : job.skills()) {
          SkillCount skill = skills.computeIfAbsent(each.id(), _ -> new SkillCount(each.name()));
          skill.jobs.merge(each.importance(), 1, Integer::sum);
          skill.alternatives = Set.copyOf(job.alternatives().getOrDefault(each.id(), List.of()));
        }
      }
      if (job.seniority() != null) {
        job.seniority().forEach(level -> levels.merge(level, 1, Integer::sum));
      }
      if (job.experienceYears() != null && job.experienceYears().min() != null) {
        years.add(job.experienceYears().min());
      }
    }

    TargetDemand demand(String label) {
      List<SkillDemand> all =
          skills.entrySet().stream()
              .map(each -> demand(each.getKey(), each.getValue()))
              .sorted(
                  Comparator.comparing(SkillDemand::jobs)
                      .thenComparing(SkillDemand::must)
                      .reversed()
                      .thenComparing(each -> each.id().value()))
              .limit(MAX_SKILLS)
              .toList();
      return new TargetDemand(label, count, all, levels, years.stream().sorted().toList());
    }

    /// Alternatives are those of one job; jobs of a search differ.
    private SkillDemand demand(SkillId id, SkillCount skill) {
      return new SkillDemand(
          id,
          skill.name,
          skill.of(Importance.MUST),
          skill.of(Importance.NICE),
          skill.of(Importance.MENTIONED),
          count == 1 ? skill.alternatives : Set.of());
    }
  }
}
