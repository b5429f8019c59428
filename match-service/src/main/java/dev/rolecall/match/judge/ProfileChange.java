package dev.rolecall.match.judge;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.profile.PayExpectation;
import dev.rolecall.model.profile.PayRate;
import dev.rolecall.model.profile.Preference;
import dev.rolecall.model.profile.PreferredPlace;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.profile.SkillPreference;
import dev.rolecall.model.profile.UndisclosedPayPolicy;
import dev.rolecall.model.profile.WorkPreferences;
import dev.rolecall.model.text.PayText;
import dev.rolecall.model.text.PlaceText;
import dev.rolecall.model.text.WorkModeText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One change to a profile that may add matching jobs.
sealed interface ProfileChange {
  /// The criteria whose results it can change.
  Set<String> criteria();

  Profile apply(Profile profile);

  /// `Knowing Kafka`: the subject of a sentence that is addressed to the person.
  String text();

  /// Its kind and value, as in the API: `SKILL`, `kafka`.
  String kind();

  String value();

  /// A skill to learn, at the usual level.
  record NewSkill(SkillId skill) implements ProfileChange {
    @Override
    public Set<String> criteria() {
      return Set.of("skills", "requirements");
    }

    @Override
    public Profile apply(Profile profile) {
      List<SkillPreference> skills = new ArrayList<>(profile.skills());
      skills.add(new SkillPreference(skill, Preference.WANT, null));
      return with(profile, skills);
    }

    @Override
    public String text() {
      return "Knowing " + name(skill);
    }

    @Override
    public String kind() {
      return "SKILL";
    }

    @Override
    public String value() {
      return skill.value();
    }
  }

  /// A skill that is no longer a MUST, or no longer avoided.
  record RelaxedSkill(SkillId skill, boolean must) implements ProfileChange {
    @Override
    public Set<String> criteria() {
      return Set.of("skills", "requirements");
    }

    @Override
    public Profile apply(Profile profile) {
      List<SkillPreference> skills = new ArrayList<>();
      for (SkillPreference each : profile.skills()) {
        if (!each.id().equals(skill)) {
          skills.add(each);
        } else if (must) {
          skills.add(new SkillPreference(skill, Preference.WANT, each.level()));
        }
      }
      return with(profile, skills);
    }

    @Override
    public String text() {
      return (must ? "Not requiring " : "Accepting ") + name(skill);
    }

    @Override
    public String kind() {
      return must ? "MUST" : "AVOIDED";
    }

    @Override
    public String value() {
      return skill.value();
    }
  }

  /// A lower floor, in percent of the present one.
  record LowerFloor(PayRate present, int percent) implements ProfileChange {
    private static final int SIGNIFICANT_DIGITS = 2;

    @Override
    public Set<String> criteria() {
      return Set.of("pay");
    }

    private PayRate lower() {
      BigDecimal amount = present.amount().multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
      int digits = amount.precision() - amount.scale();
      return new PayRate(
          amount.setScale(SIGNIFICANT_DIGITS - digits, RoundingMode.DOWN),
          present.currency(),
          present.period());
    }

    @Override
    public Profile apply(Profile profile) {
      PayExpectation pay = Objects.requireNonNull(profile.pay());
      return with(profile, new PayExpectation(lower(), pay.target(), pay.undisclosed()));
    }

    @Override
    public String text() {
      return "A minimum of " + PayText.amount(lower().annual()) + " a year";
    }

    @Override
    public String kind() {
      return "FLOOR";
    }

    @Override
    public String value() {
      return lower().amount().toPlainString() + " " + present.currency() + " " + present.period();
    }
  }

  /// Jobs that do not state their pay are no longer excluded.
  record UndisclosedPay() implements ProfileChange {
    @Override
    public Set<String> criteria() {
      return Set.of("pay");
    }

    @Override
    public Profile apply(Profile profile) {
      PayExpectation pay = Objects.requireNonNull(profile.pay());
      return with(
          profile, new PayExpectation(pay.floor(), pay.target(), UndisclosedPayPolicy.INCLUDE));
    }

    @Override
    public String text() {
      return "Including jobs that do not state their pay";
    }

    @Override
    public String kind() {
      return "UNDISCLOSED";
    }

    @Override
    public String value() {
      return UndisclosedPayPolicy.INCLUDE.name();
    }
  }

  /// Another work mode.
  record NewMode(WorkMode mode) implements ProfileChange {
    @Override
    public Set<String> criteria() {
      return Set.of("place", "visa");
    }

    @Override
    public Profile apply(Profile profile) {
      List<WorkMode> modes = new ArrayList<>(profile.work().modes());
      modes.add(mode);
      return with(profile, modes, profile.work().places());
    }

    @Override
    public String text() {
      return "Accepting " + WorkModeText.of(mode) + " work";
    }

    @Override
    public String kind() {
      return "MODE";
    }

    @Override
    public String value() {
      return mode.name();
    }
  }

  /// Another city to work in.
  record NewCity(String city, String country) implements ProfileChange {
    @Override
    public Set<String> criteria() {
      return Set.of("place", "visa");
    }

    @Override
    public Profile apply(Profile profile) {
      List<PreferredPlace> places = new ArrayList<>(profile.work().places());
      places.add(new PreferredPlace(city, country, null));
      return with(profile, profile.work().modes(), places);
    }

    @Override
    public String text() {
      return "Working in " + value();
    }

    @Override
    public String kind() {
      return "PLACE";
    }

    @Override
    public String value() {
      return PlaceText.of(city, null, country);
    }
  }

  private static String name(SkillId skill) {
    return SkillDictionary.shared().byId(skill).map(Skill::name).orElse(skill.value());
  }

  private static Profile with(Profile profile, List<SkillPreference> skills) {
    return with(profile, skills, profile.pay(), profile.work());
  }

  private static Profile with(Profile profile, PayExpectation pay) {
    return with(profile, profile.skills(), pay, profile.work());
  }

  private static Profile with(Profile profile, List<WorkMode> modes, List<PreferredPlace> places) {
    WorkPreferences work = profile.work();
    return with(
        profile,
        profile.skills(),
        profile.pay(),
        new WorkPreferences(
            modes,
            work.home(),
            places,
            work.authorizedIn(),
            work.needsVisa(),
            work.clearance(),
            work.utcOffset()));
  }

  private static Profile with(
      Profile profile,
      List<SkillPreference> skills,
      @Nullable PayExpectation pay,
      WorkPreferences work) {
    return new Profile(
        profile.id(),
        profile.name(),
        profile.families(),
        profile.seniority(),
        profile.experienceYears(),
        skills,
        pay,
        work,
        profile.employmentTypes(),
        profile.companies(),
        profile.excludeWords(),
        profile.alert());
  }
}
