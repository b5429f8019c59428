package dev.rolecall.bench.market;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.Closed;
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
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Jobs whose fields are distributed like those of a market: companies, skills and titles follow a
/// power law, a third states pay, a fifth is closed. The same seed and number give the same job, so
/// that several threads can build them.
///
/// @param words of a text, on average; few for guides, which hardly read them
/// @param now when the newest were seen
public record MarketJobs(int count, long seed, int words, Instant now) {
  /// Random numbers of neighboring seeds are alike.
  private static final long STRIDE = 0x9E3779B97F4A7C15L;

  static final List<String> SKILLS =
      List.of(
          "java",
          "python",
          "aws",
          "kubernetes",
          "postgresql",
          "go",
          "docker",
          "typescript",
          "kafka",
          "react",
          "terraform",
          "spring-boot",
          "redis",
          "nodejs",
          "csharp",
          "dotnet",
          "azure",
          "cpp",
          "rust",
          "mysql",
          "mongodb",
          "graphql",
          "elasticsearch",
          "scala",
          "kotlin",
          "ruby",
          "php",
          "grpc",
          "rabbitmq",
          "spark");
  static final List<String> COUNTRIES =
      List.of("US", "GB", "DE", "IN", "CA", "FR", "NL", "ES", "PL", "SE", "CH", "IE", "PT", "BR");
  private static final List<JobFamily> FAMILIES =
      List.of(
          JobFamily.BACKEND,
          JobFamily.SOFTWARE,
          JobFamily.FULLSTACK,
          JobFamily.DATA,
          JobFamily.INFRA,
          JobFamily.FRONTEND,
          JobFamily.ML,
          JobFamily.MOBILE,
          JobFamily.SECURITY,
          JobFamily.QA);
  private static final List<Seniority> LEVELS =
      List.of(
          Seniority.SENIOR,
          Seniority.MID,
          Seniority.JUNIOR,
          Seniority.STAFF,
          Seniority.LEAD,
          Seniority.PRINCIPAL);

  /// @param number 0 up to [#count()]
  Job job(int number) {
    return job(number, new Random(seed + number * STRIDE));
  }

  private Job job(int number, Random random) {
    RoleKey role = RoleKey.parse("greenhouse:board-%d:%d#role".formatted(number % 5_000, number));
    Instant seen = now.minus(Duration.ofMinutes(1 + random.nextInt(60 * 24 * 250)));
    boolean closed = random.nextInt(5) == 0;
    Instant end =
        seen.plus(Duration.between(seen, now).multipliedBy(random.nextInt(100)).dividedBy(100));
    JobPosting posting =
        new JobPosting(
            role,
            SourceId.of("greenhouse"),
            "https://jobs.example/" + number,
            seen,
            seen,
            seen,
            closed ? new Closed(CloseReason.GONE_FROM_BOARD, end) : null,
            Rights.OPEN);
    JobId id = JobIds.of(role);
    return Job.builder(id, opening(random))
        .postings(List.of(posting))
        .postedAt(seen)
        .firstSeenAt(seen)
        .lastVerifiedAt(seen)
        .status(closed ? JobStatus.CLOSED : JobStatus.OPEN)
        .build();
  }

  private Opening opening(Random random) {
    JobFamily family = skewed(FAMILIES, random);
    Seniority level = skewed(LEVELS, random);
    int company = (int) (Math.pow(random.nextDouble(), 3) * Math.max(10, count / 25));
    return Opening.builder(
            new MarketTitle(family, level).written(random),
            Company.named(CompanyId.of("company-" + company), "Company " + company)
                .withAgency(company % 20 == 7))
        .family(family)
        .backendRelevant(family != JobFamily.FRONTEND && family != JobFamily.MOBILE)
        .seniority(List.of(level))
        .workModes(List.of(WorkMode.values()[random.nextInt(3)]))
        .places(List.of(place(random)))
        .pay(random.nextInt(3) == 0 ? List.of(pay(level, random)) : null)
        .employmentTypes(List.of(EmploymentType.FULL_TIME))
        .visaSponsorship(random.nextInt(5) == 0 ? random.nextBoolean() : null)
        .skills(skills(random))
        .language("en")
        .experienceYears(random.nextInt(3) == 0 ? years(level, random) : null)
        .description(text(random))
        .build();
  }

  /// Half of the places are cities.
  private static Place place(Random random) {
    return random.nextBoolean()
        ? Place.country(skewed(COUNTRIES, random))
        : skewed(MarketPlaces.CITIES, random);
  }

  private static YearsRange years(Seniority level, Random random) {
    return new YearsRange(level.ordinal() + random.nextInt(3), null);
  }

  private String text(Random random) {
    String certified = random.nextInt(40) == 0 ? " AWS certified engineers are welcome." : "";
    return "<p>Work on services that many people use, in team %d.%s</p>%s"
        .formatted(random.nextInt(10_000), certified, MarketText.paragraphs(words, random));
  }

  private static List<SkillRequirement> skills(Random random) {
    return IntStream.range(0, 3 + random.nextInt(8))
        .mapToObj(_ -> skewed(SKILLS, random))
        .distinct()
        .map(id -> new SkillRequirement(SkillId.of(id), id, Importance.values()[random.nextInt(3)]))
        .toList();
  }

  private static Pay pay(Seniority level, Random random) {
    BigDecimal min =
        BigDecimal.valueOf(40_000 + 12_000L * level.ordinal() + random.nextInt(60) * 1_000L);
    String currency = skewed(List.of("USD", "EUR", "GBP", "CAD"), random);
    return new Pay(
        min,
        min.multiply(new BigDecimal("1.3")),
        currency,
        Period.YEAR,
        PayKind.BASE,
        Basis.STRUCTURED);
  }

  /// The first values are the most frequent.
  private static <T> T skewed(List<T> values, Random random) {
    double at = random.nextDouble();
    return values.get((int) (at * at * values.size()));
  }
}
