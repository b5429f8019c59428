package dev.rolecall.match.people.profile;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.job.Period;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.profile.PayRate;
import dev.rolecall.model.wire.Json;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Finds fields that contradict each other. It reads the JSON and skips what is not valid, so that
/// all problems are reported at once.
final class ProfileConsistency {
  /// Exchange rates change, and so do the hours of a year: in another currency or period, a floor a
  /// little above the target is accepted.
  private static final BigDecimal CONVERSION_TOLERANCE = new BigDecimal("1.25");

  private final JsonNode profile;
  private final ProfileErrors errors;

  private ProfileConsistency(JsonNode profile, ProfileErrors errors) {
    this.profile = profile;
    this.errors = errors;
  }

  static void check(JsonNode profile, ProfileErrors errors) {
    ProfileConsistency consistency = new ProfileConsistency(profile, errors);
    consistency.seniority();
    consistency.skills();
    consistency.pay();
    consistency.places();
    consistency.companies();
    consistency.excludedWords();
  }

  private void seniority() {
    JsonNode range = profile.path("seniority");
    Optional<Seniority> min = level(range.path("min"));
    Optional<Seniority> max = level(range.path("max"));
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      errors.add(
          "seniority",
          "The minimum seniority, %s, is above the maximum, %s.".formatted(min.get(), max.get()));
    }
  }

  private static Optional<Seniority> level(JsonNode name) {
    return Arrays.stream(Seniority.values())
        .filter(level -> name.isString() && level.name().equals(name.asString()))
        .findFirst();
  }

  private void skills() {
    Map<String, Integer> first = new HashMap<>();
    JsonNode skills = profile.path("skills");
    for (int i = 0; i < skills.size(); i++) {
      String id = text(skills.get(i).path("id"));
      Integer before = id.isEmpty() ? null : first.putIfAbsent(id, i);
      if (before != null) {
        duplicate(id, before, i, skills);
      }
    }
  }

  private void duplicate(String id, int first, int second, JsonNode skills) {
    String one = text(skills.get(first).path("need"));
    String other = text(skills.get(second).path("need"));
    boolean contradiction = !one.equals(other) && (one.equals("AVOID") || other.equals("AVOID"));
    String message =
        contradiction
            ? "'%s' cannot be both %s and %s.".formatted(ProfileErrors.shown(id), one, other)
            : "'%s' is listed twice, in skills[%d] and skills[%d]."
                .formatted(ProfileErrors.shown(id), first, second);
    errors.add("skills[" + second + "]", message);
  }

  private void pay() {
    PayRate floor = rate(profile.path("pay").path("floor"));
    PayRate target = rate(profile.path("pay").path("target"));
    if (floor == null || target == null) {
      return;
    }
    BigDecimal most = target.annual().amount();
    if (!floor.currency().equals(target.currency()) || floor.period() != target.period()) {
      most = most.multiply(CONVERSION_TOLERANCE);
    }
    Optional<BigDecimal> least =
        CurrencyRates.fallback()
            .convert(floor.annual(), target.currency())
            .map(converted -> converted.amount());
    if (least.isPresent() && least.get().compareTo(most) > 0) {
      errors.add(
          "pay.floor",
          "The minimum pay, %s, is above the target, %s.".formatted(text(floor), text(target)));
    }
  }

  /// Null when it is not stated, or not valid.
  private static @Nullable PayRate rate(JsonNode rate) {
    try {
      boolean readable = rate.isObject() && KnownValues.isPlain(rate.path("amount").decimalValue());
      return readable && rate.path("period").isString()
          ? Json.MAPPER.treeToValue(rate, PayRate.class)
          : null;
    } catch (JacksonException | IllegalArgumentException | NullPointerException invalid) {
      return null;
    }
  }

  private static String text(PayRate rate) {
    return "%s %s %s"
        .formatted(
            rate.amount().toPlainString(),
            rate.currency(),
            rate.period() == Period.HOUR
                ? "an hour"
                : "a " + rate.period().name().toLowerCase(Locale.ROOT));
  }

  private void places() {
    JsonNode places = profile.path("work").path("places");
    for (int i = 0; i < places.size(); i++) {
      JsonNode place = places.get(i);
      String at = "work.places[" + i + "]";
      boolean city = place.hasNonNull("city");
      if (place.isObject() && !city && !place.hasNonNull("country")) {
        errors.add(at, at + " needs a city or a country.");
      } else if (place.isObject() && !city && place.hasNonNull("radiusKm")) {
        errors.add(at + ".radiusKm", at + ".radiusKm needs a city to measure from.");
      }
    }
  }

  private void companies() {
    Set<String> watched = new HashSet<>();
    for (JsonNode company : profile.path("companies").path("watch")) {
      watched.add(text(company).strip().toLowerCase(Locale.ROOT));
    }
    JsonNode excluded = profile.path("companies").path("exclude");
    for (int i = 0; i < excluded.size(); i++) {
      String name = text(excluded.get(i)).strip();
      if (!name.isEmpty() && watched.contains(name.toLowerCase(Locale.ROOT))) {
        errors.add(
            "companies.exclude[" + i + "]",
            "'%s' cannot be both watched and excluded.".formatted(ProfileErrors.shown(name)));
      }
    }
  }

  /// Jobs with the skill contain its name. They need not contain an alias: `golang` can be excluded
  /// by a person who requires Go.
  private void excludedWords() {
    Set<String> required =
        profile
            .path("skills")
            .valueStream()
            .filter(skill -> text(skill.path("need")).equals("MUST"))
            .map(skill -> text(skill.path("id")))
            .collect(Collectors.toSet());
    JsonNode words = profile.path("excludeWords");
    for (int i = 0; i < words.size(); i++) {
      String word = text(words.get(i));
      Optional<Skill> skill =
          SkillDictionary.shared()
              .named(word)
              .filter(named -> named.name().equalsIgnoreCase(word.strip()));
      if (skill.isPresent() && required.contains(skill.get().id().value())) {
        errors.add(
            "excludeWords[" + i + "]",
            "'%s' is a skill that jobs must have, so jobs with this word cannot be excluded."
                .formatted(ProfileErrors.shown(word)));
      }
    }
  }

  private static String text(JsonNode value) {
    return value.isString() ? value.asString() : "";
  }
}
