package dev.rolecall.model.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobQueryParserTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pyhton berlin | python berlin",
        "senior kuberntes postgress | senior kubernetes postgres",
        "sprng boot | spring boot",
        "spring boot | ''"
      })
  void misspelledWordsAreCorrected(String text, String corrected) {
    assertThat(JobQueryParser.corrected(JobQueryParser.parts(text)).orElse(""))
        .isEqualTo(corrected);
  }

  @Test
  void wordsAsTypedAreNotCorrected() {
    String exactly = JobQueryParser.exactly(JobQueryParser.parts("senior pyhton berlin -php"));
    assertThat(exactly).isEqualTo("senior text:pyhton berlin -php");
    assertThat(JobQueryParser.corrected(JobQueryParser.parts(exactly))).isEmpty();
  }

  @Test
  void onlyPlainWordsAreCorrected() {
    assertThat(JobQueryParser.corrected(JobQueryParser.parts("\"pyhton\" -kuberntes"))).isEmpty();
  }

  @Test
  void thousandsOfCommasAreNotAPlace() {
    ParsedQuery parsed =
        JobQueryParser.parse("", Map.of("in", List.of("a,".repeat(20_000))), Instant.EPOCH);
    assertThat(parsed.problems()).hasSize(1);
  }

  @Test
  void readsWordsPhrasesAndFilters() {
    ParsedQuery parsed =
        parse(
            "text:payments -gambling \"event sourcing\" skill:kafka -skill:php in:berlin"
                + " within:50km mode:remote,hybrid from:NL pay:>=80k seniority:senior company:acme"
                + " -company:foo posted:7d source:greenhouse type:full-time visa:yes permit:no"
                + " clearance:no");
    assertThat(parsed.problems()).isEmpty();
    JobQuery query = parsed.query();
    assertThat(query.terms())
        .extracting(Term::text, Term::phrase)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("payments", false),
            org.assertj.core.groups.Tuple.tuple("event sourcing", true));
    assertThat(query.excludedTerms()).extracting(Term::text).containsExactly("gambling");
    assertThat(query.skills()).containsExactly(SkillId.of("kafka"));
    assertThat(query.excludedSkills()).containsExactly(SkillId.of("php"));
    assertThat(query.modes()).containsExactlyInAnyOrder(WorkMode.REMOTE, WorkMode.HYBRID);
    assertThat(query.remoteFrom()).containsExactly("NL");
    assertThat(query.pay()).isEqualTo(PayFilter.atLeast(new BigDecimal("80000"), "EUR", false));
    assertThat(query.seniority()).containsExactly(Seniority.SENIOR);
    assertThat(query.companies()).containsExactly(CompanyId.of("acme"));
    assertThat(query.excludedCompanies()).containsExactly(CompanyId.of("foo"));
    assertThat(query.posted()).isEqualTo(TimeRange.since(Instant.parse("2026-11-17T12:00:00Z")));
    assertThat(query.sources()).containsExactly(SourceId.of("greenhouse"));
    assertThat(query.employmentTypes()).containsExactly(EmploymentType.FULL_TIME);
    assertThat(query.visaSponsorship()).isTrue();
    assertThat(query.workPermit()).isFalse();
    assertThat(query.clearance()).isFalse();
    assertThat(query.backend()).isTrue();
    assertThat(query.closed()).isFalse();
    assertThat(query.places())
        .singleElement()
        .satisfies(
            place -> {
              assertThat(place.city()).isEqualTo("Berlin");
              assertThat(place.country()).isEqualTo("DE");
              assertThat(place.radiusKm()).isEqualTo(50);
            });
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          pay:>=80k EUR,           80000,  EUR
          pay:80000EUR,            80000,  EUR
          pay:€80k,                80000,  EUR
          'pay:$150,000',          150000, USD
          pay:80.000 CHF,          80000,  CHF
          pay:600/day,             156000, EUR
          pay:£50/h,               104000, GBP
          pay:7.5k/month,          90000, EUR
          pay:120k+ USD,           120000, USD
          currency:USD pay:120k,   120000, USD
          """)
  void readsPay(String text, BigDecimal atLeast, String currency) {
    assertThat(parse(text).query().pay()).isEqualTo(PayFilter.atLeast(atLeast, currency, false));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          pay:80k-120k EUR,         80000,  120000, EUR
          pay:80-120k,              80000,  120000, EUR
          pay:€80k-€120k,           80000,  120000, EUR
          'pay:120,000-80,000 USD', 80000,  120000, USD
          pay:600-800/day,          156000, 208000, EUR
          pay:<=120k USD,           ,       120000, USD
          pay:>=80k pay:<=90k,      80000,  90000,  EUR
          """)
  void readsRangesOfPay(String text, BigDecimal atLeast, BigDecimal atMost, String currency) {
    assertThat(parse(text).query().pay())
        .isEqualTo(new PayFilter(atLeast, atMost, currency, false));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          years:5,   ,  5
          years:<=5, ,  5
          years:3-8, 3, 8
          years:8-3, 3, 8
          years:3+,  3,
          years:>=3, 3,
          """)
  void readsRangesOfYears(String text, Integer min, Integer max) {
    JobQuery query = parse(text).query();
    assertThat(query.minExperienceYears()).isEqualTo(min);
    assertThat(query.experienceYears()).isEqualTo(max);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          7d,                     2026-11-17T12:00:00Z,
          >7d,                    ,                     2026-11-17T12:00:00Z
          7d..30d,                2026-10-25T12:00:00Z, 2026-11-17T12:00:00Z
          2026-10-01..2026-10-31, 2026-10-01T00:00:00Z, 2026-11-01T00:00:00Z
          """)
  void readsAges(String text, Instant since, Instant before) {
    assertThat(parse("posted:" + text).query().posted()).isEqualTo(new TimeRange(since, before));
    assertThat(parse("seen:" + text).query().firstSeen()).isEqualTo(new TimeRange(since, before));
    assertThat(parse("seen:" + text).query().posted()).isEqualTo(TimeRange.ALWAYS);
  }

  @Test
  void readsLanguageCitizenshipAndAgency() {
    JobQuery query =
        parse("language:de,english -language:french citizenship:US,EU -citizenship:gb agency:no")
            .query();
    assertThat(query.languages()).containsExactlyInAnyOrder("de", "en");
    assertThat(query.excludedLanguages()).containsExactly("fr");
    assertThat(query.citizenships()).containsExactlyInAnyOrder("US", "EU");
    assertThat(query.excludedCitizenships()).containsExactly("GB");
    assertThat(query.agency()).isFalse();
    assertThat(parse("-agency:yes").query()).isEqualTo(parse("agency:no").query());
    assertThat(parse("language:klingon").problems()).hasSize(1);
  }

  @Test
  void readsSectorsByIdLabelAndWord() {
    JobQuery query =
        parse("sector:fintech,Games industry:\"Fin Tech\" sector:medtech -sector:crypto").query();
    assertThat(query.sectors()).containsExactlyInAnyOrder("fintech", "gaming", "health");
    assertThat(query.excludedSectors()).containsExactly("crypto");
    assertThat(parse("sector:fintech,not-stated").query().notStated())
        .containsExactly(OptionalField.SECTOR);
    assertThat(parse("sector:astrology").problems()).hasSize(1);
  }

  @Test
  void excludesPlacesAndSources() {
    JobQuery query = parse("-in:berlin -in:FR -source:lever -from:US -visa:no").query();
    assertThat(query.places()).isEmpty();
    assertThat(query.excludedPlaces())
        .extracting(PlaceFilter::city, PlaceFilter::country)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Berlin", "DE"),
            org.assertj.core.groups.Tuple.tuple(null, "FR"));
    assertThat(query.excludedSources()).containsExactly(SourceId.of("lever"));
    assertThat(query.excludedRemoteFrom()).containsExactly("US");
    assertThat(query.excludedVisaSponsorship()).isFalse();
    assertThat(query.visaSponsorship()).isNull();
  }

  @Test
  void jobsThatDoNotStateAFieldCanBeIncludedOrExcluded() {
    JobQuery query =
        parse("mode:remote,not-stated in:berlin in:not-stated -pay:not-stated").query();
    assertThat(query.notStated())
        .containsExactlyInAnyOrder(OptionalField.MODE, OptionalField.PLACE);
    assertThat(query.stated()).containsExactly(OptionalField.PAY);
    assertThat(query.places()).hasSize(1);
    assertThat(parse("pay:80k pay:not-stated").query())
        .isEqualTo(parse("pay:80k undisclosed:yes").query());
    assertThat(parse("pay:not-stated").query().notStated()).containsExactly(OptionalField.PAY);
    assertThat(parse("company:not-stated").query().companies()).hasSize(1);
  }

  @Test
  void excludesValuesOfChoices() {
    JobQuery query =
        parse("-seniority:senior,staff -mode:onsite -type:contract -family:qa").query();
    assertThat(query.excludedSeniority())
        .containsExactlyInAnyOrder(Seniority.SENIOR, Seniority.STAFF);
    assertThat(query.excludedModes()).containsExactly(WorkMode.ONSITE);
    assertThat(query.excludedEmploymentTypes()).containsExactly(EmploymentType.CONTRACT);
    assertThat(query.excludedFamilies()).containsExactly(JobFamily.QA);
    assertThat(query.backend()).as("only required families widen the default view").isTrue();
  }

  @Test
  void aLongRunOfSignsIsNotPay() {
    assertThatCode(() -> parse(">".repeat(1_900) + "1")).doesNotThrowAnyException();
    assertThat(parse("≥".repeat(1_900) + "1").query().pay()).isNull();
  }

  @Test
  void aStateHasNoRadius() {
    assertThat(parse("in:Texas within:50km").query().places())
        .containsExactly(PlaceFilter.region("US", "TX"));
    assertThat(parse("in:DE within:50km").query().places())
        .containsExactly(PlaceFilter.country("DE"));
  }

  @Test
  void readsStatesAndProvinces() {
    assertThat(parse("in:Florida").query().places())
        .containsExactly(PlaceFilter.region("US", "FL"));
    assertThat(parse("in:Bavaria").query().places())
        .containsExactly(PlaceFilter.region("DE", "BY"));
    assertThat(parse("in:\"Ontario, Canada\"").query().places())
        .containsExactly(PlaceFilter.region("CA", "ON"));
    assertThat(parse("in:CA").query().places()).containsExactly(PlaceFilter.country("CA"));
    assertThat(parse("in:\"New York\"").query().places())
        .singleElement()
        .satisfies(place -> assertThat(place.city()).isEqualTo("New York"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          mode:moon,        '''mode'' must be one of remote, hybrid, onsite; got ''moon'''
          in:qwertzuiop,    not a known place
          from:narnia,      not a known country
          pay:lots,         80k
          posted:ages,      7d
          posted:+999999999-12-31, 7d
          posted:0001-01-01, 7d
          visa:perhaps,     yes or no
          clearance:secret, yes or no
          within:far,       50km
          seniority:guru,   'intern, junior, mid, senior'
          -posted:7d,       cannot be excluded
          years:many,       your years of experience
          pay:80k currency:XXX, not a known currency
          """)
  void describesTheProblemAndValidValues(String text, String words) {
    assertThat(parse(text).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.detail()).contains(words));
  }

  @Test
  void parametersWorkLikeFiltersInTheText() {
    Map<String, List<String>> parameters =
        Map.of(
            "skill", List.of("Spring Boot", "-php"),
            "country", List.of("DE"),
            "city", List.of("Paris, US"),
            "radius", List.of("20"),
            "family", List.of("frontend"));
    JobQuery query = JobQueryParser.parse("", parameters, NOW).query();
    assertThat(query.skills()).containsExactly(SkillId.of("spring-boot"));
    assertThat(query.excludedSkills()).containsExactly(SkillId.of("php"));
    assertThat(query.places()).contains(PlaceFilter.country("DE"));
    assertThat(query.places()).anyMatch(p -> "Paris".equals(p.city()) && "US".equals(p.country()));
    assertThat(query.families()).containsExactly(JobFamily.FRONTEND);
    assertThat(query.backend()).isFalse();
  }

  @Test
  void aRegionStandsForItsCountries() {
    assertThat(parse("in:DACH").query().places())
        .containsExactlyInAnyOrder(
            PlaceFilter.country("DE"), PlaceFilter.country("AT"), PlaceFilter.country("CH"));
  }

  @Test
  void aNameThatIsNotAFilterIsAWord() {
    assertThat(parse("node:js http://x").query().terms())
        .extracting(Term::text)
        .containsExactly("node:js", "http://x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          senority:senior | 'seniority'
          skil:java       | 'skill'
          salary:80k      | 'pay'
          location:berlin | 'in'
          foo:bar         | filters are agency, all, citizenship, city
          """)
  void rejectsAnUnknownFilterWithTheNearestOne(String text, String near) {
    assertThat(parse("java " + text).problems())
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.detail()).contains("There is no filter").contains(near));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          kuberentes, kubernetes
          pyhton,     python
          jvaa,       java
          snior,      senior
          germny,     germany
          berln,      berlin
          postgersql, postgresql
          payments,   ''
          fintech,    ''
          """)
  void suggestsTheNearestKnownWord(String word, String nearest) {
    assertThat(parse("remote " + word).parts().getLast().suggestion().orElse(""))
        .isEqualTo(nearest);
  }

  @Test
  void wordsForAPracticeAreSearchedForAsTextOrAsTheSkill() {
    assertThat(parse("payments").query().terms())
        .containsExactly(new Term("payments", false, SkillId.of("payments")));
    assertThat(parse("event sourcing").query().terms())
        .containsExactly(new Term("event sourcing", false, SkillId.of("event-sourcing")));
  }

  @Test
  void aTextFilterIsSearchedForAsItIs() {
    JobQuery query = parse("text:go -text:remote text:\"machine learning\"").query();
    assertThat(query.terms())
        .containsExactly(new Term("go", false, null), new Term("machine learning", false, null));
    assertThat(query.excludedTerms()).containsExactly(new Term("remote", false, null));
    assertThat(query.skills()).isEmpty();
  }

  @Test
  void recognizesWordsThatNameSkills() {
    assertThat(parse("\"c++\"").query().terms())
        .containsExactly(new Term("c++", true, SkillId.of("cpp")));
    assertThat(parse("c++").query().skills()).containsExactly(SkillId.of("cpp"));
  }

  @Test
  void limitsTheNumberOfValues() {
    String skills = "java,".repeat(100);
    assertThat(JobQueryParser.parse("", Map.of("skill", List.of(skills)), NOW).problems())
        .isEmpty();
    assertThat(JobQueryParser.parse("php", Map.of("skill", List.of(skills)), NOW).problems())
        .extracting(QueryProblem::detail)
        .containsExactly("A search may have at most 100 filter values; got more");
  }

  @Test
  void neverThrows() {
    Random random = new Random(7);
    String alphabet =
        "ab:-\"“ \t\n"
            + ", not in java 120k remote eu at"
            + " ,.€$/0189kin:pay:skill:within:posted:from:mode:ß\u0000\uD83D語";
    for (int i = 0; i < 8_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(60); n > 0; n--) {
        int from = random.nextInt(alphabet.length());
        text.append(alphabet, from, Math.min(alphabet.length(), from + 1 + random.nextInt(6)));
      }
      assertThatCode(() -> parse(text.toString())).as("%s", text).doesNotThrowAnyException();
    }
  }

  private static ParsedQuery parse(String text) {
    return JobQueryParser.parse(text, Map.of(), NOW);
  }
}
