package dev.rolecall.search.find;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Company;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.JobIds;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.PayKind;
import dev.rolecall.model.job.Period;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.Rights;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.job.YearsRange;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.JobQueryBuilder;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.query.OptionalField;
import dev.rolecall.model.query.PayFilter;
import dev.rolecall.model.query.PlaceFilter;
import dev.rolecall.model.query.Term;
import dev.rolecall.model.query.TimeRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Random jobs and searches from a small vocabulary, so that many searches find jobs. A seed always
/// generates the same ones.
final class RandomSearchJobs {
  static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");
  private static final List<String> WORDS =
      List.of(
          "engineer",
          "engineers",
          "engineering",
          "Lead",
          "leading",
          "C++",
          "C#",
          ".NET",
          "Node.js",
          "CI/CD",
          "café",
          "Kafka",
          "events",
          "event-sourcing",
          "don't",
          "team's",
          "AT&T",
          "R&D",
          "go",
          "Go",
          "日本",
          "1.8",
          "snake_case",
          "banks",
          "bank",
          "München",
          "the",
          "UI",
          "naïve");
  private static final List<String> PLAIN_WORDS =
      List.of(
          "java",
          "kafka or java",
          "go",
          "c++",
          "not go",
          "no kafka",
          "without events",
          "senior",
          "staff or lead",
          "remote",
          "remote worldwide",
          "not remote",
          "hybrid or onsite",
          "eu",
          "remote from brazil",
          "oregon",
          "in bavaria",
          "not senior",
          "no staff or lead",
          "no internship",
          "5 years of experience",
          "backend or fullstack",
          "germany",
          "in portland",
          "berlin",
          "within 50 km of berlin",
          "120k",
          "80k eur",
          "£400 a day",
          "last 30 days",
          "contract",
          "visa",
          "no visa",
          "no clearance",
          "backend",
          "at acme",
          "not at acme",
          "not in berlin",
          "remote not us",
          "up to 90k usd",
          "no agencies",
          "engineers",
          "leading",
          "\"event sourcing\"",
          "text:go");
  private static final List<String> SKILLS =
      List.of("java", "spring-boot", "kafka", "go", "cpp", "odd-skill");
  private static final List<String> COMPANIES = List.of("acme", "blue-fox", "köln-bank");
  private static final List<String> SOURCES = List.of("greenhouse", "lever", "generic");
  private static final List<String> COUNTRIES = List.of("DE", "NL", "US", "BR");
  private static final List<String> SCOPES =
      List.of("DE", "US", "EU", "WORLDWIDE", "-DE", "-US", "UTC-8..UTC-5", "LATAM");
  private static final List<String> CITIZENSHIPS = List.of("US", "EU", "DE");
  private static final List<String> LANGUAGES = List.of("en", "de", "fr");
  private static final List<String> SECTORS = List.of("fintech", "health", "gaming");
  private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP", "XXX");
  private static final List<Place> PLACES =
      List.of(
          new Place("Berlin", "BE", "DE", 52.52437, 13.41053),
          new Place("Potsdam", "BB", "DE", 52.39886, 13.06566),
          new Place("Utrecht", null, "NL", 52.09083, 5.12222),
          new Place("Portland", "OR", "US", 45.52345, -122.67621),
          new Place("Portland", "ME", "US", 43.66147, -70.25533),
          new Place("Berlin", null, null, null, null),
          new Place(null, null, "DE", null, null),
          new Place("Nowhere", null, "BR", 95.0, 200.0),
          new Place("Suva", null, "FJ", -18.14161, 178.44149));

  private final Random random;

  RandomSearchJobs(long seed) {
    this.random = new Random(seed);
  }

  Job job(int number) {
    RoleKey role = RoleKey.parse("%s:b:%d#r".formatted(pick(SOURCES), number));
    Rights rights = chance(10) ? new Rights(null, false) : Rights.OPEN;
    Instant seen = NOW.minus(Duration.ofHours(random.nextInt(1_700)));
    Instant posted = chance(3) ? null : seen.minus(Duration.ofHours(random.nextInt(50)));
    JobPosting posting =
        new JobPosting(
            role, role.posting().board().source(), null, posted, seen, seen, null, rights);
    return new Job(
        JobIds.of(role),
        1,
        null,
        opening(),
        List.of(posting),
        posted,
        seen,
        seen,
        JobStatus.OPEN,
        List.of(),
        List.of());
  }

  private Opening opening() {
    String company = pick(COMPANIES);
    return Opening.builder(
            text(3),
            Company.named(CompanyId.of(company), company.replace('-', ' '))
                .withAgency(orNull(random::nextBoolean))
                .withSector(orNull(() -> pick(SECTORS))))
        .family(pick(JobFamily.values()))
        .backendRelevant(random.nextBoolean())
        .seniority(orNull(() -> some(List.of(Seniority.values()), 2)))
        .experienceYears(orNull(() -> new YearsRange(orNull(() -> random.nextInt(9)), null)))
        .workModes(orNull(() -> some(List.of(WorkMode.values()), 2)))
        .places(orNull(() -> some(PLACES, 2)))
        .remoteScope(orNull(() -> some(SCOPES, 2)))
        .pay(orNull(() -> IntStream.range(0, random.nextInt(3)).mapToObj(_ -> pay()).toList()))
        .employmentTypes(orNull(() -> some(List.of(EmploymentType.values()), 2)))
        .visaSponsorship(orNull(random::nextBoolean))
        .workPermit(orNull(random::nextBoolean))
        .clearance(orNull(random::nextBoolean))
        .citizenship(orNull(() -> some(CITIZENSHIPS, 2)))
        .language(orNull(() -> pick(LANGUAGES)))
        .skills(orNull(() -> some(SKILLS, 3).stream().map(this::skill).toList()))
        .description("<p>" + text(6) + "</p><ul><li>" + text(4) + "</li></ul>")
        .build();
  }

  private SkillRequirement skill(String id) {
    return new SkillRequirement(
        SkillId.of(id), chance(2) ? id : text(1), pick(Importance.values()));
  }

  private Pay pay() {
    Period period = pick(Period.values());
    BigDecimal annual = BigDecimal.valueOf(60_000 + random.nextInt(8) * 10_000L);
    BigDecimal max = annual.divide(BigDecimal.valueOf(period.perYear()), 4, RoundingMode.HALF_UP);
    BigDecimal min = chance(2) ? null : max.divide(BigDecimal.TWO);
    boolean onlyMin = min != null && chance(4);
    return new Pay(min, onlyMin ? null : max, pick(CURRENCIES), period, PayKind.BASE, Basis.STATED);
  }

  /// With one to four conditions, every third in plain words.
  JobQuery query() {
    if (chance(3)) {
      return plainQuery();
    }
    JobQueryBuilder query = JobQuery.builder().backend(chance(4));
    int conditions = 1 + random.nextInt(4);
    for (int i = 0; i < conditions; i++) {
      condition(query);
    }
    return query.build();
  }

  /// As people type it.
  private JobQuery plainQuery() {
    List<String> words =
        Stream.generate(() -> pick(PLAIN_WORDS)).limit(1 + random.nextInt(4)).toList();
    String text = String.join(" ", words) + (chance(4) ? "" : " all:yes");
    return JobQueryParser.parse(text, Map.of(), NOW).query();
  }

  private void condition(JobQueryBuilder query) {
    switch (random.nextInt(24)) {
      case 0, 1, 2 -> query.term(term());
      case 3 -> query.excludedTerm(term());
      case 4 -> query.skill(SkillId.of(pick(SKILLS)));
      case 5 -> query.excludedSkill(SkillId.of(pick(SKILLS)));
      case 6 -> query.family(pick(JobFamily.values())).family(pick(JobFamily.values()));
      case 7 -> query.seniority(pick(Seniority.values())).seniority(pick(Seniority.values()));
      case 8 -> query.mode(pick(WorkMode.values()));
      case 9 -> query.employmentType(pick(EmploymentType.values()));
      case 10 -> query.place(place());
      case 11 -> query.remoteFrom(pick(COUNTRIES));
      case 12 -> query.pay(payFilter());
      case 13 -> company(query);
      case 14 -> query.source(SourceId.of(pick(SOURCES)));
      case 15 -> query.anySkill(Set.of(SkillId.of(pick(SKILLS)), SkillId.of("rust")));
      case 16 -> query.remoteFrom(CountryDictionary.WORLDWIDE).preferredFamily(JobFamily.DATA);
      default -> rareCondition(query);
    }
  }

  private void company(JobQueryBuilder query) {
    CompanyId company = CompanyId.of(pick(COMPANIES));
    if (random.nextBoolean()) {
      query.company(company);
    } else {
      query.excludedCompany(company);
    }
  }

  private void rareCondition(JobQueryBuilder query) {
    switch (random.nextInt(26)) {
      case 0 -> query.visaSponsorship(random.nextBoolean());
      case 3 -> query.excludedFamily(pick(JobFamily.values()));
      case 4 ->
          query.excludedSeniority(pick(Seniority.values())).excludedSeniority(Seniority.SENIOR);
      case 5 -> query.excludedMode(pick(WorkMode.values())).excludedMode(pick(WorkMode.values()));
      case 6 -> query.excludedEmploymentType(pick(EmploymentType.values()));
      case 7 -> query.experienceYears(random.nextInt(9));
      case 1 -> query.workPermit(random.nextBoolean());
      case 2 -> query.clearance(random.nextBoolean());
      case 8 -> query.posted(TimeRange.since(randomTime()));
      case 9 -> query.firstSeen(TimeRange.since(randomTime()));
      case 10 -> query.posted(randomRange());
      case 11 -> query.firstSeen(randomRange());
      case 12 -> query.excludedVisaSponsorship(random.nextBoolean());
      case 13 -> query.excludedPlace(place());
      case 14 -> query.excludedSource(SourceId.of(pick(SOURCES)));
      case 15 -> query.excludedRemoteFrom(pick(COUNTRIES)).excludedRemoteFrom(pick(COUNTRIES));
      case 16 -> query.excludedRemoteFrom(CountryDictionary.WORLDWIDE);
      case 17 -> query.language(pick(LANGUAGES));
      case 18 -> query.excludedLanguage(pick(LANGUAGES));
      case 19 -> query.citizenship(pick(CITIZENSHIPS));
      case 20 ->
          query.excludedCitizenship(pick(CITIZENSHIPS)).excludedCitizenship(pick(CITIZENSHIPS));
      case 21 -> query.agency(random.nextBoolean());
      case 22 -> query.minExperienceYears(random.nextInt(6));
      case 23 -> query.sector(pick(SECTORS));
      case 24 -> query.excludedSector(pick(SECTORS));
      default -> optional(query);
    }
  }

  /// Includes jobs that do not state a field, or excludes them.
  private void optional(JobQueryBuilder query) {
    OptionalField field = pick(OptionalField.values());
    if (chance(3)) {
      query.stated(field);
    } else if (field != OptionalField.PAY) {
      query.notStated(field);
    }
  }

  private Instant randomTime() {
    return NOW.minus(Duration.ofMinutes(random.nextInt(100_000)));
  }

  private TimeRange randomRange() {
    Instant one = randomTime();
    Instant other = randomTime();
    return one.isBefore(other) ? new TimeRange(one, other) : new TimeRange(other, one);
  }

  private Term term() {
    boolean phrase = chance(3);
    SkillId skill = chance(4) ? SkillId.of(pick(SKILLS)) : null;
    String text = phrase ? text(2) : pick(WORDS);
    return new Term(chance(30) ? "!?" : text, phrase, skill);
  }

  private PlaceFilter place() {
    Place near = pick(PLACES);
    return switch (random.nextInt(6)) {
      case 0 -> PlaceFilter.country(pick(COUNTRIES));
      case 1 -> PlaceFilter.city(chance(2) ? "BERLIN" : "portland", chance(2) ? null : "US");
      case 2 -> PlaceFilter.region(chance(2) ? "DE" : "US", pick(List.of("BE", "OR", "ME", "TX")));
      default ->
          near.lat() == null || near.lat() > 90
              ? PlaceFilter.city("Berlin", "DE")
              : PlaceFilter.circle(
                  chance(2) ? near.city() : null,
                  near.country(),
                  near.lat(),
                  near.lon(),
                  pick(List.of(1, 30, 50, 500, 20_000)));
    };
  }

  private PayFilter payFilter() {
    BigDecimal min = BigDecimal.valueOf(30_000 + random.nextInt(22) * 5_000L);
    BigDecimal max = min.add(BigDecimal.valueOf(random.nextInt(6) * 5_000L));
    String currency = pick(List.of("EUR", "USD", "GBP"));
    return switch (random.nextInt(3)) {
      case 0 -> new PayFilter(min, max, currency, random.nextBoolean());
      case 1 -> new PayFilter(null, max, currency, random.nextBoolean());
      default -> PayFilter.atLeast(min, currency, random.nextBoolean());
    };
  }

  private String text(int words) {
    return String.join(" ", Stream.generate(() -> pick(WORDS)).limit(words).toList());
  }

  private <T> List<T> some(List<T> values, int max) {
    return Stream.generate(() -> pick(values)).limit(random.nextInt(max + 1)).distinct().toList();
  }

  private <T> @Nullable T orNull(Supplier<T> value) {
    return chance(3) ? null : value.get();
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }
}
