package dev.rolecall.match;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.PostingKey;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.SkillId;
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
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Jobs of all kinds: fields stated, stated to be none, and not stated. The same seed gives the
/// same jobs.
public final class RandomOpenJobs {
  public static final List<String> SKILLS =
      List.of(
          "java",
          "kotlin",
          "python",
          "go",
          "spring-boot",
          "postgresql",
          "kafka",
          "kubernetes",
          "aws",
          "react",
          "typescript",
          "php",
          "csharp",
          "dotnet",
          "redis",
          "clickhouse");
  public static final List<String> WORDS =
      List.of(
          "ledger",
          "kestrel",
          "gambling",
          "event-sourcing",
          "payments",
          "C++",
          "Node.js",
          "teams",
          "engineers",
          "harbor",
          "on",
          "the",
          "streaming",
          "CI/CD",
          "naïve",
          "bets");
  public static final List<Place> PLACES =
      List.of(
          new Place("Utrecht", "UT", "NL", 52.09083, 5.12222),
          new Place("Amsterdam", "NH", "NL", 52.37403, 4.88969),
          new Place("Berlin", "BE", "DE", 52.52437, 13.41053),
          new Place("San Francisco", "CA", "US", 37.77493, -122.41942),
          new Place("Utrecht", null, null, null, null),
          Place.country("NL"),
          Place.country("US"));
  public static final List<List<String>> SCOPES =
      List.of(
          List.of("WORLDWIDE"),
          List.of("US"),
          List.of("EU", "-FR"),
          List.of("UTC-8..UTC-5"),
          List.of("UTC+1"),
          List.of("NL", "UTC-1..UTC+2"),
          List.of("-US"),
          List.of());
  public static final List<String> COMPANIES =
      List.of("Harbor Ledger", "Lumen Post", "Northmark Industries", "Quill & Co", "Tern Labs");

  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  private final Random random;

  public RandomOpenJobs(long seed) {
    this.random = new Random(seed);
  }

  public List<Job> jobs(int count) {
    return IntStream.range(0, count).mapToObj(this::job).toList();
  }

  private Job job(int number) {
    String board = random.nextBoolean() ? "greenhouse:harborledger:" : "hn-who-is-hiring:1:";
    RoleKey role = new RoleKey(PostingKey.parse(board + number), "role");
    Instant seen = START.plus(Duration.ofHours(random.nextInt(24 * 20)));
    Instant posted =
        random.nextInt(3) == 0 ? null : seen.minus(Duration.ofHours(random.nextInt(99)));
    Rights rights =
        switch (random.nextInt(20)) {
          case 0, 1 -> new Rights(null, false);
          default -> Rights.OPEN;
        };
    JobPosting posting =
        new JobPosting(
            role, role.posting().board().source(), null, posted, seen, seen, null, rights);
    return new Job(
        JobIds.of(role),
        1 + random.nextInt(5),
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
    String id = company.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-");
    return Opening.builder(text(3), Company.named(CompanyId.of(id), company))
        .family(pick(List.of(JobFamily.values())))
        .backendRelevant(random.nextBoolean())
        .seniority(maybe(() -> some(List.of(Seniority.values()), 2)))
        .experienceYears(maybe(this::years))
        .workModes(maybe(() -> some(List.of(WorkMode.values()), 2)))
        .places(maybe(() -> some(PLACES, 2)))
        .remoteScope(maybe(() -> pick(SCOPES)))
        .pay(maybe(() -> IntStream.range(0, random.nextInt(3)).mapToObj(_ -> pay()).toList()))
        .employmentTypes(maybe(() -> some(List.of(EmploymentType.values()), 2)))
        .visaSponsorship(maybe(random::nextBoolean))
        .workPermit(maybe(random::nextBoolean))
        .clearance(maybe(random::nextBoolean))
        .skills(maybe(() -> some(SKILLS, 6).stream().map(this::need).toList()))
        .description("<p>" + text(12) + "</p><p>" + text(6) + "</p>")
        .build();
  }

  private SkillRequirement need(String id) {
    return new SkillRequirement(SkillId.of(id), id, pick(List.of(Importance.values())));
  }

  private YearsRange years() {
    int min = random.nextInt(8);
    return new YearsRange(maybe(() -> min), maybe(() -> min + random.nextInt(5)));
  }

  private Pay pay() {
    BigDecimal min = BigDecimal.valueOf(20 + random.nextInt(120)).movePointRight(3);
    BigDecimal max = min.add(BigDecimal.valueOf(random.nextInt(40_000)));
    boolean low = random.nextInt(4) > 0;
    boolean high = !low || random.nextInt(4) > 0;
    return new Pay(
        low ? min : null,
        high ? max : null,
        pick(List.of("EUR", "USD", "GBP", "XXX")),
        pick(List.of(Period.YEAR, Period.YEAR, Period.YEAR, Period.MONTH, Period.UNKNOWN)),
        pick(List.of(PayKind.values())),
        pick(List.of(Basis.STATED, Basis.STATED, Basis.ESTIMATED)));
  }

  String text(int words) {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      text.add(pick(WORDS));
    }
    return String.join(" ", text);
  }

  <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  <T> List<T> some(List<T> values, int most) {
    List<T> some = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      T value = pick(values);
      if (!some.contains(value)) {
        some.add(value);
      }
    }
    return some;
  }

  <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextInt(3) == 0 ? null : value.get();
  }

  int number(int bound) {
    return random.nextInt(bound);
  }
}
