package dev.rolecall.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.PayFilter;
import dev.rolecall.model.query.PlaceFilter;
import dev.rolecall.model.query.Term;
import dev.rolecall.search.index.document.AnnualPay;
import dev.rolecall.search.index.document.CityKey;
import dev.rolecall.search.index.document.JobFields;
import java.util.ArrayList;
import java.util.Collection;
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
    Conditions read = new Conditions(rates);
    read.views(query);
    read.words(query);
    read.skills(query);
    read.kinds(query);
    read.places(query);
    read.pay(query.pay());
    read.companies(query);
    read.others(query);
    return List.copyOf(read.conditions);
  }

  private void views(JobQuery query) {
    must(QueryPart.SHOWN, "", Queries.term(JobFields.SHOWN, true));
    if (!query.closed()) {
      must(QueryPart.OPEN, "closed:no", Queries.term(JobFields.OPEN, true));
    }
    if (query.backend()) {
      must(QueryPart.BACKEND, "all:no", Queries.term(JobFields.BACKEND, true));
    }
  }

  private void words(JobQuery query) {
    query.terms().stream()
        .filter(Conditions::hasWord)
        .forEach(term -> must(QueryPart.WORD, text(term), required(term)));
    query.excludedTerms().stream()
        .filter(Conditions::hasWord)
        .forEach(term -> mustNot(QueryPart.WORD, text(term), excluded(term)));
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
            : Queries.words(JobFields.WORDS, term.text()));
  }

  /// Matches the word as it is written: a search that excludes `lead` does not exclude `leading`.
  private static Query excluded(Term term) {
    return orSkill(
        term,
        term.phrase()
            ? Queries.phrase(JobFields.EXACT, term.text(), ZeroTermsQuery.None)
            : Queries.anyWords(JobFields.EXACT, term.text()));
  }

  private static Query orSkill(Term term, Query inText) {
    return term.skill() == null
        ? inText
        : Queries.any(List.of(inText, Queries.term(JobFields.SKILLS, term.skill().value())));
  }

  private void skills(JobQuery query) {
    for (String skill : new TreeSet<>(texts(query.skills()))) {
      must(QueryPart.SKILL, "skill:" + skill, Queries.term(JobFields.SKILLS, skill));
    }
    for (String skill : new TreeSet<>(texts(query.excludedSkills()))) {
      mustNot(QueryPart.SKILL, "skill:" + skill, Queries.term(JobFields.SKILLS, skill));
    }
  }

  private void kinds(JobQuery query) {
    oneOf(QueryPart.FAMILY, JobFields.FAMILY, names(query.families()));
    oneOf(QueryPart.SENIORITY, JobFields.SENIORITY, names(query.seniority()));
    oneOf(QueryPart.MODE, JobFields.MODES, names(query.modes()));
    oneOf(QueryPart.TYPE, JobFields.EMPLOYMENT_TYPES, names(query.employmentTypes()));
  }

  private void places(JobQuery query) {
    List<PlaceFilter> places = query.places();
    if (!places.isEmpty()) {
      List<Query> any = new ArrayList<>();
      places.forEach(place -> any.addAll(place(place)));
      must(QueryPart.PLACE, "in:" + joined(places, Conditions::name), Queries.any(any));
    }
    Set<String> from = query.remoteFrom();
    if (!from.isEmpty()) {
      List<String> allowed =
          Stream.concat(from.stream(), Stream.of(JobFields.EVERYWHERE)).distinct().toList();
      must(
          QueryPart.REMOTE_FROM,
          "from:" + String.join(",", new TreeSet<>(from)),
          Queries.anyOf(JobFields.REMOTE_FROM, allowed));
    }
  }

  private static List<Query> place(PlaceFilter place) {
    List<Query> any = new ArrayList<>();
    String city = place.city();
    if (city != null) {
      any.add(Queries.term(JobFields.CITY_KEYS, CityKey.of(city, place.country())));
    } else if (!place.circle() && place.country() != null) {
      any.add(Queries.term(JobFields.COUNTRIES, place.country()));
    }
    if (place.circle()) {
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
        Stream.of(place.city(), place.country())
            .filter(part -> part != null && !part.isEmpty())
            .collect(Collectors.joining(", "));
    return place.circle() ? name + " within:" + place.radiusKm() + "km" : name;
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
              least ->
                  any.add(
                      Queries.atLeast(JobFields.PAY + "." + currency, AnnualPay.requested(least))));
    }
    if (pay.undisclosed()) {
      any.add(Queries.term(JobFields.PAY_STATED, false));
    }
    String undisclosed = pay.undisclosed() ? " undisclosed:yes" : "";
    String text = "pay:>=" + pay.atLeast().toPlainString() + " " + pay.currency() + undisclosed;
    must(QueryPart.PAY, text, Queries.any(any));
  }

  private void companies(JobQuery query) {
    oneOf(QueryPart.COMPANY, JobFields.COMPANY, texts(query.companies()));
    for (String company : new TreeSet<>(texts(query.excludedCompanies()))) {
      mustNot(QueryPart.COMPANY, "company:" + company, Queries.term(JobFields.COMPANY, company));
    }
  }

  private void others(JobQuery query) {
    oneOf(QueryPart.SOURCE, JobFields.SOURCES, texts(query.sources()));
    Boolean visa = query.visaSponsorship();
    if (visa != null) {
      must(
          QueryPart.VISA,
          visa ? "visa:yes" : "visa:no",
          Queries.term(JobFields.VISA_SPONSORSHIP, visa));
    }
    if (query.postedSince() != null) {
      long millis = query.postedSince().plusNanos(999_999).toEpochMilli();
      must(
          QueryPart.POSTED,
          "posted:" + query.postedSince(),
          Queries.atLeast(JobFields.POSTED, millis));
    }
  }

  private void oneOf(QueryPart part, String field, Collection<String> values) {
    if (!values.isEmpty()) {
      String text =
          new TreeSet<>(values)
              .stream()
                  .map(value -> value.toLowerCase(Locale.ROOT).replace('_', '-'))
                  .collect(Collectors.joining(",", part.filter() + ":", ""));
      must(part, text, Queries.anyOf(field, values));
    }
  }

  private void must(QueryPart part, String text, Query query) {
    conditions.add(new Condition(part, text, query, false));
  }

  private void mustNot(QueryPart part, String text, Query query) {
    conditions.add(new Condition(part, "-" + text, query, true));
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
