package dev.rolecall.testkit;

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
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.OpeningBuilder;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.PayKind;
import dev.rolecall.model.job.Period;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.Rights;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.job.WorkMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Builds a job for a test, readable as a sentence: `aJob("Backend
/// Engineer").at("Acme").in("Utrecht", "NL").paying(60_000, 70_000, "EUR")`.
///
/// Fields that are not set are not stated. The job's id is derived from its posting's id and title.
public final class JobBuilder {
  private static final Instant SEEN = Instant.parse("2026-11-02T12:00:00Z");

  private final String title;
  private String company = "Acme";
  private String postingId = "1";
  private long revision = 1;
  private @Nullable JobId mergedInto;
  private @Nullable Closed closed;
  private Instant postedAt = SEEN;
  private final List<Place> places = new ArrayList<>();
  private final List<WorkMode> modes = new ArrayList<>();
  private final List<SkillRequirement> skills = new ArrayList<>();
  private final List<Pay> pay = new ArrayList<>();
  private final List<Seniority> seniority = new ArrayList<>();
  private final List<String> remoteScope = new ArrayList<>();
  private JobFamily family = JobFamily.BACKEND;
  private boolean backendRelevant = true;
  private String description = "";
  private @Nullable EmploymentType employmentType;
  private boolean restricted;

  private JobBuilder(String title) {
    this.title = title;
  }

  public static JobBuilder aJob(String title) {
    return new JobBuilder(title);
  }

  public JobBuilder at(String companyName) {
    this.company = companyName;
    return this;
  }

  /// The source's id of its only posting; the job's id is derived from it.
  public JobBuilder postingId(String externalId) {
    this.postingId = externalId;
    return this;
  }

  public JobBuilder postedAt(Instant when) {
    this.postedAt = when;
    return this;
  }

  public JobBuilder revision(long number) {
    this.revision = number;
    return this;
  }

  public JobBuilder mergedInto(JobId older) {
    this.mergedInto = older;
    return this;
  }

  public JobBuilder closed(CloseReason reason, Instant when) {
    this.closed = new Closed(reason, when);
    return this;
  }

  public JobBuilder in(String city, String country) {
    places.add(new Place(city, null, country, null, null));
    return this;
  }

  public JobBuilder in(Place place) {
    places.add(place);
    return this;
  }

  public JobBuilder working(WorkMode mode) {
    modes.add(mode);
    return this;
  }

  public JobBuilder remoteFrom(String... areas) {
    modes.add(WorkMode.REMOTE);
    remoteScope.addAll(List.of(areas));
    return this;
  }

  public JobBuilder needing(String... skillIds) {
    return skills(Importance.MUST, skillIds);
  }

  public JobBuilder mentioning(String... skillIds) {
    return skills(Importance.MENTIONED, skillIds);
  }

  public JobBuilder paying(long min, long max, String currency) {
    pay.add(
        new Pay(
            BigDecimal.valueOf(min),
            BigDecimal.valueOf(max),
            currency,
            Period.YEAR,
            PayKind.BASE,
            Basis.STATED));
    return this;
  }

  public JobBuilder seniority(Seniority level) {
    seniority.add(level);
    return this;
  }

  public JobBuilder family(JobFamily kind, boolean forBackend) {
    this.family = kind;
    this.backendRelevant = forBackend;
    return this;
  }

  public JobBuilder employed(EmploymentType type) {
    this.employmentType = type;
    return this;
  }

  /// It requires an existing work permit and a security clearance.
  public JobBuilder requiringPermitAndClearance() {
    this.restricted = true;
    return this;
  }

  public JobBuilder describedAs(String html) {
    this.description = html;
    return this;
  }

  public RoleKey roleKey() {
    return RoleKey.parse("greenhouse:acme:" + postingId + "#" + slug(title));
  }

  public Opening opening() {
    OpeningBuilder opening =
        Opening.builder(title, Company.named(CompanyId.of(slug(company)), company))
            .family(family)
            .backendRelevant(backendRelevant)
            .seniority(statedOrNull(seniority))
            .workModes(statedOrNull(modes))
            .places(statedOrNull(places))
            .remoteScope(statedOrNull(remoteScope))
            .pay(statedOrNull(pay))
            .skills(statedOrNull(skills))
            .language("en")
            .description(description);
    if (restricted) {
      opening.workPermit(true).clearance(true);
    }
    if (employmentType != null) {
      opening.employmentTypes(List.of(employmentType));
    }
    return opening.build();
  }

  public Job build() {
    JobPosting posting =
        new JobPosting(
            roleKey(),
            SourceId.of("greenhouse"),
            "https://jobs.example/" + postingId,
            postedAt,
            SEEN,
            SEEN,
            closed,
            Rights.OPEN);
    return new Job(
        JobId.of(idOf(roleKey().toString())),
        revision,
        mergedInto,
        opening(),
        List.of(posting),
        postedAt,
        SEEN,
        SEEN,
        closed == null ? JobStatus.OPEN : JobStatus.CLOSED,
        List.of(),
        List.of());
  }

  private JobBuilder skills(Importance importance, String... ids) {
    for (String id : ids) {
      skills.add(new SkillRequirement(SkillId.of(id), id, importance));
    }
    return this;
  }

  private static <T> @Nullable List<T> statedOrNull(List<T> values) {
    return values.isEmpty() ? null : values;
  }

  private static String slug(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  private static String idOf(String key) {
    StringBuilder id = new StringBuilder();
    long hash = 1125899906842597L;
    for (char c : key.toCharArray()) {
      hash = 31 * hash + c;
    }
    for (int i = 0; i < 20; i++) {
      id.append(
          "abcdefghijklmnopqrstuvwxyz234567".charAt((int) Math.floorMod(hash >> (3 * i), 32L)));
    }
    return id.toString();
  }
}
