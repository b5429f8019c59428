package dev.rolecall.match.people;

import dev.rolecall.match.people.InvalidInputException.FieldError;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.profile.Home;
import dev.rolecall.model.profile.PayExpectation;
import dev.rolecall.model.profile.PayRate;
import dev.rolecall.model.profile.PreferredPlace;
import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.profile.SeniorityRange;
import dev.rolecall.model.profile.SkillPreference;
import dev.rolecall.model.wire.ProfileJson;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Validates profiles. Reports all invalid fields at once.
final class ProfileValidator {
  static final int MAX_SKILLS = 200;
  private static final int MAX_VALUES = 200;
  private static final int MAX_NAME_LENGTH = 200;
  private static final int MAX_JOBS_PER_MAIL = 100;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private final List<FieldError> errors = new ArrayList<>();

  private ProfileValidator() {}

  /// @throws InvalidInputException with all that is not valid
  static Profile read(String id, JsonNode written) {
    if (!ID.matcher(id).matches()) {
      throw new InvalidInputException(
          "id", "A profile's id has 1 to 64 letters, digits, dots, hyphens and underscores.");
    }
    Profile profile = parse(id, written);
    ProfileValidator validator = new ProfileValidator();
    validator.errors.addAll(UnknownEnumValues.in(written));
    validator.check(profile);
    if (!validator.errors.isEmpty()) {
      throw new InvalidInputException(validator.errors);
    }
    return profile;
  }

  private static Profile parse(String id, JsonNode written) {
    try {
      return ProfileJson.read(id, written);
    } catch (IllegalArgumentException bad) {
      throw new InvalidInputException("", String.valueOf(bad.getMessage()));
    }
  }

  private void check(Profile profile) {
    require(
        profile.name().length() <= MAX_NAME_LENGTH,
        "name",
        "A profile's name can have at most %d characters.".formatted(MAX_NAME_LENGTH));
    require(
        profile.experienceYears() == null || isWithin(profile.experienceYears(), 0, 70),
        "experienceYears",
        "Years of experience must be from 0 to 70.");
    seniority(profile.seniority());
    skills(profile.skills());
    pay(profile.pay());
    work(profile);
    sizes(profile);
    require(
        profile.alert().limit() <= MAX_JOBS_PER_MAIL,
        "alert.limit",
        "An email can list at most %d jobs.".formatted(MAX_JOBS_PER_MAIL));
  }

  private void seniority(@Nullable SeniorityRange range) {
    if (range != null && range.min() != null && range.max() != null) {
      require(
          range.min().compareTo(range.max()) <= 0,
          "seniority",
          "The minimum seniority is above the maximum.");
    }
  }

  private void skills(List<SkillPreference> skills) {
    require(
        skills.size() <= MAX_SKILLS,
        "skills",
        "A profile can have at most %d skills.".formatted(MAX_SKILLS));
    for (int i = 0; i < Math.min(skills.size(), MAX_SKILLS); i++) {
      SkillPreference skill = skills.get(i);
      String at = "skills[" + i + "]";
      require(
          SkillDictionary.shared().byId(skill.id()).isPresent(),
          at + ".id",
          "'%s' is not a known skill.%s".formatted(skill.id(), suggestion(skill.id().value())));
      require(
          skill.level() == null || isWithin(skill.level(), 1, 5),
          at + ".level",
          "A level must be from 1 to 5.");
    }
  }

  private static String suggestion(String written) {
    return SkillDictionary.shared()
        .named(written)
        .or(() -> SkillDictionary.shared().named(written.replace('-', ' ')))
        .map(skill -> " Did you mean '%s'?".formatted(skill.id()))
        .orElse("");
  }

  private void pay(@Nullable PayExpectation pay) {
    if (pay != null) {
      rate("pay.floor", pay.floor());
      rate("pay.target", pay.target());
    }
  }

  private void rate(String field, @Nullable PayRate rate) {
    require(
        rate == null || CurrencyRates.fallback().currencies().contains(rate.currency()),
        field + ".currency",
        rate == null
            ? ""
            : "'%s' is not a currency with a known exchange rate.".formatted(rate.currency()));
  }

  private void work(Profile profile) {
    Home home = profile.work().home();
    country("work.home.country", home == null ? null : home.country());
    for (int i = 0; i < profile.work().places().size(); i++) {
      PreferredPlace place = profile.work().places().get(i);
      country("work.places[" + i + "].country", place.country());
      require(
          place.radiusKm() == null || isWithin(place.radiusKm(), 0, 20_000),
          "work.places[" + i + "].radiusKm",
          "A radius must be from 0 to 20000 km.");
    }
  }

  private void country(String field, @Nullable String code) {
    require(
        code == null || CountryDictionary.shared().byCode(code).isPresent(),
        field,
        "'%s' is not a two-letter country code (ISO 3166).".formatted(code));
  }

  private void sizes(Profile profile) {
    size("families", profile.families());
    size("work.places", profile.work().places());
    size("work.authorizedIn", profile.work().authorizedIn());
    size("companies.watch", profile.companies().watch());
    size("companies.exclude", profile.companies().exclude());
    size("excludeWords", profile.excludeWords());
  }

  private void size(String field, List<?> values) {
    require(
        values.size() <= MAX_VALUES,
        field,
        "'%s' can have at most %d values.".formatted(field, MAX_VALUES));
  }

  private static boolean isWithin(int value, int from, int to) {
    return value >= from && value <= to;
  }

  private void require(boolean holds, String field, String message) {
    if (!holds) {
      errors.add(new FieldError(field, message));
    }
  }
}
