package dev.rolecall.bench.ranking;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.profile.PreferredPlace;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.profile.SeniorityRange;
import dev.rolecall.model.profile.SkillPreference;
import dev.rolecall.model.query.RemoteEligibility;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The baseline that a programmer writes in an hour: 40 points for the wanted skills that a job
/// names, 20 for its family, 10 for its level, 30 for where it can be done. Nothing is a veto.
final class NaiveSumRanker implements Ranker {
  private static final int SKILLS_FOR_ALL_POINTS = 5;

  private final Map<String, Job> jobs;

  NaiveSumRanker(RankedJobs jobs) {
    this.jobs = jobs.byKey();
  }

  @Override
  public String name() {
    return "naive sum";
  }

  @Override
  public List<String> rank(GradedPerson person, int limit) {
    Map<String, Double> points =
        jobs.entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, e -> points(e.getValue(), person.profile())));
    return points.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Double> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static double points(Job job, Profile person) {
    Opening opening = job.opening();
    double family =
        person.families().contains(opening.family())
            ? 1
            : opening.family() == JobFamily.SOFTWARE ? 0.5 : 0;
    return 40 * skills(opening, person)
        + 20 * family
        + 10 * level(opening, person.seniority())
        + 30 * place(opening, person);
  }

  private static double skills(Opening opening, Profile person) {
    Set<SkillId> named =
        Opening.orEmpty(opening.skills()).stream()
            .map(SkillRequirement::id)
            .collect(Collectors.toSet());
    int all =
        person.skills().stream()
            .map(NaiveSumRanker::weight)
            .filter(weight -> weight > 0)
            .sorted(Comparator.reverseOrder())
            .limit(SKILLS_FOR_ALL_POINTS)
            .mapToInt(Integer::intValue)
            .sum();
    int found =
        person.skills().stream()
            .filter(skill -> named.contains(skill.id()))
            .mapToInt(NaiveSumRanker::weight)
            .sum();
    return Math.min(1, found / (double) Math.max(1, all));
  }

  private static int weight(SkillPreference skill) {
    return switch (skill.preference()) {
      case MUST -> 4;
      case WANT -> 3;
      case NICE -> 1;
      case AVOID -> -3;
      case UNKNOWN -> 0;
    };
  }

  private static double level(Opening opening, @Nullable SeniorityRange range) {
    List<Seniority> stated = Opening.orEmpty(opening.seniority());
    if (stated.isEmpty() || range == null) {
      return 0.5;
    }
    return stated.stream()
            .anyMatch(
                level ->
                    (range.min() == null || level.compareTo(range.min()) >= 0)
                        && (range.max() == null || level.compareTo(range.max()) <= 0))
        ? 1
        : 0;
  }

  private static double place(Opening opening, Profile person) {
    List<WorkMode> modes = Opening.orEmpty(opening.workModes());
    boolean accepts = person.work().modes().isEmpty();
    double best = modes.isEmpty() && Opening.orEmpty(opening.places()).isEmpty() ? 0.3 : 0;
    if (modes.contains(WorkMode.REMOTE)
        && (accepts || person.work().modes().contains(WorkMode.REMOTE))) {
      best = Math.max(best, remote(opening.remoteScope(), person));
    }
    boolean atPlace =
        Stream.of(WorkMode.HYBRID, WorkMode.ONSITE)
                .anyMatch(mode -> accepts || person.work().modes().contains(mode))
            && Opening.orEmpty(opening.places()).stream()
                .anyMatch(
                    place ->
                        person.work().places().stream()
                            .anyMatch(wanted -> isAt(place.city(), place.country(), wanted)));
    return atPlace ? Math.max(best, modes.isEmpty() ? 0.8 : 1) : best;
  }

  private static boolean isAt(
      @Nullable String city, @Nullable String country, PreferredPlace wanted) {
    return (wanted.country() == null || wanted.country().equals(country))
        && (wanted.city() == null || wanted.city().equals(city));
  }

  private static double remote(@Nullable List<String> scope, Profile person) {
    if (scope == null || scope.isEmpty()) {
      return 0.5;
    }
    return person.work().home() != null
            && RemoteEligibility.allows(scope, person.work().home().country())
        ? 1
        : 0;
  }
}
