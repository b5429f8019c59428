package dev.rolecall.model.query;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Adds one filter's value to a draft, or a problem that says what is wrong with it.
final class QueryFilterReader {
  private static final int EARTH_KM = 20_000;
  private static final String EXCLUDABLE =
      Arrays.stream(QueryFilter.values())
          .filter(QueryFilter::isExcludable)
          .map(filter -> filter.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));
  private final PlaceExpression places = new PlaceExpression();
  private final Instant now;
  private final QueryDraft draft;

  QueryFilterReader(QueryDraft draft, Instant now) {
    this.draft = draft;
    this.now = now;
  }

  /// As [#read], unless the search has too many values.
  void readLimited(QueryFilter filter, String name, String value, boolean excluded) {
    if (draft.isWithinLimit(name)) {
      read(filter, name, value, excluded);
    }
  }

  private void read(QueryFilter filter, String name, String value, boolean excluded) {
    if (excluded && !filter.isExcludable()) {
      draft.problem(
          name,
          value,
          "'" + name + "' cannot be excluded; only words and these filters can: " + EXCLUDABLE);
      return;
    }
    switch (filter) {
      case SKILL -> skill(name, value, excluded);
      case TEXT -> text(value, excluded);
      case PREFER -> choice(JobFamily.class, name, value, draft.query::preferredFamily);
      case COMPANY ->
          id(
              name,
              value,
              QueryIds::company,
              excluded ? draft.query::excludedCompany : draft.query::company);
      case SOURCE -> id(name, value, QueryIds::source, draft.query::source);
      case MODE ->
          choice(
              WorkMode.class,
              name,
              value,
              excluded ? draft.query::excludedMode : draft.query::mode);
      case SENIORITY ->
          choice(
              Seniority.class,
              name,
              value,
              excluded ? draft.query::excludedSeniority : draft.query::seniority);
      case TYPE ->
          choice(
              EmploymentType.class,
              name,
              value,
              excluded ? draft.query::excludedEmploymentType : draft.query::employmentType);
      case FAMILY ->
          choice(
              JobFamily.class, name, value, excluded ? draft.query::excludedFamily : this::family);
      case YEARS -> years(name, value);
      case PLACE -> place(name, value);
      case WITHIN -> within(name, value);
      case REMOTE_FROM -> remoteFrom(name, value);
      case PAY -> pay(name, value);
      case CURRENCY -> currency(name, value);
      case POSTED -> posted(name, value);
      case UNDISCLOSED -> yesOrNo(name, value, yes -> draft.undisclosed = yes);
      case VISA -> yesOrNo(name, value, draft.query::visaSponsorship);
      case PERMIT -> yesOrNo(name, value, draft.query::workPermit);
      case CLEARANCE -> yesOrNo(name, value, draft.query::clearance);
      case ALL -> yesOrNo(name, value, yes -> draft.all = yes);
      case CLOSED -> yesOrNo(name, value, draft.query::closed);
    }
  }

  private <T> void id(
      String name, String value, Function<String, Optional<T>> read, Consumer<T> add) {
    read.apply(value)
        .ifPresentOrElse(
            add, () -> draft.problem(name, value, "'" + value + "' is not a known " + name));
  }

  private <E extends Enum<E>> void choice(
      Class<E> type, String name, String value, Consumer<E> add) {
    List<E> found = QueryFilter.values(type, value);
    if (found.isEmpty()) {
      String names = QueryFilter.names(type);
      draft.problem(name, value, mustBe(name, "one of " + names, value));
    }
    found.forEach(add);
  }

  /// One skill, or alternatives: `java|kotlin`.
  private void skill(String name, String value, boolean excluded) {
    if (excluded || value.indexOf('|') < 0) {
      Consumer<SkillId> add = excluded ? draft.query::excludedSkill : draft.query::skill;
      alternatives(value).forEach(each -> id(name, each, QueryIds::skill, add));
      return;
    }
    Set<SkillId> any = new LinkedHashSet<>();
    alternatives(value).forEach(each -> id(name, each, QueryIds::skill, any::add));
    if (any.size() == 1) {
      any.forEach(draft.query::skill);
    } else if (!any.isEmpty()) {
      draft.query.anySkill(any);
    }
  }

  private static List<String> alternatives(String value) {
    return Arrays.stream(value.split("\\|"))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private void text(String value, boolean excluded) {
    draft.term(new Term(value, false, PlainSkills.practice(value).orElse(null)), excluded);
  }

  private void family(JobFamily family) {
    draft.families = true;
    draft.query.family(family);
  }

  private void place(String name, String value) {
    if (places.places(value, null).isEmpty()) {
      draft.problem(
          name,
          value,
          "'"
              + value
              + "' is not a known place; use a city (Berlin; Paris, FR), a country (DE) or a region"
              + " (EU)");
    } else {
      draft.places.add(value);
    }
  }

  private void within(String name, String value) {
    String digits = value.strip().toLowerCase(Locale.ROOT).replaceFirst("\\s*km$", "");
    boolean number = digits.matches("\\d{1,5}") && Integer.parseInt(digits) > 0;
    if (number) {
      draft.radiusKm = Math.min(EARTH_KM, Integer.parseInt(digits));
    } else {
      draft.problem(name, value, mustBe(name, "a distance in kilometers, such as 50km", value));
    }
  }

  private void years(String name, String value) {
    String digits = value.strip().toLowerCase(Locale.ROOT).replaceFirst("\\s*y(ea)?rs?$", "");
    if (digits.matches("\\d{1,2}")) {
      draft.query.experienceYears(Integer.parseInt(digits));
    } else {
      draft.problem(name, value, mustBe(name, "your years of experience, such as 5", value));
    }
  }

  private void remoteFrom(String name, String value) {
    if (value.strip().equalsIgnoreCase(CountryDictionary.WORLDWIDE)) {
      draft.query.remoteFrom(CountryDictionary.WORLDWIDE);
      return;
    }
    List<String> countries = places.countries(value);
    if (countries.isEmpty()) {
      draft.problem(
          name,
          value,
          "'" + value + "' is not a known country or region; examples are NL, Germany and EU");
    }
    countries.forEach(draft.query::remoteFrom);
  }

  private void pay(String name, String value) {
    Optional<PayExpression> requested = PayExpression.parse(value);
    if (requested.isEmpty()) {
      draft.problem(
          name, value, mustBe(name, "a minimum pay, such as 80k, 80000 EUR or 600/day", value));
      return;
    }
    draft.pay = requested.get().annual();
    String currency = requested.get().currency();
    if (currency != null) {
      currency(name, currency);
    }
  }

  private void currency(String name, String value) {
    String code = value.strip().toUpperCase(Locale.ROOT);
    if (CurrencyRates.fallback().currencies().contains(code)) {
      draft.currency = code;
    } else {
      draft.problem(
          name,
          value,
          "'" + value + "' is not a known currency; examples are EUR, USD, GBP and CHF");
    }
  }

  private void posted(String name, String value) {
    AgeExpression.since(value, now)
        .ifPresentOrElse(
            draft.query::postedSince,
            () ->
                draft.problem(
                    name,
                    value,
                    mustBe(name, "an age or a date, such as 24h, 7d, 2w or 2026-11-01", value)));
  }

  private void yesOrNo(String name, String value, Consumer<Boolean> set) {
    switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "yes", "true", "1", "on" -> set.accept(true);
      case "no", "false", "0", "off" -> set.accept(false);
      default -> draft.problem(name, value, mustBe(name, "yes or no", value));
    }
  }

  private static String mustBe(String name, String valid, String value) {
    return "'" + name + "' must be " + valid + "; got '" + value + "'";
  }
}
