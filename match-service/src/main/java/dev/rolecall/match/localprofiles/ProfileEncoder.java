package dev.rolecall.match.localprofiles;

import dev.rolecall.match.judge.criterion.Criteria;
import dev.rolecall.match.judge.criterion.Criteria.WeightedCriterion;
import dev.rolecall.match.judge.criterion.CriterionResult;
import dev.rolecall.match.judge.criterion.JudgedJob;
import dev.rolecall.match.judge.criterion.PreparedProfile;
import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.match.judge.criterion.WantedSkills;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.profile.UndisclosedPayPolicy;
import dev.rolecall.model.profile.WorkPreferences;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Encodes profiles as rows. For use by one thread at a time.
final class ProfileEncoder {
  /// Countries with blocks of their own. The others share blocks.
  private static final Set<String> LARGE_COUNTRIES =
      Set.of("US", "IN", "GB", "DE", "CA", "BR", "FR", "PL", "NL", "ES", "AU", "UA", "IT");

  private static final Set<JobFamily> NEAR_BACKEND =
      Set.of(JobFamily.BACKEND, JobFamily.FULLSTACK, JobFamily.SOFTWARE);

  private final KeyTable keys;
  private final ReferenceData reference;
  private final Criteria criteria;
  private final WeightedCriterion family;
  private final WeightedCriterion seniority;

  ProfileEncoder(KeyTable keys, ReferenceData reference, Criteria criteria) {
    this.keys = keys;
    this.reference = reference;
    this.criteria = criteria;
    this.family = named("family", criteria);
    this.seniority = named("seniority", criteria);
  }

  static WeightedCriterion named(String name, Criteria criteria) {
    return criteria.all().stream()
        .filter(each -> each.criterion().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  EncodedProfile encode(Profile profile) {
    PreparedProfile person = PreparedProfile.of(profile, reference, criteria);
    Bits bits = new Bits();
    WantedSkills skills = WantedSkills.of(person);
    double allowed = Loss.allowed(profile.alert().minScore());
    bits.set(Column.USED);
    work(profile.work(), person, bits);
    employment(profile.employmentTypes(), bits);
    pay(profile, bits);
    bits.setIf(Boolean.FALSE.equals(profile.work().clearance()), Column.NO_CLEARANCE);
    skills(skills, bits);
    losses(person, allowed, bits);
    bits.number(
        Column.BUDGET,
        Column.BUDGET_BITS,
        profile.alert().minScore() == 0
            ? Loss.UNLIMITED
            : Loss.budget(new Budget(criteria.weights(), allowed).of(person, skills)));
    for (String name : person.excludedNames()) {
      bits.keys.add(keys.company(name));
    }
    return new EncodedProfile(
        bits.columns, bits.keys.stream().mapToInt(Integer::intValue).toArray(), group(profile));
  }

  private void work(WorkPreferences work, PreparedProfile person, Bits bits) {
    List<WorkMode> modes = work.modes();
    bits.setIf(modes.isEmpty() || modes.contains(WorkMode.REMOTE), Column.REMOTE);
    bits.setIf(modes.isEmpty() || modes.contains(WorkMode.HYBRID), Column.HYBRID);
    bits.setIf(modes.isEmpty() || modes.contains(WorkMode.ONSITE), Column.ONSITE);
    bits.setIf(person.acceptsAnywhere(), Column.ANYWHERE);
    bits.setIf(person.hasNoPlaces(), Column.NO_PLACES);
    bits.setIf(Boolean.TRUE.equals(work.needsVisa()), Column.MOVES);
    bits.keys.add(keys.home(work.home() == null ? KeyTable.NO_HOME : work.home().country()));
    work.places().stream()
        .filter(place -> place.city() != null || place.country() != null)
        .forEach(place -> bits.keys.add(keys.place(place)));
  }

  private static void employment(List<EmploymentType> wanted, Bits bits) {
    for (EmploymentType type : EmploymentType.values()) {
      bits.setIf(wanted.isEmpty() || wanted.contains(type), Column.EMPLOYMENT + type.ordinal());
    }
  }

  private void pay(Profile profile, Bits bits) {
    boolean statedOnly =
        profile.pay() != null && profile.pay().undisclosed() == UndisclosedPayPolicy.EXCLUDE;
    bits.setIf(statedOnly, Column.STATED_PAY_ONLY);
    int floor = FloorStep.ofFloor(profile.pay(), reference.rates());
    bits.number(Column.FLOOR, Column.FLOOR_BITS, floor);
  }

  private void skills(WantedSkills skills, Bits bits) {
    bits.setIf(skills.demanding(), Column.SKILLED);
    bits.setIf(!skills.must().isEmpty(), Column.MUST);
    bits.setIf(skills.mustHaveLanguage(), Column.MUST_LANGUAGE);
    bits.setIf(skills.wantsLanguage(), Column.WANTS_LANGUAGE);
    skills.kinds().forEach(kind -> bits.set(Column.KIND + Column.KINDS.indexOf(kind)));
    skills.must().forEach(skill -> bits.keys.add(keys.required(skill)));
    skills.avoided().forEach(skill -> bits.keys.add(keys.avoided(skill)));
    skills
        .shares()
        .forEach(
            (skill, share) -> {
              int sixteenths = (int) Math.ceil(Math.min(1, share) * KeyTable.FULL_SHARE - 1e-9);
              int first = keys.share(skill);
              for (int bit = 0; bit < KeyTable.SHARE_BITS; bit++) {
                if ((sixteenths >> bit & 1) != 0) {
                  bits.keys.add(first + bit);
                }
              }
            });
  }

  /// A person without families is judged by some jobs only: these then lose what they lose more
  /// than the score may.
  private void losses(PreparedProfile person, double allowed, Bits bits) {
    double free = person.profile().families().isEmpty() ? allowed : 0;
    for (int key = 0; key < Column.FAMILIES; key++) {
      int loss = loss(family, Prototypes.FAMILIES.get(key), person, free);
      bits.number(Column.family(key), Column.LOSS_BITS, loss);
    }
    for (int key = 0; key < Column.LEVELS; key++) {
      int loss = loss(seniority, Prototypes.LEVELS.get(key), person, 0);
      bits.number(Column.level(key), Column.LOSS_BITS, loss);
    }
  }

  private static int loss(
      WeightedCriterion weighted, JudgedJob job, PreparedProfile person, double free) {
    return switch (weighted.criterion().judge(job, person)) {
      case CriterionResult.Scored scored ->
          Math.min(Loss.MAX, Loss.units(weighted.weight() * (Loss.of(scored.score()) - free)));
      case CriterionResult.Vetoed _ -> Loss.VETO;
      case CriterionResult.NotApplicable _ -> 0;
    };
  }

  private static String group(Profile profile) {
    String country =
        profile.work().home() == null ? KeyTable.NO_HOME : profile.work().home().country();
    boolean backend =
        profile.families().isEmpty()
            || profile.families().stream().anyMatch(NEAR_BACKEND::contains);
    String where = LARGE_COUNTRIES.contains(country) ? country : "other";
    return where + (backend ? " backend" : "");
  }

  /// A row while it is written.
  private static final class Bits {
    final long[] columns = new long[(Column.COUNT + 63) / 64];
    final TreeSet<Integer> keys = new TreeSet<>();

    void set(int column) {
      columns[column >> 6] |= 1L << column;
    }

    void setIf(boolean value, int column) {
      if (value) {
        set(column);
      }
    }

    void number(int column, int bits, int value) {
      for (int bit = 0; bit < bits; bit++) {
        setIf((value >> bit & 1) != 0, column + bit);
      }
    }
  }
}
