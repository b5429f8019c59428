package dev.rolecall.match.judge;

import dev.rolecall.match.judge.criterion.PreparedProfile;
import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.localjobs.PlacePoint;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.profile.PayExpectation;
import dev.rolecall.model.profile.PayRate;
import dev.rolecall.model.profile.Preference;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.profile.SkillPreference;
import dev.rolecall.model.profile.UndisclosedPayPolicy;
import dev.rolecall.model.text.Phrases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The changes to a profile that may add jobs which are not shown. Their number is bounded: of the
/// skills that a person could learn, and of the cities, those that most of these jobs name; of the
/// profile's own rules for skills, the first.
final class ChangeCandidates {
  private static final int MAX_SKILLS = 20;
  private static final int MAX_CITIES = 20;
  private static final int MAX_RELAXED = 20;

  /// Lower floors, in percent of the present one, the highest first.
  static final List<Integer> FLOOR_PERCENT = List.of(90, 80, 70);

  private static final Set<String> WHERE = Set.of("place", "visa");

  private final PreparedProfile person;
  private final List<ProfileChange> relaxed = new ArrayList<>();
  private final List<ProfileChange> floors = new ArrayList<>();
  private final Map<ProfileChange, Integer> skills = new HashMap<>();
  private final Map<ProfileChange, Integer> cities = new HashMap<>();

  ChangeCandidates(PreparedProfile person) {
    this.person = person;
    Profile profile = person.profile();
    for (SkillPreference each : profile.skills()) {
      boolean rule = each.preference() == Preference.MUST || each.preference() == Preference.AVOID;
      if (rule && relaxed.size() < MAX_RELAXED) {
        relaxed.add(
            new ProfileChange.RelaxedSkill(each.id(), each.preference() == Preference.MUST));
      }
    }
    PayExpectation pay = profile.pay();
    PayRate floor = pay == null ? null : pay.floor();
    if (floor != null && floor.amount().signum() > 0) {
      FLOOR_PERCENT.forEach(percent -> floors.add(new ProfileChange.LowerFloor(floor, percent)));
    }
    if (pay != null && pay.undisclosed() == UndisclosedPayPolicy.EXCLUDE) {
      floors.add(new ProfileChange.UndisclosedPay());
    }
  }

  /// Counts the skills and cities of a job that is not shown.
  ///
  /// @param vetoed the criteria that hide it; none when it scores too little
  /// @return whether a change may open it
  boolean count(JobAttributes job, List<String> vetoed) {
    if (vetoed.isEmpty()) {
      skillsToLearn(job).forEach(skill -> skills.merge(skill, 1, Integer::sum));
      return true;
    }
    if (WHERE.containsAll(vetoed)) {
      cities(job).forEach(city -> cities.merge(city, 1, Integer::sum));
      return true;
    }
    return vetoed.equals(List.of("skills")) || vetoed.equals(List.of("pay"));
  }

  /// Keeps the skills and cities of most jobs; called when all jobs are counted.
  void choose() {
    skills.keySet().retainAll(most(skills, MAX_SKILLS));
    cities.keySet().retainAll(most(cities, MAX_CITIES));
  }

  private static Set<ProfileChange> most(Map<ProfileChange, Integer> counts, int limit) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<ProfileChange, Integer>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().value()))
        .limit(limit)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /// The chosen changes that may open a job.
  List<ProfileChange> of(JobAttributes job, List<String> vetoed) {
    if (vetoed.isEmpty()) {
      List<ProfileChange> raising = chosen(skillsToLearn(job), skills);
      raising.addAll(relaxed);
      raising.addAll(floors);
      return raising;
    }
    if (vetoed.equals(List.of("skills"))) {
      return relaxed;
    }
    if (vetoed.equals(List.of("pay"))) {
      return floors;
    }
    List<ProfileChange> where = chosen(cities(job), cities);
    where.addAll(modes(job));
    return where;
  }

  private static List<ProfileChange> chosen(
      List<ProfileChange> changes, Map<ProfileChange, Integer> chosen) {
    return new ArrayList<>(changes.stream().filter(chosen::containsKey).distinct().toList());
  }

  private List<ProfileChange> skillsToLearn(JobAttributes job) {
    List<ProfileChange> changes = new ArrayList<>();
    for (SkillRequirement named : Opening.orEmpty(job.skills())) {
      if (!person.skills().has(named.id()) && !isAvoided(named.id())) {
        changes.add(new ProfileChange.NewSkill(named.id()));
      }
    }
    return changes;
  }

  private boolean isAvoided(SkillId skill) {
    return person.profile().skills().stream()
        .anyMatch(each -> each.id().equals(skill) && each.preference() == Preference.AVOID);
  }

  private List<ProfileChange> modes(JobAttributes job) {
    List<WorkMode> accepted = person.profile().work().modes();
    List<ProfileChange> changes = new ArrayList<>();
    if (!accepted.isEmpty()) {
      Opening.orEmpty(job.modes()).stream()
          .filter(mode -> mode != WorkMode.UNKNOWN && !accepted.contains(mode))
          .forEach(mode -> changes.add(new ProfileChange.NewMode(mode)));
    }
    return changes;
  }

  private List<ProfileChange> cities(JobAttributes job) {
    List<ProfileChange> changes = new ArrayList<>();
    if (!person.profile().work().places().isEmpty()) {
      for (PlacePoint place : Opening.orEmpty(job.places())) {
        if (place.city() != null && place.country() != null) {
          changes.add(new ProfileChange.NewCity(city(place.city()), place.country()));
        }
      }
    }
    return changes;
  }

  /// Place points have names in lower case: `New York`, not `new york`.
  private static String city(String lower) {
    return String.join(" ", Arrays.stream(lower.split(" ")).map(Phrases::capitalize).toList());
  }
}
