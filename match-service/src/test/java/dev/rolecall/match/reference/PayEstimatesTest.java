package dev.rolecall.match.reference;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.testkit.JobBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PayEstimatesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final CurrencyRates RATES = CurrencyRates.fallback();

  private static JobBuilder job(JobFamily family, Seniority level, String country) {
    return aJob("Engineer").family(family, true).seniority(level).in(Place.country(country));
  }

  private static JobAttributes attributes(JobBuilder job) {
    return JobAttributes.of(job.build());
  }

  /// Jobs that pay from 50,000 on in steps of 1,000.
  private static List<JobAttributes> paying(
      int count, JobFamily family, Seniority level, String country) {
    List<JobAttributes> jobs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int amount = 50_000 + 1_000 * i;
      jobs.add(
          attributes(job(family, level, country).paying(amount - 5_000, amount + 5_000, "EUR")));
    }
    return jobs;
  }

  private static PayEstimates build(List<JobAttributes> jobs) {
    return PayEstimates.build(DAY, jobs, RATES);
  }

  private static final JobAttributes SENIOR_IN_GERMANY =
      attributes(job(JobFamily.BACKEND, Seniority.SENIOR, "DE"));

  @Test
  void theEstimateIsTheMiddleEightyPercentOfComparableJobs() {
    PayEstimates estimates = build(paying(19, JobFamily.BACKEND, Seniority.SENIOR, "DE"));
    assertThat(estimates.of(SENIOR_IN_GERMANY))
        .contains(new PayEstimate(51_000, 59_000, 67_000, 19));
  }

  @Test
  void fewerThanTenJobsGiveNone() {
    assertThat(build(paying(9, JobFamily.BACKEND, Seniority.SENIOR, "DE")))
        .isEqualTo(PayEstimates.NONE);
    assertThat(build(paying(10, JobFamily.BACKEND, Seniority.SENIOR, "DE")).of(SENIOR_IN_GERMANY))
        .map(PayEstimate::jobs)
        .contains(10);
  }

  @Test
  void withoutEnoughJobsOfItsKindTheNextWiderGroupCounts() {
    List<JobAttributes> jobs = paying(9, JobFamily.BACKEND, Seniority.SENIOR, "DE");
    jobs.addAll(paying(5, JobFamily.FULLSTACK, Seniority.SENIOR, "DE"));
    assertThat(build(jobs).of(SENIOR_IN_GERMANY)).map(PayEstimate::jobs).contains(14);
    List<JobAttributes> levels = paying(9, JobFamily.BACKEND, Seniority.SENIOR, "DE");
    levels.addAll(paying(7, JobFamily.BACKEND, Seniority.MID, "DE"));
    assertThat(build(levels).of(SENIOR_IN_GERMANY)).map(PayEstimate::jobs).contains(16);
    List<JobAttributes> union = paying(6, JobFamily.BACKEND, Seniority.SENIOR, "FR");
    union.addAll(paying(6, JobFamily.BACKEND, Seniority.SENIOR, "NL"));
    assertThat(build(union).of(SENIOR_IN_GERMANY)).map(PayEstimate::jobs).contains(12);
  }

  @Test
  void otherCountriesAndOtherProfessionsAreNotComparable() {
    assertThat(build(paying(30, JobFamily.BACKEND, Seniority.SENIOR, "US")).of(SENIOR_IN_GERMANY))
        .isEmpty();
    assertThat(build(paying(30, JobFamily.OTHER, Seniority.SENIOR, "DE")).of(SENIOR_IN_GERMANY))
        .isEmpty();
  }

  @Test
  void aJobWithoutACountryOrWithSeveralHasNone() {
    PayEstimates estimates = build(paying(30, JobFamily.BACKEND, Seniority.SENIOR, "DE"));
    JobBuilder nowhere = aJob("Engineer").family(JobFamily.BACKEND, true);
    assertThat(estimates.of(attributes(nowhere))).isEmpty();
    assertThat(estimates.of(attributes(nowhere.remoteFrom("DE")))).isPresent();
    JobBuilder both = job(JobFamily.BACKEND, Seniority.SENIOR, "DE").in(Place.country("US"));
    assertThat(estimates.of(attributes(both))).isEmpty();
  }

  @Test
  void contractsAreNeitherCountedNorEstimated() {
    List<JobAttributes> jobs = paying(9, JobFamily.BACKEND, Seniority.SENIOR, "DE");
    JobBuilder contract =
        job(JobFamily.BACKEND, Seniority.SENIOR, "DE").employed(EmploymentType.CONTRACT);
    jobs.add(attributes(contract.paying(90_000, 95_000, "EUR")));
    assertThat(build(jobs)).isEqualTo(PayEstimates.NONE);
    PayEstimates enough = build(paying(10, JobFamily.BACKEND, Seniority.SENIOR, "DE"));
    assertThat(
            enough.of(
                attributes(
                    job(JobFamily.BACKEND, Seniority.SENIOR, "DE")
                        .employed(EmploymentType.CONTRACT))))
        .isEmpty();
  }

  @Test
  void theOrderOfTheJobsDoesNotMatter() {
    List<JobAttributes> jobs = paying(40, JobFamily.BACKEND, Seniority.SENIOR, "DE");
    PayEstimates expected = build(jobs);
    Collections.shuffle(jobs, new Random(5));
    assertThat(build(jobs)).isEqualTo(expected);
  }

  /// Generated jobs of four countries and four levels, whose pay differs by both and by chance: of
  /// those that the estimates were not built from, about 80 % are within them.
  @Test
  void theIntervalCoversEightyPercentOfJobsThatItWasNotBuiltFrom() {
    Random random = new Random(17);
    List<JobAttributes> jobs = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      jobs.add(generated(random));
    }
    PayEstimates estimates = build(jobs);
    int within = 0;
    int tested = 0;
    for (int i = 0; i < 3_000; i++) {
      JobAttributes job = generated(random);
      PayEstimate estimate = estimates.of(job).orElse(null);
      if (estimate != null) {
        int amount = PayEstimates.euros(job, RATES).orElseThrow();
        tested++;
        within += amount >= estimate.low() && amount <= estimate.high() ? 1 : 0;
      }
    }
    assertThat(tested).isGreaterThan(2_900);
    assertThat(100.0 * within / tested).isBetween(75.0, 85.0);
  }

  private static JobAttributes generated(Random random) {
    List<String> countries = List.of("US", "DE", "NL", "PL");
    List<Seniority> levels =
        List.of(Seniority.JUNIOR, Seniority.MID, Seniority.SENIOR, Seniority.STAFF);
    List<JobFamily> families = List.of(JobFamily.BACKEND, JobFamily.FULLSTACK, JobFamily.DATA);
    int country = random.nextInt(countries.size());
    int level = random.nextInt(levels.size());
    double middle =
        (90_000 - 15_000 * country) * (0.7 + 0.3 * level) * Math.exp(0.2 * random.nextGaussian());
    return attributes(
        job(
                families.get(random.nextInt(families.size())),
                levels.get(level),
                countries.get(country))
            .paying((long) (middle * 0.9), (long) (middle * 1.1), "EUR"));
  }
}
