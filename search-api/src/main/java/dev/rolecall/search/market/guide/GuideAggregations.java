package dev.rolecall.search.market.guide;

import static dev.rolecall.search.market.MarketAggregations.PAY;
import static dev.rolecall.search.market.MarketAggregations.filter;
import static dev.rolecall.search.market.MarketAggregations.fullTimePay;
import static dev.rolecall.search.market.MarketAggregations.pay;
import static dev.rolecall.search.market.MarketAggregations.term;
import static dev.rolecall.search.market.MarketAggregations.terms;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.rolecall.model.query.OptionalField;
import dev.rolecall.search.index.document.JobFields;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The aggregations of a guide, by request.
///
/// A request may have at most 65,536 groups (`search.max_buckets`), and a distribution of pay has
/// up to 2,001: so each request has at most 30 distributions.
final class GuideAggregations {
  static final String FLAGS = "flags";
  static final String SECTORS = "sectors";
  static final String AGENCIES = "agencies";
  static final String PAY_STATED = "payStated";
  static final String MODES = "modes";
  static final String TYPES = "types";
  static final String VISA = "visa";
  static final String EMPLOYERS = "employers";
  static final String COMPANY_COUNT = "companyCount";
  static final String COMPANIES = "companies";
  static final String NAMES = "names";
  static final String RECENT = "recent";
  static final String EARLIER = "earlier";
  static final String SKILLS = "skills";
  static final String REQUIRED = "required";
  static final String NICE = "nice";
  static final String TITLES = "titles";
  static final String CERTIFICATIONS = "certifications";
  static final String WORDINGS = "wordings";
  static final String LANGUAGES = "languages";
  static final String LEVELS = "levels";
  static final String COUNTRIES = "countries";
  static final String YEARS = "years";
  static final String STACK = "stack";
  static final String SEEN = "seen";
  static final String CLOSED = "closed";
  static final String RECENTLY_CLOSED = "recentlyClosed";
  static final String DAYS_OPEN = "daysOpen";
  static final String ROLES = "roles";

  static final Duration NEW_JOBS = Duration.ofDays(28);
  static final Duration PERIOD = Duration.ofDays(90);
  static final int TOP_SKILLS = 60;
  static final int STACK_SKILLS = 12;
  static final int SKILLS_OF_GROUP = 100;

  /// So many spellings of titles are read; rarer ones do not count for the titles that they mean.
  static final int SPELLINGS = 300;

  static final int TOP_SECTORS = 12;

  private static final int ALL = 2_000;

  private GuideAggregations() {}

  /// Of the guide's open jobs.
  static Map<String, Aggregation> overview(Instant now) {
    Map<String, Aggregation> all = new HashMap<>();
    all.put(FLAGS, terms(JobFields.FLAGS, 10, Map.of()));
    all.put(SECTORS, terms(JobFields.SECTOR, TOP_SECTORS, Map.of()));
    all.put(AGENCIES, filter(isTrue(JobFields.AGENCY), Map.of()));
    all.put(PAY_STATED, filter(isTrue(JobFields.PAY_STATED), Map.of()));
    all.put(MODES, terms(JobFields.MODES, 10, Map.of()));
    all.put(TYPES, terms(JobFields.EMPLOYMENT_TYPES, 10, Map.of()));
    all.put(VISA, terms(JobFields.VISA_SPONSORSHIP, 2, Map.of()));
    all.put(SKILLS, terms(JobFields.ALL_SKILLS, TOP_SKILLS, Map.of()));
    all.put(REQUIRED, terms(JobFields.REQUIRED_SKILLS, ALL, Map.of()));
    all.put(NICE, terms(JobFields.NICE_SKILLS, ALL, Map.of()));
    all.put(TITLES, terms(JobFields.TITLE_NAME, SPELLINGS, Map.of()));
    all.put(CERTIFICATIONS, filters(CertificationQueries.byId()));
    all.put(WORDINGS, filters(CertificationQueries.byPhrase()));
    all.put(LANGUAGES, terms(JobFields.LANGUAGE, 10, Map.of()));
    all.put(EMPLOYERS, employers(now));
    all.put(PAY, fullTimePay());
    return all;
  }

  /// Of the guide's role and country, at all levels.
  static Map<String, Aggregation> levels() {
    Map<String, Aggregation> each =
        Map.of(
            PAY,
            fullTimePay(),
            YEARS,
            terms(JobFields.EXPERIENCE_YEARS, 100, Map.of()),
            SKILLS,
            terms(JobFields.ALL_SKILLS, SKILLS_OF_GROUP, Map.of()));
    return Map.of(LEVELS, terms(JobFields.SENIORITY, 12, each));
  }

  /// Of the guide's role and level, in all countries.
  static Map<String, Aggregation> countries() {
    return Map.of(COUNTRIES, terms(JobFields.COUNTRIES, 12, Map.of(PAY, fullTimePay())));
  }

  /// Of the guide's open jobs.
  static Map<String, Aggregation> stack() {
    Map<String, Aggregation> skill =
        Map.of(PAY, fullTimePay(), SKILLS, terms(JobFields.ALL_SKILLS, TOP_SKILLS, Map.of()));
    return Map.of(
        STACK,
        terms(JobFields.ALL_SKILLS, STACK_SKILLS, skill),
        MODES,
        terms(JobFields.MODES, 4, Map.of(PAY, fullTimePay())),
        TYPES,
        terms(JobFields.EMPLOYMENT_TYPES, 6, Map.of(PAY, pay())));
  }

  /// Of the guide's open and closed jobs.
  ///
  /// @param start of the first week
  static Map<String, Aggregation> history(Instant now, Instant start) {
    Query namesSkills =
        Query.of(
            q -> q.bool(b -> b.mustNot(term(JobFields.NOT_STATED, OptionalField.SKILL.name()))));
    Map<String, Aggregation> skills = Map.of(SKILLS, terms(JobFields.ALL_SKILLS, ALL, Map.of()));
    Instant middle = now.minus(PERIOD);
    return Map.of(
        SEEN,
        filter(
            all(since(JobFields.FIRST_SEEN, start), openOrClosedInTime()),
            Map.of(SEEN, weeks(JobFields.FIRST_SEEN))),
        CLOSED,
        filter(since(JobFields.CLOSED, start), Map.of(CLOSED, weeks(JobFields.CLOSED))),
        RECENTLY_CLOSED,
        filter(
            since(JobFields.CLOSED, middle),
            Map.of(DAYS_OPEN, terms(JobFields.DAYS_OPEN, ALL, Map.of()))),
        RECENT,
        filter(all(namesSkills, between(JobFields.POSTED, middle, null)), skills),
        EARLIER,
        filter(all(namesSkills, between(JobFields.POSTED, middle.minus(PERIOD), middle)), skills));
  }

  /// Of all roles at the guide's level and in its country.
  ///
  /// @param roles the queries of the subjects' jobs by their addresses
  static Map<String, Aggregation> roles(Map<String, Query> roles) {
    return Map.of(
        ROLES,
        Aggregation.of(
            a ->
                a.filters(f -> f.filters(buckets -> buckets.keyed(roles)))
                    .aggregations(PAY, fullTimePay())
                    .aggregations(SKILLS, terms(JobFields.ALL_SKILLS, SKILLS_OF_GROUP, Map.of()))));
  }

  /// Which subjects, levels and countries have jobs.
  static Map<String, Aggregation> catalog(Map<String, Query> roles) {
    Map<String, Aggregation> countries =
        Map.of(COUNTRIES, terms(JobFields.COUNTRIES, 80, Map.of()));
    Map<String, Aggregation> each =
        Map.of(
            COUNTRIES,
            terms(JobFields.COUNTRIES, 80, Map.of()),
            LEVELS,
            terms(JobFields.SENIORITY, 12, countries));
    return Map.of(
        ROLES,
        Aggregation.of(a -> a.filters(f -> f.filters(b -> b.keyed(roles))).aggregations(each)));
  }

  /// Agencies are left out: their jobs do not name the employer.
  private static Aggregation employers(Instant now) {
    Map<String, Aggregation> company =
        Map.of(
            NAMES,
            terms(JobFields.COMPANY_NAME, 1, Map.of()),
            RECENT,
            filter(since(JobFields.FIRST_SEEN, now.minus(NEW_JOBS)), Map.of()));
    return filter(
        Query.of(q -> q.bool(b -> b.mustNot(isTrue(JobFields.AGENCY)))),
        Map.of(
            COMPANY_COUNT,
            Aggregation.of(
                a -> a.cardinality(c -> c.field(JobFields.COMPANY).precisionThreshold(40_000))),
            COMPANIES,
            terms(JobFields.COMPANY, 10, company)));
  }

  private static Aggregation filters(Map<String, Query> filters) {
    return Aggregation.of(a -> a.filters(f -> f.filters(buckets -> buckets.keyed(filters))));
  }

  private static Aggregation weeks(String field) {
    return Aggregation.of(
        a ->
            a.dateHistogram(
                h -> h.field(field).calendarInterval(CalendarInterval.Week).minDocCount(1)));
  }

  private static Query isTrue(String field) {
    return Query.of(q -> q.term(term -> term.field(field).value(true)));
  }

  /// Without the time of its closing, a job would be counted as open in all weeks before.
  private static Query openOrClosedInTime() {
    return Query.of(
        q ->
            q.bool(
                b ->
                    b.should(isTrue(JobFields.OPEN))
                        .should(s -> s.exists(e -> e.field(JobFields.CLOSED)))
                        .minimumShouldMatch("1")));
  }

  private static Query all(Query one, Query other) {
    return Query.of(q -> q.bool(b -> b.filter(List.of(one, other))));
  }

  private static Query since(String field, Instant from) {
    return between(field, from, null);
  }

  private static Query between(String field, Instant from, @Nullable Instant before) {
    Long end = before == null ? null : before.toEpochMilli();
    return Query.of(
        q ->
            q.range(
                range -> range.longNumber(n -> n.field(field).gte(from.toEpochMilli()).lt(end))));
  }
}
