package dev.rolecall.bench.candidates;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Period;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.profile.Alert;
import dev.rolecall.model.profile.CompanyPreferences;
import dev.rolecall.model.profile.Home;
import dev.rolecall.model.profile.PayExpectation;
import dev.rolecall.model.profile.PayRate;
import dev.rolecall.model.profile.Preference;
import dev.rolecall.model.profile.PreferredPlace;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.profile.SeniorityRange;
import dev.rolecall.model.profile.SkillPreference;
import dev.rolecall.model.profile.UndisclosedPayPolicy;
import dev.rolecall.model.profile.UtcOffsets;
import dev.rolecall.model.profile.WorkPreferences;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/// People who look for work: their trades, countries, levels and preferences have the shares that
/// one would expect. The same seed and number give the same person.
record InventedPeople(long seed) {
  private static final List<Seniority> LEVELS =
      List.of(Seniority.JUNIOR, Seniority.MID, Seniority.SENIOR, Seniority.STAFF);
  private static final int[] LEVEL_SHARES = {15, 45, 85, 100};
  private static final int[] USUAL_YEARS = {1, 4, 8, 13};
  private static final List<String> AVOIDED = List.of("php", "java", "csharp", "ruby", "cobol");

  Profile profile(int number) {
    Random random = new Random(seed + number * 0x9E3779B97F4A7C15L);
    random.nextInt();
    InventedStack stack = pick(InventedStack.ALL, InventedStack::share, random);
    InventedHome home = pick(InventedHome.ALL, InventedHome::share, random);
    int level = level(random);
    return new Profile(
        "backend",
        "My search",
        families(stack, random),
        random.nextInt(10) == 0 ? null : seniority(level, random),
        random.nextInt(5) == 0 ? null : Math.max(0, USUAL_YEARS[level] + random.nextInt(5) - 2),
        skills(stack, random),
        random.nextInt(10) < 4 ? null : pay(home, level, random),
        work(home, random),
        employment(random),
        companies(random),
        List.of(),
        Alert.DAILY);
  }

  private static <T> T pick(List<T> values, ToIntFunction<T> share, Random random) {
    int rest = random.nextInt(values.stream().mapToInt(share).sum());
    for (T value : values) {
      rest -= share.applyAsInt(value);
      if (rest < 0) {
        return value;
      }
    }
    throw new IllegalStateException("No value");
  }

  private static int level(Random random) {
    int percent = random.nextInt(100);
    int level = 0;
    while (percent >= LEVEL_SHARES[level]) {
      level++;
    }
    return level;
  }

  private static List<JobFamily> families(InventedStack stack, Random random) {
    if (random.nextInt(12) == 0) {
      return List.of();
    }
    int count = 1 + random.nextInt(stack.families().size());
    return stack.families().stream().limit(count).map(JobFamily::valueOf).toList();
  }

  private static SeniorityRange seniority(int level, Random random) {
    Seniority max =
        random.nextInt(3) == 0 ? null : LEVELS.get(Math.min(level + 1, LEVELS.size() - 1));
    return new SeniorityRange(LEVELS.get(level), max);
  }

  private static List<SkillPreference> skills(InventedStack stack, Random random) {
    List<SkillPreference> skills = new ArrayList<>();
    boolean must = random.nextInt(100) < 45;
    for (int i = 0; i < stack.languages().size(); i++) {
      if (i == 0 || random.nextInt(3) == 0) {
        Preference preference = i == 0 && must ? Preference.MUST : Preference.WANT;
        skills.add(skill(stack.languages().get(i), preference, random));
      }
    }
    int others = 3 + random.nextInt(6);
    for (int i = 0; i < stack.others().size() && others > 0; i++) {
      if (random.nextInt(5) < 3) {
        Preference preference =
            random.nextInt(25) == 0
                ? Preference.MUST
                : random.nextInt(3) == 0 ? Preference.NICE : Preference.WANT;
        skills.add(skill(stack.others().get(i), preference, random));
        others--;
      }
    }
    String avoided = AVOIDED.get(random.nextInt(AVOIDED.size()));
    if (random.nextInt(5) == 0
        && skills.stream().noneMatch(skill -> skill.id().value().equals(avoided))) {
      skills.add(new SkillPreference(SkillId.of(avoided), Preference.AVOID, null));
    }
    return skills;
  }

  private static SkillPreference skill(String id, Preference preference, Random random) {
    Integer level = random.nextInt(3) == 0 ? null : 1 + random.nextInt(5);
    return new SkillPreference(SkillId.of(id), preference, level);
  }

  private static PayExpectation pay(InventedHome home, int level, Random random) {
    double factor = (0.7 + 0.3 * level) * (0.7 + random.nextDouble() * 0.5);
    long floor = Math.round(home.pay() * factor) * 1_000;
    PayRate target = random.nextBoolean() ? null : rate(floor * 5 / 4, home);
    UndisclosedPayPolicy undisclosed =
        random.nextInt(10) == 0 ? UndisclosedPayPolicy.EXCLUDE : UndisclosedPayPolicy.INCLUDE;
    return new PayExpectation(rate(floor, home), target, undisclosed);
  }

  private static PayRate rate(long amount, InventedHome home) {
    return new PayRate(BigDecimal.valueOf(amount), home.currency(), Period.YEAR);
  }

  private static WorkPreferences work(InventedHome home, Random random) {
    int kind = random.nextInt(100);
    List<WorkMode> modes =
        kind < 35
            ? List.of(WorkMode.REMOTE)
            : kind < 70
                ? List.of(WorkMode.REMOTE, WorkMode.HYBRID)
                : kind < 85 ? List.of(WorkMode.HYBRID, WorkMode.ONSITE) : List.of();
    String city = home.cities().get(random.nextInt(home.cities().size()));
    List<PreferredPlace> places = new ArrayList<>();
    if (kind >= 35 && random.nextInt(4) > 0) {
      places.add(new PreferredPlace(city, home.country(), 10 * (1 + random.nextInt(6))));
      if (random.nextInt(3) == 0) {
        places.add(new PreferredPlace(null, home.country(), null));
      }
    }
    int offset = home.country().equals("US") ? -6 : 1;
    return new WorkPreferences(
        modes,
        new Home(city, home.country()),
        places,
        List.of(home.country()),
        random.nextInt(10) == 0 ? Boolean.TRUE : null,
        random.nextInt(20) == 0 ? random.nextBoolean() : null,
        random.nextInt(4) == 0 ? new UtcOffsets(offset - 2, offset + 2) : null);
  }

  private static List<EmploymentType> employment(Random random) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3, 4 -> List.of(EmploymentType.FULL_TIME);
      case 5 -> List.of(EmploymentType.FULL_TIME, EmploymentType.CONTRACT);
      case 6 -> List.of(EmploymentType.CONTRACT);
      default -> List.of();
    };
  }

  private static CompanyPreferences companies(Random random) {
    return random.nextInt(20) == 0
        ? new CompanyPreferences(List.of(), List.of("Company " + random.nextInt(500)))
        : CompanyPreferences.NONE;
  }
}
