package dev.rolecall.match.judge;

import static dev.rolecall.match.judge.TestProfiles.who;
import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.match.reference.PayEstimate;
import dev.rolecall.match.reference.PayEstimates;
import dev.rolecall.model.JobId;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.JobFlag;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.OpeningBuilder;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.PayKind;
import dev.rolecall.model.job.Period;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.job.YearsRange;
import dev.rolecall.model.match.Match;
import dev.rolecall.model.match.MatchPart;
import dev.rolecall.model.match.MatchStatus;
import dev.rolecall.testkit.JobBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each criterion alone: what it says of a job, as `100: reason` for a full score, `part: reason`
/// for a lower one, `VETO: reason`, or `-` when it does not count. The scores are in the table of
/// weights; [CriterionOrderTest] says which must be higher than which.
class CriteriaTest {
  private static final Instant SEEN = Instant.parse("2026-11-02T12:00:00Z");

  private static String says(String criterion, Job job, String profile) {
    Match match = Judge.judge(job, who(profile), ReferenceData.bundled());
    return match.vetoes().stream()
        .filter(veto -> veto.criterion().equals(criterion))
        .map(veto -> "VETO: " + veto.reason())
        .findFirst()
        .or(
            () ->
                match.parts().stream()
                    .filter(part -> part.criterion().equals(criterion))
                    .map(part -> (part.score() == 100 ? "100: " : "part: ") + part.reason())
                    .findFirst())
        .orElse("-");
  }

  private static JobBuilder job() {
    return aJob("Engineer").at("Lumen Post");
  }

  /// A job whose opening states what the builder of jobs cannot.
  private static Job with(UnaryOperator<OpeningBuilder> more) {
    Opening opening = more.apply(job().opening().toBuilder()).build();
    return Job.builder(JobId.of("aaaaaaaaaaaaaaaaaaaa"), opening)
        .firstSeenAt(SEEN)
        .lastVerifiedAt(SEEN)
        .build();
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          lumen post      | -            | VETO: At Lumen Post, which you exclude
          Lumen-Post      | -            | VETO: At Lumen Post, which you exclude
          Lumen           | -            | -
          -               | LUMEN POST   | 100: At Lumen Post, which you watch
          Lumen Post      | Lumen Post   | VETO: At Lumen Post, which you exclude
          """)
  void companies(String exclude, String watch, String expected) {
    String profile =
        "{'companies': {'exclude': ['%s'], 'watch': ['%s']}}".formatted(exclude, watch);
    assertThat(says("company", job().build(), profile)).isEqualTo(expected);
  }

  @Test
  void aCompanyIsFoundByItsOtherNames() {
    Job job = aJob("Backend Engineer").at("Meta").build();
    assertThat(says("company", job, "{'companies': {'watch': ['Facebook']}}"))
        .isEqualTo("100: At Meta, which you watch");
  }

  @ParameterizedTest(name = "{0}, for backend {1}, wanted {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          BACKEND  | true  | 'BACKEND'          | 100: Backend work, which you want
          BACKEND  | true  |                    | -
          FULLSTACK| true  | 'BACKEND'          | part: Full-stack work, related to backend
          OTHER    | false | 'BACKEND'          | part: The title does not state the kind of work
          DESIGN   | false | 'BACKEND','DATA'   | VETO: Design work; you want backend or data
          BACKEND  | true  | 'DESIGN'           | VETO: Backend work; you want design
          """)
  void families(JobFamily family, boolean forBackend, String wanted, String expected) {
    String profile = "{'families': [" + (wanted == null ? "" : wanted) + "]}";
    assertThat(says("family", job().family(family, forBackend).build(), profile))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
                     | part: Employment type not stated, usually full-time
          FULL_TIME  | 100: Full-time, which you want
          INTERNSHIP | VETO: Internship; you want full-time or contract
          UNKNOWN    | part: Employment type not stated, usually full-time
          """)
  void employmentTypes(EmploymentType type, String expected) {
    Job job = type == null ? job().build() : job().employed(type).build();
    assertThat(says("employment", job, "{'employmentTypes': ['FULL_TIME', 'CONTRACT']}"))
        .isEqualTo(expected);
    assertThat(says("employment", job, "{}")).isEqualTo("-");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
                    | part: Level not stated, usually mid-level or senior
          SENIOR    | 100: Senior level, which you want
          MID       | 100: Mid-level, which you want
          JUNIOR    | part: Junior level; you want mid-level to staff
          INTERN    | part: Intern level; you want mid-level to staff
          PRINCIPAL | part: Principal level; you want mid-level to staff
          LEAD      | part: Lead level; you want mid-level to staff
          DIRECTOR  | VETO: Director level; you want mid-level to staff
          UNKNOWN   | part: Level not stated, usually mid-level or senior
          """)
  void seniority(Seniority level, String expected) {
    Job job = level == null ? job().build() : job().seniority(level).build();
    assertThat(says("seniority", job, "{'seniority': {'min': 'MID', 'max': 'STAFF'}}"))
        .isEqualTo(expected);
    assertThat(says("seniority", job, "{'seniority': {}}")).isEqualTo("-");
  }

  @Test
  void internsBesideEmployeesDoNotExcludeOthers() {
    Job job = job().seniority(Seniority.INTERN).employed(EmploymentType.FULL_TIME).build();
    assertThat(says("seniority", job, "{'seniority': {'min': 'SENIOR'}}"))
        .isEqualTo("part: Level not stated, usually mid-level or senior");
    Job internship = job().seniority(Seniority.INTERN).employed(EmploymentType.INTERNSHIP).build();
    assertThat(says("seniority", internship, "{'seniority': {'min': 'SENIOR'}}"))
        .startsWith("VETO: ");
  }

  @Test
  void ofSeveralSenioritiesTheNearestCounts() {
    Job job = job().seniority(Seniority.INTERN).seniority(Seniority.MID).build();
    assertThat(says("seniority", job, "{'seniority': {'min': 'MID'}}")).startsWith("100: ");
  }

  private static final String JAVA_PERSON =
      """
      {'skills': [{'id': 'java', 'need': 'MUST', 'level': 5}, {'id': 'kafka', 'need': 'WANT'},
                  {'id': 'php', 'need': 'AVOID'}]}
      """;

  @Test
  void skillsThatMeetAllThatIsNeededAndWanted() {
    assertThat(says("skills", job().needing("java", "kafka").build(), JAVA_PERSON))
        .isEqualTo("part: Java and Kafka match your skills");
  }

  @Test
  void aSkillThatThePersonMustHaveCountsWhereItIsImplied() {
    assertThat(says("skills", job().needing("spring-boot").build(), JAVA_PERSON))
        .doesNotStartWith("VETO");
  }

  @Test
  void aMissingMustSkillVetoesOnlyJobsThatListSkills() {
    assertThat(says("skills", job().needing("python").build(), JAVA_PERSON))
        .isEqualTo("VETO: Names Python, but not the required Java");
    assertThat(says("skills", job().build(), JAVA_PERSON)).isEqualTo("part: No skills listed");
  }

  @Test
  void anAvoidedSkillVetoesOnlyJobsThatRequireIt() {
    assertThat(says("skills", job().needing("java", "php").build(), JAVA_PERSON))
        .isEqualTo("VETO: Requires PHP, which you avoid");
    assertThat(
            says("skills", job().needing("java", "kafka").mentioning("php").build(), JAVA_PERSON))
        .isEqualTo("part: Java and Kafka match your skills; the job uses PHP, which you avoid");
  }

  @Test
  void anAvoidedSkillCountsWhereItIsImplied() {
    assertThat(says("skills", job().needing("java", "laravel").build(), JAVA_PERSON))
        .isEqualTo("VETO: Requires Laravel, which implies PHP, which you avoid");
    assertThat(
            says(
                "skills",
                job().needing("java", "kafka").mentioning("laravel").build(),
                JAVA_PERSON))
        .isEqualTo("part: Java and Kafka match your skills; the job uses PHP, which you avoid");
    String exceptLaravel =
        "{'skills': [{'id': 'laravel', 'need': 'WANT'}, {'id': 'php', 'need':" + " 'AVOID'}]}";
    assertThat(says("skills", job().needing("laravel").build(), exceptLaravel))
        .startsWith("part: Laravel matches");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Engineer     | One of java, go or php          | part: Java matches your skills
          Engineer     | go or php                       | part: Java matches your skills
          Engineer     | java, go and php                | VETO: Requires PHP, which you avoid
          Engineer     | We use php. One of java or php. | VETO: Requires PHP, which you avoid
          PHP Engineer | One of java, go or php          | VETO: Requires PHP, which you avoid
          """)
  void ofSeveralSkillsOfWhichOneIsEnoughNoneIsAvoided(String title, String text, String expected) {
    Job job = aJob(title).needing("java", "go", "php").describedAs("<p>" + text + "</p>").build();
    assertThat(says("skills", job, JAVA_PERSON)).isEqualTo(expected);
  }

  @Test
  void aChoiceOfAvoidedSkillsIsAvoided() {
    Job job = job().needing("php", "laravel").describedAs("php or laravel").build();
    assertThat(says("skills", job, "{'skills': [{'id': 'php', 'need': 'AVOID'}]}"))
        .startsWith("VETO: Requires PHP");
  }

  @Test
  void whoHasOneOfSeveralSkillsLacksNoneOfThem() {
    Job job = job().needing("java", "go", "kafka").describedAs("java or go, kafka").build();
    Match match = Judge.judge(job, who(JAVA_PERSON), ReferenceData.bundled());
    assertThat(match.missingSkills()).isEmpty();
    assertThat(says("requirements", job, JAVA_PERSON))
        .endsWith("You have all 2 skills that the job names");
    Job both = job().needing("java", "go", "kafka").describedAs("java and go, kafka").build();
    assertThat(says("requirements", both, JAVA_PERSON)).contains("also requires Go");
  }

  @Test
  void whatTheJobNeedsAndThePersonLacksIsMissing() {
    Match match =
        Judge.judge(
            job().needing("java", "scala").mentioning("rust").build(),
            who(JAVA_PERSON),
            ReferenceData.bundled());
    assertThat(match.missingSkills()).extracting(Object::toString).containsExactly("scala");
    assertThat(match.matchedSkills()).extracting(Object::toString).containsExactly("java");
  }

  private static final String PAID =
      "{'pay': {'floor': {'amount': 65000, 'currency': 'EUR', 'period': 'YEAR'},"
          + "'target': {'amount': 85000, 'currency': 'EUR', 'period': 'YEAR'}}}";

  private static Job paying(Integer min, Integer max, String currency, Period period) {
    return with(opening -> opening.pay(List.of(pay(min, max, currency, period))));
  }

  private static Pay pay(Integer min, Integer max, String currency, Period period) {
    return new Pay(decimal(min), decimal(max), currency, period, PayKind.BASE, Basis.STATED);
  }

  private static BigDecimal decimal(Integer amount) {
    return amount == null ? null : BigDecimal.valueOf(amount);
  }

  @ParameterizedTest(name = "{0}-{1} {2} a {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          85000 | 95000 | EUR | YEAR  | 100: Pays 85,000–95,000 EUR a year, above your minimum of 65,000 EUR and reaching your target of 85,000 EUR
          65000 | 85000 | EUR | YEAR  | part: Pays 65,000–85,000 EUR a year, at or above your minimum of 65,000 EUR and reaching your target of 85,000 EUR
          65000 | 65000 | EUR | YEAR  | part: Pays 65,000 EUR a year, at or above your minimum of 65,000 EUR; your target is 85,000 EUR
          50000 | 64999 | EUR | YEAR  | VETO: Pays 50,000–64,999 EUR a year, below your minimum of 65,000 EUR
          50000 | 65000 | EUR | YEAR  | part: Pays 50,000–65,000 EUR a year, partly above your minimum of 65,000 EUR; your target is 85,000 EUR
          50000 |       | EUR | YEAR  | part: Pays from 50,000 EUR a year, which may exceed your minimum of 65,000 EUR; your target is 85,000 EUR
                | 90000 | EUR | YEAR  | part: Pays up to 90,000 EUR a year, up to or above your target of 85,000 EUR
          400   | 500   | EUR | DAY   | 100: Pays 400–500 EUR a day (about 104,000–130,000 EUR a year), above your minimum of 65,000 EUR and reaching your target of 85,000 EUR
          108000| 120000| USD | YEAR  | 100: Pays 108,000–120,000 USD a year (about 100,000–111,000 EUR a year), above your minimum of 65,000 EUR and reaching your target of 85,000 EUR
          30    | 30    | GBP | HOUR  | part: Pays 30 GBP an hour (about 73,400 EUR a year), above your minimum of 65,000 EUR; your target is 85,000 EUR
          99000 | 99000 | XXX | YEAR  | part: Pay stated, but not comparable with your minimum or target
          """)
  void pay(Integer min, Integer max, String currency, Period period, String expected) {
    assertThat(says("pay", paying(min, max, currency, period), PAID)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}-{1}: {2} to {3}")
  @CsvSource(
      textBlock =
          """
          60000,      , 60, 85
          64000,      , 70, 90
          40000,      , 0, 20
               , 90000, 85, 99
               , 66000, 30, 70
          55000, 66000, 35, 65
          64000, 66000, 70, 80
          64999, 65000, 74, 75
          20000, 65000, 5, 30
          85000,      , 100, 100
          """)
  void payNearTheFloorScoresByHowFarItIsFromIt(Integer min, Integer max, int from, int to) {
    Match match =
        Judge.judge(paying(min, max, "EUR", Period.YEAR), who(PAID), ReferenceData.bundled());
    assertThat(match.vetoes()).isEmpty();
    assertThat(match.parts().getFirst().score()).isBetween(from, to);
  }

  @Test
  void payThatIsNotStatedIsNeutralOrAVetoByPreference() {
    assertThat(says("pay", job().build(), PAID)).isEqualTo("part: Pay not stated");
    assertThat(says("pay", job().build(), "{'pay': {'undisclosed': 'EXCLUDE'}}"))
        .isEqualTo("VETO: Pay not stated, and you exclude such jobs");
    assertThat(
            says("pay", job().paying(1, 2, "EUR").build(), "{'pay': {'undisclosed': 'EXCLUDE'}}"))
        .isEqualTo("-");
  }

  private static ReferenceData estimating(int low, int high) {
    PayEstimate estimate = new PayEstimate(low, (low + high) / 2, high, 34);
    return ReferenceData.bundled()
        .with(new PayEstimates(LocalDate.of(2026, 11, 2), Map.of("BACKEND/SENIOR/DE", estimate)));
  }

  private static MatchPart payPart(Job job, ReferenceData reference) {
    return Judge.judge(job, who(PAID), reference).parts().stream()
        .filter(part -> part.criterion().equals("pay"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void payThatIsNotStatedIsEstimatedFromSimilarJobs() {
    Job job = job().seniority(Seniority.SENIOR).in(Place.country("DE")).build();
    int unknown = payPart(job, ReferenceData.bundled()).score();
    MatchPart low = payPart(job, estimating(30_000, 45_000));
    MatchPart high = payPart(job, estimating(85_000, 110_000));
    assertThat(low.score()).isLessThan(unknown);
    assertThat(high.score()).isGreaterThan(unknown).isLessThan(100);
    assertThat(high.reason())
        .isEqualTo("Pay not stated; similar jobs pay about 85,000–110,000 EUR a year (34 jobs)");
    assertThat(Judge.judge(job, who(PAID), estimating(30_000, 45_000)).vetoes()).isEmpty();
    Job stated =
        job.toBuilder().opening(paying(85_000, 95_000, "EUR", Period.YEAR).opening()).build();
    assertThat(payPart(stated, estimating(30_000, 45_000)).score()).isEqualTo(100);
  }

  @Test
  void anEstimateIsPartOfTheVersionAndOfTheConfidence() {
    Job job = job().seniority(Seniority.SENIOR).in(Place.country("DE")).build();
    Match without = Judge.judge(job, who(PAID), ReferenceData.bundled());
    Match with = Judge.judge(job, who(PAID), estimating(70_000, 90_000));
    assertThat(with.version())
        .startsWith(Judge.RULES_VERSION + "/2026-11-02/")
        .isNotEqualTo(without.version());
    assertThat(with.confidence()).isBetween(0.1, 0.3);
    assertThat(without.confidence()).isZero();
  }

  @Test
  void ofSeveralBandsTheBestCounts() {
    Job job = job().paying(40_000, 50_000, "EUR").paying(85_000, 90_000, "EUR").build();
    assertThat(says("pay", job, PAID)).startsWith("100: Pays 85,000–90,000");
  }

  private static final String FROM_UTRECHT =
      """
      {'work': {'modes': ['REMOTE', 'HYBRID'], 'home': {'country': 'NL', 'city': 'Utrecht'},
       'places': [{'city': 'Utrecht', 'country': 'NL', 'radiusKm': 60}],
       'utcOffset': {'from': -1, 'to': 3}}}
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          EU            | 100: Remote in the EU, which includes the Netherlands
          WORLDWIDE     | part: Remote worldwide
          US            | VETO: Remote in the United States; you live in the Netherlands
          EU,-NL        | VETO: Remote in the EU except the Netherlands; you live in the Netherlands
          -US           | 100: Remote anywhere except the United States, which includes the Netherlands
          UTC-8..UTC-5  | VETO: Remote in time zones UTC−8 to UTC−5, outside your hours
          WORLDWIDE,UTC-8..UTC-5 | VETO: Remote in time zones UTC−8 to UTC−5, outside your hours
          WORLDWIDE,UTC..UTC+2 | part: Remote in time zones UTC to UTC+2, which overlaps with your hours
          UTC..UTC+2    | part: Remote in time zones UTC to UTC+2, which overlaps with your hours
          EU,UTC-8..UTC-5 | VETO: Remote in time zones UTC−8 to UTC−5, outside your hours
                        | part: Remote; eligible countries not stated
          """)
  void remoteWork(String scope, String expected) {
    Job job = with(o -> o.workModes(List.of(WorkMode.REMOTE)).remoteScope(areas(scope)));
    assertThat(says("place", job, FROM_UTRECHT)).isEqualTo(expected);
  }

  private static List<String> areas(String scope) {
    return scope == null ? null : Arrays.asList(scope.split(","));
  }

  @Test
  void hybridWorkMustBeNearAPreferredPlace() {
    Place amsterdam = new Place("Amsterdam", "NH", "NL", 52.37403, 4.88969);
    Place berlin = new Place("Berlin", "BE", "DE", 52.52437, 13.41053);
    JobBuilder hybrid = job().working(WorkMode.HYBRID);
    assertThat(says("place", hybrid.build(), FROM_UTRECHT))
        .isEqualTo("part: Hybrid; place not stated");
    assertThat(says("place", hybrid.in(berlin).build(), FROM_UTRECHT))
        .isEqualTo("VETO: Hybrid in Berlin, Germany; you want within 60 km of Utrecht");
    assertThat(says("place", hybrid.in(amsterdam).build(), FROM_UTRECHT))
        .isEqualTo("100: Hybrid in Amsterdam, Netherlands, within 60 km of Utrecht");
  }

  @Test
  void aCityWithoutCoordinatesLiesWhereTheDictionaryHasIt() {
    Job job = job().working(WorkMode.HYBRID).in("Amsterdam", "NL").build();
    assertThat(says("place", job, FROM_UTRECHT)).startsWith("100: ");
  }

  @Test
  void aPreferredCityCanBeAWholeCountry() {
    Job job = job().working(WorkMode.HYBRID).in(Place.country("NL")).build();
    assertThat(says("place", job, FROM_UTRECHT))
        .isEqualTo("part: Hybrid in the Netherlands; city not stated");
  }

  @Test
  void onlyAcceptedWorkModesCount() {
    Job onsite = job().working(WorkMode.ONSITE).in("Utrecht", "NL").build();
    assertThat(says("place", onsite, FROM_UTRECHT))
        .isEqualTo("VETO: On-site; you want remote or hybrid");
    Job either = job().working(WorkMode.ONSITE).remoteFrom("EU").in("Berlin", "DE").build();
    assertThat(says("place", either, FROM_UTRECHT)).startsWith("100: Remote");
  }

  @Test
  void aMustIsMissingOnlyWhereAReplacementIsNamed() {
    String docker = "{'skills': [{'id': 'docker', 'need': 'MUST'}]}";
    assertThat(says("skills", job().needing("kubernetes").build(), docker)).startsWith("part: ");
    String postgresql = "{'skills': [{'id': 'postgresql', 'need': 'MUST'}]}";
    assertThat(says("skills", job().needing("sql").build(), postgresql)).startsWith("part: ");
    assertThat(says("skills", job().needing("kafka", "mysql").build(), postgresql))
        .isEqualTo("VETO: Names MySQL, but not the required PostgreSQL");
    Job welcome =
        with(
            o ->
                o.skills(
                    List.of(new SkillRequirement(SkillId.of("mysql"), "MySQL", Importance.NICE))));
    assertThat(says("skills", welcome, postgresql)).startsWith("part: ");
  }

  @Test
  void whoOnlyAvoidsSkillsIsNotJudgedByTheOthers() {
    String noPhp = "{'skills': [{'id': 'php', 'need': 'AVOID'}]}";
    assertThat(says("skills", job().build(), noPhp)).isEqualTo("-");
    assertThat(says("skills", job().needing("ruby").mentioning("php").build(), noPhp))
        .isEqualTo("part: The job uses PHP, which you avoid");
  }

  @Test
  void aPreferredCityWithoutACountryIsInItsCountry() {
    String utrecht = "{'work': {'places': [{'city': 'Utrecht', 'radiusKm': 30}]}}";
    Job job = job().working(WorkMode.HYBRID).in(Place.country("NL")).build();
    assertThat(says("place", job, utrecht))
        .isEqualTo("part: Hybrid in the Netherlands; city not stated");
  }

  @Test
  void aJobAtHomeThatSponsorsNoVisaNeedsAPermit() {
    String here = "{'work': {'home': {'country': 'US'}, 'authorizedIn': [], 'needsVisa': true}}";
    Job closed =
        with(
            o ->
                o.visaSponsorship(false)
                    .workModes(List.of(WorkMode.REMOTE))
                    .remoteScope(List.of("US")));
    assertThat(says("visa", closed, here))
        .isEqualTo(
            "part: Sponsors no visa; your profile does not state that you may work in the United"
                + " States");
    assertThat(says("visa", job().remoteFrom("US").build(), here))
        .isEqualTo("100: You need no visa for this job");
  }

  @Test
  void aModeThatIsNotWantedTakesNothingFromAWantedOne() {
    Job either = job().working(WorkMode.ONSITE).remoteFrom("EU").build();
    assertThat(says("place", either, FROM_UTRECHT)).startsWith("100: Remote");
  }

  @Test
  void theReasonNamesThePlacesThatFit() {
    Job job = job().working(WorkMode.HYBRID).in("London", "GB").in("Utrecht", "NL").build();
    assertThat(says("place", job, FROM_UTRECHT)).startsWith("100: Hybrid in Utrecht, Netherlands");
  }

  @Test
  void aJobWithoutAWorkModeIsJudgedByItsPlaceAndNeverVetoed() {
    assertThat(says("place", job().build(), FROM_UTRECHT)).isEqualTo("part: Place not stated");
    assertThat(says("place", job().in("Berlin", "DE").build(), FROM_UTRECHT)).startsWith("part: ");
    assertThat(says("place", job().in("Utrecht", "NL").build(), FROM_UTRECHT)).startsWith("part: ");
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          false | US | VETO: Does not sponsor visas, and you need one
          true  | US | 100: Sponsors visas, and you need one
                | US | part: Visa sponsorship not stated
          false | NL | 100: You need no visa for this job
          """)
  void visas(Boolean sponsors, String country, String expected) {
    Job job = with(o -> o.visaSponsorship(sponsors).places(List.of(Place.country(country))));
    assertThat(says("visa", job, "{'work': {'needsVisa': true, 'authorizedIn': ['EU']}}"))
        .isEqualTo(expected);
    assertThat(says("visa", job, "{'work': {'needsVisa': false}}")).isEqualTo("-");
  }

  @ParameterizedTest(name = "requires a permit: {0}, in {1}")
  @CsvSource(
      delimiterString = "|",
      textBlock =
          """
          true  | US | VETO: Requires an existing work permit, and you need a visa
          true  |    | part: Requires a work permit; allowed work locations not stated
          true  | DE | 100: You need no visa for this job
          false | US | part: Visa sponsorship not stated
          """)
  void permits(boolean required, String country, String expected) {
    List<Place> places = country == null ? null : List.of(Place.country(country));
    Job job = with(o -> o.workPermit(required).places(places));
    assertThat(says("visa", job, "{'work': {'needsVisa': true, 'authorizedIn': ['EU']}}"))
        .isEqualTo(expected);
    assertThat(says("visa", job, "{'work': {'needsVisa': false}}")).isEqualTo("-");
  }

  @ParameterizedTest(name = "requires a clearance: {0}, has one: {1}")
  @CsvSource(
      delimiterString = "|",
      textBlock =
          """
          true  | true  | 100: Requires a security clearance, which you have
          true  | false | VETO: Requires a security clearance, which you do not have
          true  |       | part: Requires a security clearance
          false | false | -
                | false | -
                | true  | -
          """)
  void clearances(Boolean required, Boolean has, String expected) {
    Job job = with(o -> o.clearance(required));
    assertThat(says("clearance", job, "{'work': {'clearance': " + has + "}}")).isEqualTo(expected);
  }

  @ParameterizedTest(name = "no visas, {0} from {1} in {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
                 |               |    | part: Does not sponsor visas; allowed work locations not stated
          ONSITE |               |    | part: Does not sponsor visas; allowed work locations not stated
          REMOTE |               |    | part: Does not sponsor visas; allowed work locations not stated
          REMOTE |               | US | part: Does not sponsor visas; allowed work locations not stated
          REMOTE | UTC-8..UTC-5  | US | part: Does not sponsor visas; allowed work locations not stated
          REMOTE | US            |    | VETO: Does not sponsor visas, and you need one
          REMOTE | WORLDWIDE     | US | 100: You need no visa for this job
          ONSITE |               | US | VETO: Does not sponsor visas, and you need one
          """)
  void aJobWithoutVisaSponsorshipIsVetoedOnlyWhenItStatesItsPlace(
      WorkMode mode, String scope, String country, String expected) {
    Job job =
        with(
            o ->
                o.visaSponsorship(false)
                    .workModes(mode == null ? null : List.of(mode))
                    .remoteScope(areas(scope))
                    .places(country == null ? null : List.of(Place.country(country))));
    assertThat(says("visa", job, "{'work': {'needsVisa': true, 'home': {'country': 'IN'}}}"))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} to {1} years")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          3  |   | 100: Asks for at least 3 years of experience; you have 4
          5  | 8 | part: Asks for 5 to 8 years of experience; you have 4
          6  |   | part: Asks for at least 6 years of experience; you have 4
          10 |   | part: Asks for at least 10 years of experience; you have 4
             |   | part: Required experience not stated
          """)
  void experience(Integer min, Integer max, String expected) {
    Job job = with(o -> o.experienceYears(new YearsRange(min, max)));
    assertThat(says("experience", job, "{'experienceYears': 4}")).isEqualTo(expected);
  }

  private static Job posting(int days, JobFlag... flags) {
    return job().build().toBuilder()
        .lastVerifiedAt(SEEN.plus(Duration.ofDays(days)))
        .flags(List.of(flags))
        .build();
  }

  @ParameterizedTest(name = "{0} days, {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0   |                   | -
          59  |                   | -
          60  |                   | part: Open for 2 months
          179 |                   | part: Open for 5 months
          400 |                   | part: Open for 13 months
          3   | EVERGREEN         | part: Always open, and not for one particular opening
          400 | EVERGREEN         | part: Always open, and not for one particular opening
          3   | POSSIBLY_INACTIVE | part: The posting may no longer be active
          3   | REPOST            | -
          """)
  void postingsThatMayNotStandForAnOpening(int days, JobFlag flag, String expected) {
    Job job = flag == null ? posting(days) : posting(days, flag);
    assertThat(says("posting", job, "{}")).isEqualTo(expected);
  }

  @Test
  void anOldPostingOnlyLowersTheScore() {
    String person = "{'families': ['BACKEND'], 'seniority': {'min': 'MID'}}";
    for (JobFamily family : List.of(JobFamily.BACKEND, JobFamily.SECURITY)) {
      Job fresh = job().family(family, true).build();
      Job old = fresh.toBuilder().lastVerifiedAt(SEEN.plus(Duration.ofDays(200))).build();
      Match without = Judge.judge(fresh, who(person), ReferenceData.bundled());
      Match with = Judge.judge(old, who(person), ReferenceData.bundled());
      assertThat(with.score()).isLessThan(without.score());
      assertThat(with.confidence()).isEqualTo(without.confidence());
    }
  }

  @Test
  void excludedWordsAreWholeWordsAsWrittenWithinOnePart() {
    Job job = job().describedAs("<p>We do sports betting.</p><p>And Gambling!</p>").build();
    assertThat(says("words", job, "{'excludeWords': ['gambling']}"))
        .isEqualTo("VETO: Mentions \"gambling\", which you exclude");
    assertThat(says("words", job, "{'excludeWords': ['gamble', 'bet']}")).isEqualTo("-");
    assertThat(says("words", job, "{'excludeWords': ['sports betting']}")).startsWith("VETO");
    assertThat(says("words", job, "{'excludeWords': ['engineer lumen', '!?']}")).isEqualTo("-");
  }

  @Test
  void whatIsNotStatedIsNeitherGoodNorBadAndNothingIsCertainThen() {
    Match match = Judge.judge(job().build(), who(PAID), ReferenceData.bundled());
    assertThat(match.score()).isBetween(30, 80);
    assertThat(match.confidence()).isZero();
    assertThat(match.status()).isEqualTo(MatchStatus.MATCH);
  }
}
