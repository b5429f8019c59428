package dev.rolecall.search.web.generated;

import static dev.rolecall.testkit.JobBuilder.aJob;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Change;
import dev.rolecall.model.job.Company;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.Evidence;
import dev.rolecall.model.job.InterviewPart;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFlag;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.Signals;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.job.YearsRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The jobs that the generated client reads.
public final class ClientJobs {
  private static final Instant POSTED = Instant.parse("2026-11-04T08:00:00Z");

  /// Its revision is above the 32-bit integers, as after three moves to another employer.
  public static final Job KAFKA =
      aJob("Kafka Engineer")
          .postingId("kafka")
          .revision(3_000_000_001L)
          .postedAt(POSTED)
          .at("Blue Fox")
          .in("Berlin", "DE")
          .working(WorkMode.REMOTE)
          .needing("java", "kafka")
          .seniority(Seniority.SENIOR)
          .employed(EmploymentType.FULL_TIME)
          .paying(80_000, 100_000, "EUR")
          .describedAs("<p>We move &amp; store events.</p>")
          .build();

  /// States every field.
  public static final Job FULL = full();

  private ClientJobs() {}

  static Job[] all() {
    List<Job> jobs = new ArrayList<>(List.of(KAFKA, FULL));
    IntStream.range(0, 12).mapToObj(ClientJobs::kotlin).forEach(jobs::add);
    return jobs.toArray(Job[]::new);
  }

  private static Job full() {
    Job job =
        aJob("Java Platform Engineer")
            .postingId("full")
            .working(WorkMode.HYBRID)
            .needing("java", "kafka", "postgresql")
            .mentioning("docker")
            .seniority(Seniority.SENIOR)
            .remoteFrom("EU")
            .employed(EmploymentType.CONTRACT)
            .paying(70_000, 90_000, "EUR")
            .requiringPermitAndClearance()
            .describedAs("<p>Java platforms.</p>")
            .build();
    return job.toBuilder()
        .opening(
            job.opening().toBuilder()
                .company(
                    new Company(
                        CompanyId.of("acme"), "Acme", "acme.example", false, "51-200", "fintech"))
                .places(List.of(new Place("Utrecht", "UT", "NL", 52.09083, 5.12222)))
                .experienceYears(new YearsRange(5, 8))
                .bonus(true)
                .equity(false)
                .visaSponsorship(true)
                .citizenship(List.of("EU"))
                .language("en")
                .signals(
                    new Signals(
                        true, 7, "millions of events", false, List.of(InterviewPart.PAIRING)))
                .applyUrls(List.of("https://acme.example/apply"))
                .applyEmails(List.of("jobs@acme.example"))
                .addEvidence(
                    new Evidence("pay", "70000-90000 EUR YEAR", Basis.STATED, "€70k-90k", "range"))
                .build())
        .flags(List.of(JobFlag.EVERGREEN))
        .history(List.of(new Change(POSTED, "title", "Engineer", "Java Platform Engineer")))
        .build();
  }

  /// One of enough jobs for a guide and for comparisons.
  private static Job kotlin(int number) {
    return aJob("Kotlin Engineer " + number % 3)
        .postingId("kotlin-" + number)
        .postedAt(POSTED.minusSeconds(3600L * number))
        .needing("kotlin", "spring-boot")
        .seniority(Seniority.SENIOR)
        .paying(70_000, 80_000 + number * 1_000L, "EUR")
        .remoteFrom("EU")
        .build();
  }
}
