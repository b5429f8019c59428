package dev.rolecall.search.market;

import dev.rolecall.model.CompanyId;
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
import dev.rolecall.model.job.JobFlag;
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
import dev.rolecall.search.RunningSearch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A small market of invented jobs: open and closed ones over half a year, stated and estimated pay
/// in several currencies and periods, agencies, merged and private jobs. The same seed gives the
/// same jobs.
public final class RandomMarketJobs {
  public static final Instant NOW = Instant.parse(RunningSearch.NOW);
  private static final List<JobFamily> FAMILIES =
      List.of(
          JobFamily.BACKEND,
          JobFamily.BACKEND,
          JobFamily.BACKEND,
          JobFamily.FULLSTACK,
          JobFamily.DATA,
          JobFamily.INFRA,
          JobFamily.FRONTEND);
  private static final List<Seniority> LEVELS =
      List.of(
          Seniority.JUNIOR,
          Seniority.MID,
          Seniority.SENIOR,
          Seniority.SENIOR,
          Seniority.SENIOR,
          Seniority.STAFF,
          Seniority.PRINCIPAL);
  private static final List<String> SKILLS =
      List.of("java", "kafka", "postgresql", "go", "python", "kubernetes", "aws", "spring-boot");
  private static final List<Place> PLACES =
      List.of(
          new Place("Berlin", null, "DE", 52.52, 13.41),
          new Place("Berlin", null, "DE", 52.52, 13.41),
          new Place("Utrecht", null, "NL", 52.09, 5.12),
          new Place("New York", "NY", "US", 40.71, -74.01));

  /// By company; that of the others is not stated.
  private static final Map<String, String> SECTORS =
      Map.of(
          "company-11",
          "fintech",
          "company-12",
          "health",
          "company-13",
          "fintech",
          "company-20",
          "gaming",
          "company-22",
          "security",
          "company-25",
          "health");

  private static final List<String> TEXTS =
      List.of(
          "You run services.",
          "AWS Certified Solutions Architect is welcome.",
          "A CKA certificate is a plus. Certified Kubernetes Administrator preferred.",
          "We build things.");

  private final Random random;

  public RandomMarketJobs(long seed) {
    this.random = new Random(seed);
  }

  public Stream<Job> jobs(int count) {
    return IntStream.range(0, count).mapToObj(this::job);
  }

  private Job job(int number) {
    RoleKey role = RoleKey.parse("greenhouse:b:%d#r".formatted(number));
    Instant seen = NOW.minus(Duration.ofHours(1 + random.nextInt(24 * 200)));
    Instant closed = chance(4) ? seen.plus(between(seen)) : null;
    Instant posted = chance(5) ? null : seen.minus(Duration.ofHours(random.nextInt(100)));
    Rights rights = chance(15) ? new Rights(null, false) : Rights.OPEN;
    JobPosting posting =
        new JobPosting(
            role,
            SourceId.of("greenhouse"),
            null,
            posted,
            seen,
            seen,
            closed == null ? null : new Closed(CloseReason.WITHDRAWN, closed),
            rights);
    return Job.builder(JobIds.of(role), spelled(opening(), number))
        .postings(List.of(posting))
        .postedAt(posted)
        .firstSeenAt(seen)
        .lastVerifiedAt(seen)
        .status(closed == null ? JobStatus.OPEN : JobStatus.CLOSED)
        .mergedInto(
            chance(30) ? JobIds.of(RoleKey.parse("greenhouse:b:%d#r".formatted(number + 1))) : null)
        .flags(flags())
        .build();
  }

  /// From a time until at most now.
  private Duration between(Instant from) {
    return Duration.ofMinutes(random.nextLong(Duration.between(from, NOW).toMinutes()));
  }

  private List<JobFlag> flags() {
    List<JobFlag> flags = new ArrayList<>();
    if (chance(10)) {
      flags.add(JobFlag.EVERGREEN);
    }
    if (chance(10)) {
      flags.add(JobFlag.REPOST);
    }
    return flags;
  }

  private Opening opening() {
    JobFamily family = pick(FAMILIES);
    Seniority level = pick(LEVELS);
    String company = "company-" + (int) Math.sqrt(random.nextInt(900));
    return Opening.builder(
            title(family, level),
            Company.named(CompanyId.of(company), company.replace('-', ' '))
                .withSector(SECTORS.get(company))
                .withAgency(company.endsWith("7") ? Boolean.TRUE : orNull(() -> false)))
        .family(family)
        .backendRelevant(family != JobFamily.FRONTEND)
        .seniority(chance(6) ? null : List.of(level))
        .experienceYears(
            orNull(() -> new YearsRange(level.ordinal() * 2 - 1 + random.nextInt(3), null)))
        .workModes(orNull(() -> List.of(pick(WorkMode.REMOTE, WorkMode.HYBRID, WorkMode.ONSITE))))
        .places(orNull(() -> Stream.of(pick(PLACES), pick(PLACES)).distinct().toList()))
        .pay(orNull(() -> pay(level)))
        .employmentTypes(orNull(this::employmentTypes))
        .visaSponsorship(chance(3) ? random.nextBoolean() : null)
        .skills(chance(8) ? null : skills(family))
        .description("<p>" + pick(TEXTS) + "</p>")
        .build();
  }

  /// The same title in several spellings, and the language of the posting.
  private static Opening spelled(Opening opening, int number) {
    String title = opening.title();
    String spelled =
        switch (number % 9) {
          case 1 -> title.toUpperCase(Locale.ROOT);
          case 2 -> title.replace("Senior", "Sr.") + "s";
          case 3 -> title + " (m/f/d)";
          case 4 -> title + "!";
          default -> title;
        };
    String language = number % 4 == 0 ? "de" : number % 4 == 1 ? null : "en";
    return opening.toBuilder().title(spelled).language(language).build();
  }

  private String title(JobFamily family, Seniority level) {
    String level0 = level.name().charAt(0) + level.name().substring(1).toLowerCase(Locale.ROOT);
    String kind = family.name().charAt(0) + family.name().substring(1).toLowerCase(Locale.ROOT);
    return (chance(2) ? level0 + " " : "") + kind + pick(" Engineer", " Developer");
  }

  private List<EmploymentType> employmentTypes() {
    return chance(4)
        ? List.of(pick(EmploymentType.CONTRACT, EmploymentType.PART_TIME))
        : chance(6)
            ? List.of(EmploymentType.FULL_TIME, EmploymentType.CONTRACT)
            : List.of(EmploymentType.FULL_TIME);
  }

  /// Every family prefers other skills, and some skills occur together.
  private List<SkillRequirement> skills(JobFamily family) {
    List<String> ids = new ArrayList<>();
    for (String skill : SKILLS) {
      boolean preferred = (SKILLS.indexOf(skill) + family.ordinal()) % 3 == 0;
      if (chance(preferred ? 2 : 6)) {
        ids.add(skill);
      }
    }
    if (ids.contains("spring-boot") && !ids.contains("java")) {
      ids.add("java");
    }
    return ids.stream()
        .map(id -> new SkillRequirement(SkillId.of(id), id, pick(Importance.values())))
        .toList();
  }

  /// Also several ranges, estimates, errors, an unknown currency, and a list that says there is
  /// none.
  private List<Pay> pay(Seniority level) {
    int ranges = chance(12) ? 0 : chance(5) ? 2 : 1;
    return IntStream.range(0, ranges).mapToObj(_ -> range(level)).toList();
  }

  private Pay range(Seniority level) {
    Period period =
        pick(Period.YEAR, Period.YEAR, Period.YEAR, Period.MONTH, Period.DAY, Period.HOUR);
    long annual = 30_000 + level.ordinal() * 15_000L + random.nextInt(40_000);
    BigDecimal amount =
        BigDecimal.valueOf(chance(40) ? 90 : chance(40) ? 9_000_000_000_000L : annual);
    BigDecimal max = amount.divide(BigDecimal.valueOf(period.perYear()), 4, RoundingMode.HALF_UP);
    BigDecimal min = chance(4) ? null : max.multiply(new BigDecimal("0.8"));
    return new Pay(
        min,
        min != null && chance(6) ? null : max,
        pick("EUR", "EUR", "USD", "GBP", "XAF"),
        period,
        PayKind.BASE,
        pick(Basis.STATED, Basis.STRUCTURED, Basis.STATED, Basis.STRUCTURED, Basis.ESTIMATED));
  }

  private <T> @Nullable T orNull(Supplier<T> value) {
    return chance(4) ? null : value.get();
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  @SafeVarargs
  private <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }
}
