package dev.rolecall.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.PayFilter;
import dev.rolecall.model.query.PlaceFilter;
import dev.rolecall.model.query.Term;
import dev.rolecall.search.index.document.AnnualPayUnits;
import dev.rolecall.search.index.document.CityKey;
import dev.rolecall.search.index.document.JobFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Converts a search to conditions. [JobQuery] defines what each of them means.
final class Conditions {
  private final List<Condition> conditions = new ArrayList<>();
  private final CurrencyRates rates;

  private Conditions(CurrencyRates rates) {
    this.rates = rates;
  }

  static List<Condition> of(JobQuery query, CurrencyRates rates) {
    Conditions all = new Conditions(rates);
    all.visibility(query);
    all.words(query);
    all.skills(query);
    all.enumFilters(query);
    all.experience(query.experienceYears());
    all.places(query);
    all.pay(query.pay());
    all.companies(query);
    all.requirement(ConditionKind.PERMIT, JobFields.WORK_PERMIT, query.workPermit());
    all.requirement(ConditionKind.CLEARANCE, JobFields.CLEARANCE, query.clearance());
    all.sourceVisaAndAge(query);
    return List.copyOf(all.conditions);
  }

  private void visibility(JobQuery query) {
    must(ConditionKind.PUBLIC, "", Queries.term(JobFields.PUBLIC, true));
    if (!query.closed()) {
      must(ConditionKind.OPEN, "closed:no", Queries.term(JobFields.OPEN, true));
    }
    if (query.backend()) {
      must(ConditionKind.BACKEND, "all:no", Queries.term(JobFields.BACKEND, true));
    }
  }

  private void words(JobQuery query) {
    query.terms().stream()
        .filter(Conditions::hasWord)
        .forEach(term -> must(ConditionKind.WORD, text(term), required(term)));
    query.excludedTerms().stream()
        .filter(Conditions::hasWord)
        .forEach(term -> mustNot(ConditionKind.WORD, text(term), excluded(term)));
  }

  /// A term without letters and digits requires nothing and excludes nothing.
  private static boolean hasWord(Term term) {
    return term.text().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static String text(Term term) {
    return term.phrase() ? "\"" + term.text() + "\"" : term.text();
  }

  private static Query required(Term term) {
    return orSkill(
        term,
        term.phrase()
            ? Queries.phrase(JobFields.EXACT, term.text(), ZeroTermsQuery.All)
            : Queries.allWords(JobFields.WORDS, term.text()));
  }

  /// Matches the word without stemming: a search that excludes `lead` does not exclude `leading`.
  private static Query excluded(Term term) {
    return orSkill(
        term,
        term.phrase()
            ? Queries.phrase(JobFields.EXACT, term.text(), ZeroTermsQuery.None)
            : Queries.allWordsOrNone(JobFields.EXACT, term.text()));
  }

  private static Query orSkill(Term term, Query inText) {
    return term.skill() == null
        ? inText
        : Queries.any(List.of(inText, Queries.term(JobFields.SKILLS, term.skill().value())));
  }

  private void skills(JobQuery query) {
    for (String skill : new TreeSet<>(texts(query.skills()))) {
      must(ConditionKind.SKILL, "skill:" + skill, Queries.term(JobFields.SKILLS, skill));
    }
    for (Set<SkillId> any : query.anySkills()) {
      String text = String.join("|", new TreeSet<>(texts(any)));
      must(ConditionKind.SKILL, "skill:" + text, Queries.anyOf(JobFields.SKILLS, texts(any)));
    }
    for (String skill : new TreeSet<>(texts(query.excludedSkills()))) {
      mustNot(ConditionKind.SKILL, "skill:" + skill, Queries.term(JobFields.SKILLS, skill));
    }
  }

  private void enumFilters(JobQuery query) {
    oneOf(ConditionKind.FAMILY, JobFields.FAMILY, names(query.families()));
    oneOf(ConditionKind.SENIORITY, JobFields.SENIORITY, names(query.seniority()));
    oneOf(ConditionKind.MODE, JobFields.MODES, names(query.modes()));
    oneOf(ConditionKind.TYPE, JobFields.EMPLOYMENT_TYPES, names(query.employmentTypes()));
    noneOf(ConditionKind.FAMILY, JobFields.FAMILY, query.excludedFamilies(), JobFamily.class);
    noneOf(
        ConditionKind.SENIORITY, JobFields.SENIORITY, query.excludedSeniority(), Seniority.class);
    noneOf(ConditionKind.MODE, JobFields.MODES, query.excludedModes(), WorkMode.class);
    noneOf(
        ConditionKind.TYPE,
        JobFields.EMPLOYMENT_TYPES,
        query.excludedEmploymentTypes(),
        EmploymentType.class);
  }

  private void experience(@Nullable Integer years) {
    if (years != null) {
      conditions.add(
          new Condition(
              ConditionKind.EXPERIENCE,
              "years:" + years,
              Queries.atLeast(JobFields.EXPERIENCE_YEARS, years + 1L),
              true));
    }
  }

  private void places(JobQuery query) {
    List<PlaceFilter> places = query.places();
    if (!places.isEmpty()) {
      List<Query> any = new ArrayList<>();
      places.forEach(place -> any.addAll(place(place)));
      must(ConditionKind.PLACE, "in:" + joined(places, Conditions::name), Queries.any(any));
    }
    Set<String> from = query.remoteFrom();
    if (!from.isEmpty()) {
      List<String> allowed =
          Stream.concat(
                  from.stream().filter(country -> !country.equals(CountryDictionary.WORLDWIDE)),
                  Stream.of(JobFields.EVERYWHERE))
              .toList();
      must(
          ConditionKind.REMOTE_FROM,
          "from:" + String.join(",", new TreeSet<>(from)),
          Queries.anyOf(JobFields.REMOTE_FROM, allowed));
    }
  }

  private static List<Query> place(PlaceFilter place) {
    List<Query> any = new ArrayList<>();
    String city = place.city();
    if (city != null) {
      any.add(Queries.term(JobFields.CITY_KEYS, CityKey.of(city, place.country())));
    } else if (place.region() != null) {
      any.add(Queries.term(JobFields.REGIONS, place.country() + "-" + place.region()));
    } else if (!place.isCircle() && place.country() != null) {
      any.add(Queries.term(JobFields.COUNTRIES, place.country()));
    }
    if (place.isCircle()) {
      any.add(circle(place));
    }
    return any;
  }

  private static Query circle(PlaceFilter place) {
    double lat = place.lat() == null ? 0 : place.lat();
    double lon = place.lon() == null ? 0 : place.lon();
    return Query.of(
        query ->
            query.geoDistance(
                near ->
                    near.field(JobFields.POINTS)
                        .location(at -> at.latlon(point -> point.lat(lat).lon(lon)))
                        .distance(place.radiusKm() + "km")));
  }

  private static String name(PlaceFilter place) {
    String name =
        Stream.of(place.city(), place.region(), place.country())
            .filter(part -> part != null && !part.isEmpty())
            .collect(Collectors.joining(", "));
    return place.isCircle() ? name + " within:" + place.radiusKm() + "km" : name;
  }

  private void pay(@Nullable PayFilter pay) {
    if (pay == null) {
      return;
    }
    List<Query> any = new ArrayList<>();
    for (String currency : new TreeSet<>(rates.currencies())) {
      rates
          .convert(pay.atLeast(), pay.currency(), currency)
          .ifPresent(
              min ->
                  any.add(
                      Queries.atLeast(
                          JobFields.PAY + "." + currency, AnnualPayUnits.requested(min))));
    }
    if (pay.undisclosed()) {
      any.add(Queries.term(JobFields.PAY_STATED, false));
    }
    String undisclosed = pay.undisclosed() ? " undisclosed:yes" : "";
    String text = "pay:>=" + pay.atLeast().toPlainString() + " " + pay.currency() + undisclosed;
    must(ConditionKind.PAY, text, Queries.any(any));
  }

  private void companies(JobQuery query) {
    oneOf(ConditionKind.COMPANY, JobFields.COMPANY, texts(query.companies()));
    for (String company : new TreeSet<>(texts(query.excludedCompanies()))) {
      mustNot(
          ConditionKind.COMPANY, "company:" + company, Queries.term(JobFields.COMPANY, company));
    }
  }

  /// A job that does not state the requirement is treated as one without it.
  private void requirement(ConditionKind kind, String field, @Nullable Boolean required) {
    if (required == null) {
      return;
    }
    if (required) {
      must(kind, kind.filter() + ":yes", Queries.term(field, true));
    } else {
      mustNot(kind, kind.filter() + ":yes", Queries.term(field, true));
    }
  }

  private void sourceVisaAndAge(JobQuery query) {
    oneOf(ConditionKind.SOURCE, JobFields.SOURCES, texts(query.sources()));
    Boolean visa = query.visaSponsorship();
    if (visa != null) {
      must(
          ConditionKind.VISA,
          visa ? "visa:yes" : "visa:no",
          Queries.term(JobFields.VISA_SPONSORSHIP, visa));
    }
    if (query.postedSince() != null) {
      long millis = query.postedSince().plusNanos(999_999).toEpochMilli();
      must(
          ConditionKind.POSTED,
          "posted:" + query.postedSince(),
          Queries.atLeast(JobFields.POSTED, millis));
    }
  }

  private void oneOf(ConditionKind kind, String field, Collection<String> values) {
    if (!values.isEmpty()) {
      must(kind, text(kind, values), Queries.anyOf(field, values));
    }
  }

  /// Excludes the jobs that offer nothing but these values.
  private <E extends Enum<E>> void noneOf(
      ConditionKind kind, String field, Set<E> excluded, Class<E> type) {
    if (!excluded.isEmpty()) {
      Set<E> others = EnumSet.allOf(type);
      others.removeAll(excluded);
      mustNot(
          kind,
          text(kind, names(excluded)),
          Queries.anyOfOnly(field, names(excluded), names(others)));
    }
  }

  private static String text(ConditionKind kind, Collection<String> values) {
    return new TreeSet<>(values)
        .stream()
            .map(value -> value.toLowerCase(Locale.ROOT).replace('_', '-'))
            .collect(Collectors.joining(",", kind.filter() + ":", ""));
  }

  private void must(ConditionKind kind, String text, Query query) {
    conditions.add(new Condition(kind, text, query, false));
  }

  private void mustNot(ConditionKind kind, String text, Query query) {
    conditions.add(new Condition(kind, "-" + text, query, true));
  }

  private static Set<String> names(Set<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).collect(Collectors.toSet());
  }

  private static Set<String> texts(Set<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.toSet());
  }

  private static <T> String joined(List<T> values, Function<T, String> text) {
    return values.stream().map(text).collect(Collectors.joining(" or "));
  }
}
