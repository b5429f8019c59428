package dev.rolecall.search.market.salary;

import static dev.rolecall.testkit.JobBuilder.aJob;

import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.PayKind;
import dev.rolecall.model.job.Period;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.testkit.JobBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Invented jobs that state their pay in many ways.
final class RandomPaidJobs {
  static final List<String> SKILLS =
      List.of("java", "kafka", "postgresql", "go", "kubernetes", "python", "kotlin", "aws");
  static final List<Seniority> LEVELS = List.of(Seniority.MID, Seniority.SENIOR, Seniority.STAFF);
  static final List<JobFamily> FAMILIES =
      List.of(JobFamily.BACKEND, JobFamily.BACKEND, JobFamily.FULLSTACK, JobFamily.DATA);
  private static final List<List<String>> CITIES =
      List.of(
          List.of("Berlin", "DE"),
          List.of("Munich", "DE"),
          List.of("Utrecht", "NL"),
          List.of("London", "GB"),
          List.of("Austin", "US"));
  private static final List<String> CURRENCIES = List.of("EUR", "EUR", "USD", "GBP", "CHF");
  private static final List<Period> PERIODS =
      List.of(Period.YEAR, Period.YEAR, Period.YEAR, Period.MONTH, Period.DAY, Period.HOUR);

  private final Random random;

  RandomPaidJobs(long seed) {
    random = new Random(seed);
  }

  List<Job> jobs(int count) {
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      jobs.add(job(i));
    }
    return jobs;
  }

  private Job job(int number) {
    JobBuilder builder =
        aJob("Engineer " + number)
            .postingId("paid-" + number)
            .at(chance(0.3) ? "Large Employer" : "Employer " + random.nextInt(60))
            .family(any(FAMILIES), true)
            .needing(any(SKILLS))
            .mentioning(any(SKILLS));
    if (chance(0.9)) {
      builder.seniority(any(LEVELS));
    }
    if (chance(0.2)) {
      builder.remoteFrom(chance(0.5) ? "EU" : "WORLDWIDE");
    } else {
      List<String> city = any(CITIES);
      builder.in(city.get(0), city.get(1));
    }
    if (chance(0.7)) {
      builder.employed(chance(0.8) ? EmploymentType.FULL_TIME : EmploymentType.CONTRACT);
    }
    Job job = builder.build();
    List<Pay> pay = pay();
    return job.toBuilder()
        .opening(job.opening().toBuilder().pay(pay.isEmpty() ? null : pay).build())
        .build();
  }

  /// One range, none, or two; some with one end, and one of a hundred is an error.
  private List<Pay> pay() {
    List<Pay> pay = new ArrayList<>();
    int ranges = chance(0.15) ? 0 : chance(0.1) ? 2 : 1;
    for (int i = 0; i < ranges; i++) {
      Period period = any(PERIODS);
      double year = chance(0.01) ? 5e8 : 40_000 + random.nextInt(110_000);
      BigDecimal min = amount(year / period.perYear());
      BigDecimal max = amount(year * (1 + random.nextDouble() / 2) / period.perYear());
      int ends = random.nextInt(10);
      pay.add(
          new Pay(
              ends == 0 ? null : min,
              ends == 1 ? null : max,
              any(CURRENCIES),
              period,
              PayKind.BASE,
              Basis.STATED));
    }
    return pay;
  }

  private static BigDecimal amount(double value) {
    return BigDecimal.valueOf(Math.round(value * 100), 2);
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
