package dev.rolecall.search.market.salary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.localjobs.LocalJobs;
import dev.rolecall.model.JobId;
import dev.rolecall.model.Money;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.search.JobTopic;
import dev.rolecall.search.RunningSearch;
import dev.rolecall.search.find.InMemoryPay;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The figures of salary checks equal what is counted job by job, over the jobs that the matcher
/// finds.
class SalaryChecksTest {
  private static final int JOBS = 600;
  private static final CurrencyRates RATES = CurrencyRates.fallback();
  private static final Map<JobId, Job> BY_ID = new HashMap<>();
  private static JobTopic topic;
  private static RunningSearch search;
  private static LocalJobs local;
  private static SalaryChecks checks;

  @BeforeAll
  static void start(@TempDir Path folder) {
    topic = JobTopic.created();
    search = RunningSearch.on(topic);
    local = LocalJobs.open(folder);
    List<Job> jobs = new RandomPaidJobs(20261129).jobs(JOBS);
    jobs.forEach(
        job -> {
          BY_ID.put(job.id(), job);
          local.put(job);
        });
    topic.put(jobs.toArray(Job[]::new));
    local.refresh();
    search.awaitTotal("all:yes", JOBS);
    checks = search.bean(SalaryChecks.class);
  }

  @AfterAll
  static void stop() {
    search.close();
    topic.close();
    local.close();
  }

  @Test
  void theGroupIsCountedJobByJob() {
    SalaryCheck check =
        check("Senior Backend Engineer", "", "Germany", "no", "80000", "EUR", "year");
    List<Long> expected =
        BY_ID.values().stream()
            .map(Job::opening)
            .filter(opening -> opening.family() == JobFamily.BACKEND)
            .filter(opening -> Opening.orEmpty(opening.seniority()).contains(Seniority.SENIOR))
            .filter(
                opening ->
                    Opening.orEmpty(opening.places()).stream()
                        .anyMatch(place -> "DE".equals(place.country())))
            .filter(SalaryChecksTest::isFullTime)
            .flatMap(opening -> euros(opening).stream())
            .sorted()
            .toList();
    assertThat(expected).hasSizeGreaterThan(20);
    SalaryCheck.Distribution pay = Objects.requireNonNull(check.comparable());
    assertThat(pay.group().jobs()).isEqualTo(expected.size());
    assertThat(pay.group().label()).isEqualTo("Senior backend jobs in Germany");
    assertThat(check.percentile()).isEqualTo(percentile(expected, 80_000));
    assertThat(pay.median()).isEqualTo(amount(quantile(expected, 0.5), "EUR"));
    assertThat(pay.bars().stream().mapToLong(SalaryCheck.Bar::jobs).sum())
        .isEqualTo(expected.size());
  }

  private static boolean isFullTime(Opening opening) {
    return opening.employmentTypes() == null
        || opening.employmentTypes().contains(EmploymentType.FULL_TIME);
  }

  private static java.util.Optional<Long> euros(Opening opening) {
    return BY_ID.values().stream()
        .filter(job -> job.opening().equals(opening))
        .findFirst()
        .flatMap(InMemoryPay::euros);
  }

  @Test
  void everyFigureOfManyQuestionsEqualsBruteForce() {
    int compared = 0;
    int moved = 0;
    for (SalaryQuestion question : questions()) {
      SalaryCheck check = Objects.requireNonNull(checks.check(question).block());
      List<SalaryCheck.Group> groups =
          ComparableSets.of(question).stream()
              .map(set -> new SalaryCheck.Group(set.label(), set.text(), found(set.query()).size()))
              .toList();
      int first =
          IntStream.range(0, groups.size())
              .filter(i -> groups.get(i).jobs() >= SalaryCheck.MIN_JOBS)
              .findFirst()
              .orElse(groups.size());
      assertThat(check.tried()).isEqualTo(groups.subList(0, first));
      if (first == groups.size()) {
        assertThat(check.comparable()).isNull();
        assertThat(check.percentile()).isNull();
        assertThat(check.moves()).isEmpty();
        continue;
      }
      compared++;
      moved += check.moves().size();
      assertDistribution(check, ComparableSets.of(question).get(first));
      assertMoves(check, ComparableSets.of(question).get(first));
    }
    assertThat(compared).isGreaterThan(20);
    assertThat(moved).isGreaterThan(100);
  }

  private static List<SalaryQuestion> questions() {
    return List.of("Backend Engineer", "Senior Backend Engineer", "Staff Data Engineer").stream()
        .flatMap(
            title ->
                List.of("", "Java", "Java, Kafka", "Python, Go, AWS").stream()
                    .flatMap(
                        skills ->
                            List.of("Germany", "Berlin", "US", "Japan").stream()
                                .map(place -> question(title, skills, place))))
        .toList();
  }

  private static SalaryQuestion question(String title, String skills, String place) {
    boolean remote = place.equals("US");
    return question(title, skills, place, remote ? "yes" : "no", "95,000", "USD", "year");
  }

  private static void assertDistribution(SalaryCheck check, ComparableSet set) {
    List<Long> amounts = found(set.query());
    SalaryCheck.Distribution pay = Objects.requireNonNull(check.comparable());
    assertThat(pay.group().jobs()).isEqualTo(amounts.size());
    assertThat(pay.low()).isEqualTo(amount(quantile(amounts, 0.1), "USD"));
    assertThat(pay.lowerQuartile()).isEqualTo(amount(quantile(amounts, 0.25), "USD"));
    assertThat(pay.median()).isEqualTo(amount(quantile(amounts, 0.5), "USD"));
    assertThat(pay.upperQuartile()).isEqualTo(amount(quantile(amounts, 0.75), "USD"));
    assertThat(pay.high()).isEqualTo(amount(quantile(amounts, 0.9), "USD"));
    double euros = RATES.convert(new BigDecimal(95_000), "USD", "EUR").orElseThrow().doubleValue();
    assertThat(check.percentile()).isEqualTo(percentile(amounts, euros));
    assertThat(check.examples())
        .allSatisfy(job -> assertThat(ids(set.query())).contains(job.jobId()));
  }

  private static void assertMoves(SalaryCheck check, ComparableSet set) {
    Money median = amount(quantile(found(set.query()), 0.5), "USD");
    for (SalaryCheck.Move move : check.moves()) {
      List<Long> amounts = found(ComparableSet.parsed(move.group().search()));
      assertThat(move.group().jobs()).isEqualTo(amounts.size()).isGreaterThanOrEqualTo(10);
      assertThat(move.median()).isEqualTo(amount(quantile(amounts, 0.5), "USD"));
      assertThat(move.difference().amount())
          .isEqualByComparingTo(move.median().amount().subtract(median.amount()));
    }
    assertThat(check.moves().stream().map(move -> move.difference().amount()).toList())
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  /// A day has 1/260 of a year, an hour 1/2,080.
  @Test
  void anOfferInThreeCurrenciesAndPeriodsHasOnePercentile() {
    BigDecimal euros = new BigDecimal(78_000);
    String dollars = converted(euros, "USD", 12);
    String pounds = converted(euros, "GBP", 260);
    String francs = converted(euros, "CHF", 2080);
    List<SalaryCheck> same =
        List.of(
            check("Senior Backend Engineer", "", "Germany", "no", "78000", "EUR", "year"),
            check("Senior Backend Engineer", "", "Germany", "no", dollars, "USD", "month"),
            check("Senior Backend Engineer", "", "Germany", "no", pounds, "GBP", "day"),
            check("Senior Backend Engineer", "", "Germany", "no", francs, "CHF", "hour"));
    assertThat(same.stream().map(SalaryCheck::percentile).collect(Collectors.toSet())).hasSize(1);
    assertThat(same.getFirst().percentile()).isBetween(5, 95);
    assertThat(same).allSatisfy(check -> assertThat(check.ratesDate()).isEqualTo(RATES.date()));
    assertThat(Objects.requireNonNull(same.get(2).comparable()).median().currency())
        .isEqualTo("GBP");
  }

  private static String converted(BigDecimal euros, String currency, int perYear) {
    return RATES
        .convert(euros, "EUR", currency)
        .orElseThrow()
        .divide(BigDecimal.valueOf(perYear), 2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  @Test
  void nothingIsShownOfFewerThanTenJobs() {
    SalaryCheck check = check("iOS Engineer", "", "Japan", "no", "9000000", "JPY", "year");
    assertThat(check.comparable()).isNull();
    assertThat(check.percentile()).isNull();
    assertThat(check.tried())
        .isNotEmpty()
        .allSatisfy(group -> assertThat(group.jobs()).isLessThan(10));
    assertThat(check.examples()).isEmpty();
  }

  private static SalaryCheck check(
      String title,
      String skills,
      String place,
      String remote,
      String amount,
      String currency,
      String per) {
    return Objects.requireNonNull(
        checks.check(question(title, skills, place, remote, amount, currency, per)).block());
  }

  private static SalaryQuestion question(
      String title,
      String skills,
      String place,
      String remote,
      String amount,
      String currency,
      String per) {
    Map<String, String> fields =
        Map.of(
            "title",
            title,
            "skills",
            skills,
            "in",
            place,
            "remote",
            remote,
            "amount",
            amount,
            "currency",
            currency,
            "per",
            per);
    SalaryQuestionReader.Reading reading =
        SalaryQuestionReader.read(field -> fields.getOrDefault(field, ""), RATES);
    assertThat(reading.problems()).isEmpty();
    return Objects.requireNonNull(reading.question());
  }

  private static Collection<JobId> ids(JobQuery query) {
    return local.find(query);
  }

  private static List<Long> found(JobQuery query) {
    return ids(query).stream()
        .flatMap(id -> InMemoryPay.euros(Objects.requireNonNull(BY_ID.get(id))).stream())
        .sorted()
        .toList();
  }

  private static int percentile(List<Long> amounts, double euros) {
    long offer = Math.round(euros / 500) * 500;
    double below = amounts.stream().filter(amount -> amount < offer).count();
    double equal = amounts.stream().filter(amount -> amount == offer).count();
    return (int) Math.round(100 * (below + equal / 2) / amounts.size());
  }

  private static double quantile(List<Long> amounts, double share) {
    return amounts.get(Math.max(1, (int) Math.ceil(share * amounts.size())) - 1);
  }

  private static Money amount(double euros, String currency) {
    BigDecimal converted = RATES.convert(BigDecimal.valueOf(euros), "EUR", currency).orElseThrow();
    return new Money(converted.round(new MathContext(3, RoundingMode.HALF_UP)), currency);
  }
}
