package dev.rolecall.match;

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
import java.util.List;
import java.util.stream.IntStream;

/// Profiles with all kinds of preferences, and with none. The same seed generates the same
/// profiles.
public final class RandomProfiles {
  private static final List<Home> HOMES =
      List.of(
          new Home(null, "NL"),
          new Home("Utrecht", "NL"),
          new Home("Rotterdam", "NL"),
          new Home(null, "US"),
          new Home("Oakland", "US"),
          new Home("Paris", "FR"));

  private static final List<PreferredPlace> PLACES =
      List.of(
          new PreferredPlace("Utrecht", "NL", 60),
          new PreferredPlace("Utrecht", "NL", null),
          new PreferredPlace("Amsterdam", null, 40),
          new PreferredPlace("Nowhere-at-all", "NL", 10),
          new PreferredPlace(null, "DE", null),
          new PreferredPlace(null, null, 5));

  private final RandomOpenJobs random;

  public RandomProfiles(long seed) {
    this.random = new RandomOpenJobs(seed);
  }

  public List<Profile> profiles(int count) {
    return IntStream.range(0, count).mapToObj(this::profile).toList();
  }

  private Profile profile(int number) {
    return new Profile(
        "p" + number,
        "Profile " + number,
        random.number(2) == 0 ? List.of() : random.some(List.of(JobFamily.values()), 8),
        random.maybe(
            () ->
                new SeniorityRange(
                    random.maybe(() -> random.pick(List.of(Seniority.values()))),
                    random.maybe(() -> random.pick(List.of(Seniority.values()))))),
        random.maybe(() -> random.number(15)),
        random.some(RandomOpenJobs.SKILLS, 8).stream().map(this::preference).toList(),
        random.maybe(this::pay),
        work(),
        random.number(2) == 0 ? List.of() : random.some(List.of(EmploymentType.values()), 3),
        new CompanyPreferences(
            random.some(RandomOpenJobs.COMPANIES, 1),
            random.some(List.of("northmark industries", "quill-co", "Unheard Of"), 2)),
        random.number(2) == 0
            ? List.of()
            : random.some(List.of("gambling", "on the", "c++", "!?", "naive", "bets"), 2),
        Alert.DAILY);
  }

  private SkillPreference preference(String id) {
    Preference need =
        random.pick(
            List.of(
                Preference.WANT,
                Preference.WANT,
                Preference.NICE,
                Preference.NICE,
                Preference.AVOID,
                Preference.UNKNOWN,
                Preference.MUST));
    return new SkillPreference(SkillId.of(id), need, random.maybe(() -> 1 + random.number(5)));
  }

  private PayExpectation pay() {
    return new PayExpectation(
        random.maybe(() -> rate(30 + random.number(90))),
        random.maybe(() -> rate(50 + random.number(90))),
        random.pick(
            List.of(
                UndisclosedPayPolicy.INCLUDE,
                UndisclosedPayPolicy.INCLUDE,
                UndisclosedPayPolicy.EXCLUDE)));
  }

  private PayRate rate(int thousands) {
    return new PayRate(
        BigDecimal.valueOf(thousands * 1000L),
        random.pick(List.of("EUR", "USD", "CHF")),
        Period.YEAR);
  }

  private WorkPreferences work() {
    return new WorkPreferences(
        random.some(List.of(WorkMode.REMOTE, WorkMode.HYBRID, WorkMode.ONSITE), 2),
        random.maybe(() -> random.pick(HOMES)),
        random.number(2) == 0 ? List.of() : random.some(PLACES, 2),
        random.some(List.of("EU", "US"), 1),
        random.maybe(() -> random.number(2) == 0),
        random.maybe(() -> random.number(2) == 0),
        random.maybe(() -> new UtcOffsets(random.number(4) - 2, random.number(4))));
  }
}
