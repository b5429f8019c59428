package dev.rolecall.bench.quality;

import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Place;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The values of a role, or of all roles of a comment, in a form in which labels and our results
/// can be compared: skills as ids of the dictionary, places as a city, else a region, else a
/// country.
record FieldValues(Map<Field, Set<String>> values) {
  /// The fields that are compared, by their names in the labels.
  enum Field {
    COMPANY("company"),
    TITLES("titles"),
    SENIORITY("seniority"),
    WORK_MODES("work_modes"),
    PLACES("locations"),
    REMOTE_SCOPE("remote_scope"),
    PAY("salary"),
    EMPLOYMENT_TYPES("employment_types"),
    SKILLS("skills");

    private final String label;

    Field(String label) {
      this.label = label;
    }

    /// The name in the labels.
    String label() {
      return label;
    }
  }

  static final FieldValues NONE = new FieldValues(Map.of());

  Set<String> of(Field field) {
    return values.getOrDefault(field, Set.of());
  }

  /// The values of a label.
  static FieldValues labeled(JsonNode label) {
    Map<Field, Set<String>> values = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      Stream<String> all =
          switch (field) {
            case COMPANY -> Stream.of(label.path("company").asString(""));
            case TITLES -> titles(label);
            case PLACES -> label.path("locations").valueStream().map(FieldValues::place);
            case PAY -> label.path("salary").valueStream().map(FieldValues::pay);
            case SKILLS ->
                label.path("skills").valueStream().map(s -> FieldValues.skill(s.asString()));
            case SENIORITY, WORK_MODES, REMOTE_SCOPE, EMPLOYMENT_TYPES ->
                label.path(field.label()).valueStream().map(JsonNode::asString);
          };
      values.put(field, set(all));
    }
    return new FieldValues(values);
  }

  /// The union of the values of openings.
  static FieldValues of(Collection<Opening> openings) {
    Map<Field, Set<String>> values = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      values.put(field, set(openings.stream().flatMap(opening -> of(field, opening))));
    }
    return new FieldValues(values);
  }

  private static Stream<String> of(Field field, Opening opening) {
    return switch (field) {
      case COMPANY -> Stream.of(opening.company().name());
      case TITLES -> Stream.of(opening.title());
      case SENIORITY -> names(opening.seniority());
      case WORK_MODES -> names(opening.workModes());
      case EMPLOYMENT_TYPES -> names(opening.employmentTypes());
      case REMOTE_SCOPE -> Opening.orEmpty(opening.remoteScope()).stream();
      case PLACES -> Opening.orEmpty(opening.places()).stream().map(FieldValues::place);
      case PAY -> Opening.orEmpty(opening.pay()).stream().map(FieldValues::pay);
      case SKILLS -> Opening.orEmpty(opening.skills()).stream().map(skill -> skill.id().value());
    };
  }

  private static Set<String> set(Stream<String> values) {
    return values
        .filter(value -> !value.isBlank())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<String> names(@Nullable List<? extends Enum<?>> values) {
    return Opening.orEmpty(values).stream().map(Enum::name);
  }

  private static Stream<String> titles(JsonNode label) {
    return Stream.concat(
        label.path("titles").valueStream().map(JsonNode::asString),
        Stream.of(label.path("title").asString("")));
  }

  private static String skill(String name) {
    return SkillDictionary.shared()
        .named(name)
        .map(Skill::id)
        .map(id -> id.value())
        .orElseGet(() -> name.toLowerCase(Locale.ROOT));
  }

  private static String place(JsonNode place) {
    return place(
        place.path("city").asString(""),
        place.path("region").asString(""),
        place.path("country").asString(""));
  }

  private static String place(Place place) {
    return place(
        Objects.requireNonNullElse(place.city(), ""),
        Objects.requireNonNullElse(place.region(), ""),
        Objects.requireNonNullElse(place.country(), ""));
  }

  private static String place(String city, String region, String country) {
    String most = city.isEmpty() ? region.isEmpty() ? country : region : city;
    return Normalizer.normalize(most, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String pay(JsonNode pay) {
    return pay(
        pay.path("min").isNumber() ? pay.path("min").decimalValue() : null,
        pay.path("max").isNumber() ? pay.path("max").decimalValue() : null,
        pay.path("currency").asString(""),
        pay.path("period").asString(""));
  }

  private static String pay(Pay pay) {
    return pay(pay.min(), pay.max(), pay.currency(), pay.period().name());
  }

  private static String pay(
      @Nullable BigDecimal min, @Nullable BigDecimal max, String currency, String period) {
    return amount(min) + "-" + amount(max) + " " + currency + " " + period;
  }

  private static String amount(@Nullable BigDecimal amount) {
    return amount == null ? "" : amount.stripTrailingZeros().toPlainString();
  }
}
