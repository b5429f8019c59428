package dev.rolecall.match.people.profile;

import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Period;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.profile.AlertFrequency;
import dev.rolecall.model.profile.Preference;
import dev.rolecall.model.profile.UndisclosedPayPolicy;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The fields of a profile and the rule of each.
final class ProfileRules {
  private static final int MAX_VALUES = 200;
  private static final int MAX_NAME_LENGTH = 200;
  private static final int MAX_WORD_LENGTH = 100;

  /// From UTC-12 to UTC+14.
  private static final FieldRule UTC_OFFSET = FieldRules.wholeNumber(-12, 14);

  private static final FieldRule RATE =
      ObjectRule.of(
          "a pay rate",
          Map.of(
              "amount", KnownValues::amount,
              "currency", KnownValues::currency,
              "period", FieldRules.oneOf(Period.class)),
          "amount",
          "currency",
          "period");

  private static final FieldRule SKILL =
      ObjectRule.of(
          "a skill",
          Map.of(
              "id", KnownValues::skill,
              "need", FieldRules.oneOf(Preference.class),
              "level", FieldRules.wholeNumber(1, 5)),
          "id",
          "need");

  private static final FieldRule PLACE =
      ObjectRule.of(
          "a place",
          Map.of(
              "city", FieldRules.text(MAX_WORD_LENGTH),
              "country", KnownValues::country,
              "radiusKm", FieldRules.wholeNumber(0, 20_000)));

  /// `citizenships` is part of the contract, although no criterion reads it yet.
  private static final ObjectRule WORK =
      ObjectRule.of(
          "work",
          Map.of(
              "modes", list(FieldRules.oneOf(WorkMode.class)),
              "home",
                  ObjectRule.of(
                      "home",
                      Map.of(
                          "city",
                          FieldRules.text(MAX_WORD_LENGTH),
                          "country",
                          KnownValues::country),
                      "country"),
              "places", list(PLACE),
              "authorizedIn", list(KnownValues::countryOrRegion),
              "citizenships", list(KnownValues::country),
              "needsVisa", FieldRules.flag(),
              "clearance", FieldRules.flag(),
              "utcOffset",
                  ObjectRule.of(
                      "utcOffset", Map.of("from", UTC_OFFSET, "to", UTC_OFFSET), "from", "to")));

  private static final ObjectRule ALERT =
      ObjectRule.of(
          "alert",
          Map.of(
              "when", FieldRules.oneOf(AlertFrequency.class),
              "days", list(FieldRules.oneOf(DayOfWeek.class)),
              "at", FieldRules.time(),
              "minScore", FieldRules.wholeNumber(0, 100),
              "limit", FieldRules.wholeNumber(1, 100),
              "stillLooking", FieldRules.flag()));

  static final ObjectRule PROFILE =
      ObjectRule.of(
          "a profile",
          Map.ofEntries(
              Map.entry("id", FieldRules.text(MAX_NAME_LENGTH)),
              Map.entry("name", FieldRules.text(MAX_NAME_LENGTH)),
              Map.entry("families", list(FieldRules.oneOf(JobFamily.class))),
              Map.entry(
                  "seniority",
                  ObjectRule.of(
                      "seniority",
                      Map.of(
                          "min",
                          FieldRules.oneOf(Seniority.class),
                          "max",
                          FieldRules.oneOf(Seniority.class)))),
              Map.entry("experienceYears", FieldRules.wholeNumber(0, 70)),
              Map.entry("skills", list(SKILL)),
              Map.entry(
                  "pay",
                  ObjectRule.of(
                      "pay",
                      Map.of(
                          "floor", RATE,
                          "target", RATE,
                          "undisclosed", FieldRules.oneOf(UndisclosedPayPolicy.class)))),
              Map.entry("work", WORK),
              Map.entry("employmentTypes", list(FieldRules.oneOf(EmploymentType.class))),
              Map.entry(
                  "companies",
                  ObjectRule.of(
                      "companies",
                      Map.of(
                          "watch", list(FieldRules.text(MAX_NAME_LENGTH)),
                          "exclude", list(FieldRules.text(MAX_NAME_LENGTH))))),
              Map.entry("excludeWords", list(FieldRules.text(MAX_WORD_LENGTH))),
              Map.entry("alert", ALERT)));

  /// Names that people use for fields, with the path of the field.
  private static final Map<String, String> PATHS =
      Stream.concat(
              PROFILE.paths(""),
              Map.of(
                  "salary", "pay",
                  "location", "work.home",
                  "locations", "work.places",
                  "remote", "work.modes",
                  "level", "seniority",
                  "years", "experienceYears",
                  "visa", "work.needsVisa",
                  "email", "alert",
                  "languages", "skills")
                  .entrySet()
                  .stream())
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));

  private ProfileRules() {}

  /// The path of the field that has this name at another place, or that people call so; null for
  /// other names.
  static @Nullable String pathOf(String name) {
    return PATHS.get(name);
  }

  private static FieldRule list(FieldRule element) {
    return FieldRules.list(element, MAX_VALUES);
  }
}
