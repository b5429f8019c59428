package dev.rolecall.search.web.page;

import static dev.rolecall.testkit.JobBuilder.aJob;

import dev.rolecall.model.RoleKey;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Change;
import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.Evidence;
import dev.rolecall.model.job.Importance;
import dev.rolecall.model.job.InterviewPart;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.JobFlag;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.OpeningBuilder;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.PayKind;
import dev.rolecall.model.job.Period;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.Rights;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.Signals;
import dev.rolecall.model.job.SkillRequirement;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.job.YearsRange;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Invented jobs: one for each special case of a page, and many ordinary ones.
public final class SampleJobs {
  public static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  /// Every field is stated, with evidence, several postings and a history.
  public static final Job COMPLETE = complete();

  /// Almost no field is stated.
  static final Job MINIMAL =
      with(
          aJob("Software Engineer").at("Zwartwit").postingId("bare").build(),
          o -> o.language(null).workModes(null).skills(null));

  /// Fields that are stated as none or no.
  static final Job STATED_NONE =
      with(
          aJob("Volunteer Backend Developer").at("Leeszaal Noord").postingId("nones").build(),
          o ->
              o.pay(List.of())
                  .skills(List.of())
                  .places(List.of())
                  .visaSponsorship(false)
                  .equity(false)
                  .description("<p>An unpaid project for libraries.</p>"));

  static final Job CLOSED =
      aJob("Platform Engineer")
          .at("Havenlicht")
          .postingId("closed")
          .in("Rotterdam", "NL")
          .describedAs("<p>We keep the harbour's lights on.</p>")
          .closed(CloseReason.GONE_FROM_BOARD, Instant.parse("2026-11-18T04:00:00Z"))
          .build();

  static final Job MERGED =
      aJob("Senior Backend Engineer (Remote)")
          .at("Kestrel Freight")
          .postingId("younger")
          .mergedInto(COMPLETE.id())
          .build();

  /// A posting that tries to inject markup.
  static final Job HOSTILE =
      with(
          aJob("<script>alert('title')</script> \" onmouseover=\"alert(1)")
              .at("</script><img src=x onerror=alert(2)>")
              .postingId("hostile")
              .paying(50_000, 60_000, "EUR")
              .remoteFrom("WORLDWIDE")
              .describedAs(
                  "<p>Plain &lt;/script&gt; words <b></script><script>alert(3)</script></b></p>")
              .build(),
          o ->
              o.applyUrls(
                      List.of(
                          "javascript:alert(4)",
                          "data:text/html,<script>alert(5)</script>",
                          "https://jobs.example/a\"onclick=\"alert(6)",
                          "https://jobs.example/fine?a=1&b=2"))
                  .applyEmails(List.of("jobs@example.com?bcc=all@example.org", "jobs@example.com"))
                  .addEvidence(
                      new Evidence(
                          "pay",
                          "<b>1</b>",
                          Basis.STATED,
                          "\"><script>alert(7)</script>",
                          "amount")));

  /// A job with very long values.
  static final Job LONG = longJob();

  private SampleJobs() {}

  public static List<Job> all() {
    return Stream.concat(
            Stream.of(
                COMPLETE, MINIMAL, STATED_NONE, CLOSED, MERGED, HOSTILE, LONG, hourly(), zones()),
            many().stream())
        .toList();
  }

  private static Job complete() {
    Job job =
        aJob("Senior Backend Engineer")
            .at("Kestrel Freight")
            .postingId("4711")
            .revision(4)
            .in("Utrecht", "NL")
            .working(WorkMode.HYBRID)
            .remoteFrom("EU", "GB")
            .paying(120_000, 150_000, "USD")
            .seniority(Seniority.SENIOR)
            .employed(EmploymentType.FULL_TIME)
            .postedAt(Instant.parse("2026-11-17T08:30:00Z"))
            .describedAs(
                """
                <p>Kestrel Freight plans the routes of 40,000 lorries a day. You build the services \
                behind that: event sourcing on Kafka, PostgreSQL for what must not be lost.</p>
                <h3>What you bring</h3>
                <ul><li>Five years or more with Java or Kotlin</li><li>You know what exactly-once \
                costs</li><li>Spring Boot and Docker are a plus</li></ul>
                <h3>What we offer</h3>
                <p>$120k-150k, equity, and a four-day week if you like. Work from our office in \
                Utrecht, or remotely from the EU or the UK.</p>\
                """)
            .build();
    Opening opening =
        job.opening().toBuilder()
            .experienceYears(new YearsRange(5, null))
            .visaSponsorship(true)
            .equity(true)
            .bonus(false)
            .signals(
                new Signals(
                    true,
                    7,
                    "40,000 lorries a day",
                    true,
                    List.of(InterviewPart.PAIRING, InterviewPart.SYSTEM_DESIGN)))
            .skills(
                List.of(
                    skill("docker", Importance.NICE),
                    skill("kafka", Importance.MUST),
                    skill("java", Importance.MUST),
                    skill("postgresql", Importance.MENTIONED),
                    skill("spring-boot", Importance.NICE),
                    skill("kotlin", Importance.MUST)))
            .applyUrls(List.of("https://kestrel-freight.example/careers/4711?ref=board&x=1"))
            .applyEmails(List.of("jobs@kestrel-freight.example"))
            .addEvidence(
                new Evidence("pay", "120000-150000 USD YEAR", Basis.STATED, "$120k-150k", "amount"))
            .addEvidence(
                new Evidence(
                    "places", "Utrecht, NL", Basis.STRUCTURED, "Utrecht, NL", "location-field"))
            .addEvidence(
                new Evidence(
                    "remoteScope",
                    "EU",
                    Basis.STATED,
                    "remotely from the EU or the UK",
                    "near-remote"))
            .addEvidence(
                new Evidence(
                    "workModes",
                    "HYBRID",
                    Basis.STATED,
                    "our office in Utrecht, or remotely",
                    "mode-words"))
            .addEvidence(
                new Evidence(
                    "seniority", "[SENIOR]", Basis.STATED, "Senior Backend Engineer", "title-word"))
            .addEvidence(
                new Evidence(
                    "skills", "java", Basis.STATED, "Five years or more with Java", "dictionary"))
            .addEvidence(
                new Evidence(
                    "experienceYears",
                    "5",
                    Basis.STATED,
                    "Five years or more",
                    "years-of-experience"))
            .addEvidence(new Evidence("language", "en", Basis.INFERRED, null, "stop-words"))
            .build();
    JobPosting greenhouse = job.postings().getFirst();
    JobPosting thread =
        new JobPosting(
            RoleKey.parse("hn-who-is-hiring:36152014:36155001#senior-backend-engineer"),
            SourceId.of("hn-who-is-hiring"),
            "https://news.ycombinator.com/item?id=36155001",
            Instant.parse("2026-11-02T15:10:00Z"),
            Instant.parse("2026-11-02T15:20:00Z"),
            Instant.parse("2026-11-19T23:00:00Z"),
            null,
            new Rights("Hacker News", true));
    return new Job(
        job.id(),
        4,
        null,
        opening,
        List.of(
            greenhouse, thread.close(CloseReason.WITHDRAWN, Instant.parse("2026-11-19T23:15:00Z"))),
        Instant.parse("2026-11-02T15:10:00Z"),
        Instant.parse("2026-11-02T15:20:00Z"),
        Instant.parse("2026-11-20T07:00:00Z"),
        job.status(),
        List.of(JobFlag.REPOST),
        List.of(
            new Change(
                Instant.parse("2026-11-05T10:00:00Z"), "pay", null, "120000-140000 USD YEAR"),
            new Change(
                Instant.parse("2026-11-12T10:00:00Z"),
                "pay",
                "120000-140000 USD YEAR",
                "120000-150000 USD YEAR")));
  }

  private static Job longJob() {
    List<SkillRequirement> skills =
        Stream.of(
                "java",
                "kotlin",
                "scala",
                "kafka",
                "postgresql",
                "elasticsearch",
                "kubernetes",
                "docker",
                "terraform",
                "aws",
                "gcp",
                "redis",
                "spring-boot",
                "cpp",
                "csharp",
                "nodejs",
                "python",
                "go",
                "rust",
                "graphql")
            .map(id -> skill(id, Importance.MUST))
            .toList();
    List<Place> places =
        Stream.of("Amsterdam", "Rotterdam", "Utrecht", "Eindhoven", "Groningen", "Den Haag")
            .map(city -> new Place(city, null, "NL", null, null))
            .toList();
    return with(
        aJob("(Senior/Staff) Software Development Engineer in Back-End Systems, Distributed"
                + " Transaktionsverarbeitungssysteme und Kundenzahlungsverkehrsabwicklung (m/f/d)")
            .at("Internationale Zahlungsverkehrsabwicklungsgesellschaft Nordwesteuropa & Partners")
            .postingId("long")
            .working(WorkMode.REMOTE)
            .working(WorkMode.HYBRID)
            .working(WorkMode.ONSITE)
            .seniority(Seniority.SENIOR)
            .seniority(Seniority.STAFF)
            .seniority(Seniority.LEAD)
            .employed(EmploymentType.CONTRACT)
            .paying(95_000, 130_000, "EUR")
            .describedAs(
                "<p>"
                    + "We process payments for people and companies in twelve countries. "
                        .repeat(60)
                    + "</p><p>https://example.com/"
                    + "averylongpathwithoutanybreak".repeat(8)
                    + "</p>")
            .postedAt(Instant.parse("2026-08-01T12:00:00Z"))
            .build(),
        o ->
            o.skills(skills)
                .places(places)
                .remoteScope(List.of("NL", "DE", "BE", "FR", "UTC+0..UTC+2", "-RU"))
                .pay(
                    List.of(
                        pay("95000", "130000", "EUR", Period.YEAR, PayKind.BASE),
                        pay("110000", "160000", "CHF", Period.YEAR, PayKind.TOTAL)))
                .addEvidence(
                    new Evidence(
                        "pay",
                        "95000-130000 EUR YEAR",
                        Basis.STATED,
                        "Our band is " + "95.000 to 130.000 euros, ".repeat(6),
                        "amount")));
  }

  private static Job hourly() {
    return with(
        aJob("Go Developer, Payments")
            .at("Ferrymoney")
            .postingId("hourly")
            .in("London", "GB")
            .working(WorkMode.ONSITE)
            .employed(EmploymentType.CONTRACT)
            .postedAt(Instant.parse("2026-11-19T20:00:00Z"))
            .describedAs("<p>Contract, outside IR35. Go, PostgreSQL, and card schemes.</p>")
            .build(),
        o ->
            o.pay(List.of(pay("65", "80.50", "GBP", Period.HOUR, PayKind.BASE)))
                .skills(List.of(skill("go", Importance.MUST), skill("postgresql", Importance.MUST)))
                .addEvidence(
                    new Evidence(
                        "pay",
                        "65-80.5 GBP HOUR",
                        Basis.STATED,
                        "£65 to £80.50 per hour",
                        "amount")));
  }

  private static Job zones() {
    Job job =
        aJob("Staff Engineer, Data Platform")
            .at("Quillwort")
            .postingId("zones")
            .remoteFrom("UTC-8..UTC-5")
            .seniority(Seniority.STAFF)
            .family(JobFamily.DATA, true)
            .describedAs("<p>Python, Spark and Kafka.</p>")
            .build();
    Job unposted =
        job.toBuilder()
            .postedAt(null)
            .firstSeenAt(NOW.minus(Duration.ofHours(5)))
            .lastVerifiedAt(NOW.minus(Duration.ofMinutes(10)))
            .flags(List.of(JobFlag.EVERGREEN))
            .build();
    return with(
        unposted,
        o -> o.skills(List.of(skill("python", Importance.MUST), skill("kafka", Importance.NICE))));
  }

  private static List<Job> many() {
    String[] companies = {
      "Fjordbyte", "Lantern Health", "Tidewater Labs", "Mooring", "Palimpsest", "Brightloom"
    };
    String[] titles = {
      "Backend Engineer",
      "Java Developer",
      "Platform Engineer",
      "Senior Kotlin Engineer",
      "Site Reliability Engineer"
    };
    String[][] skills = {
      {"java", "kafka"},
      {"kotlin", "spring-boot"},
      {"go", "kubernetes"},
      {"python", "postgresql"},
      {"rust", "redis"}
    };
    String[][] cities = {{"Berlin", "DE"}, {"Utrecht", "NL"}, {"Paris", "FR"}, {"Lisbon", "PT"}};
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      var job =
          aJob(titles[i % 5])
              .at(companies[i % 6])
              .postingId("many-" + i)
              .postedAt(NOW.minus(Duration.ofHours(30L * i + 7)))
              .describedAs(
                  "<p>Services in production, owned by a small team. We like plain code.</p>");
      job =
          i % 3 == 0
              ? job.remoteFrom(i % 2 == 0 ? "EU" : "WORLDWIDE")
              : job.in(cities[i % 4][0], cities[i % 4][1])
                  .working(i % 2 == 0 ? WorkMode.HYBRID : WorkMode.ONSITE);
      job =
          i % 4 == 0
              ? job
              : job.paying(
                  55_000 + 2_500L * (i % 9), 70_000 + 3_000L * (i % 9), i % 5 == 0 ? "USD" : "EUR");
      job = i % 2 == 0 ? job.seniority(Seniority.SENIOR) : job.seniority(Seniority.MID);
      job = job.employed(i % 7 == 0 ? EmploymentType.CONTRACT : EmploymentType.FULL_TIME);
      String[] needed = skills[i % 5];
      boolean paid = i % 4 != 0;
      jobs.add(
          seenSoon(
              job.build(),
              o -> {
                OpeningBuilder built =
                    o.skills(
                        List.of(
                            skill(needed[0], Importance.MUST), skill(needed[1], Importance.NICE)));
                return paid
                    ? built.addEvidence(
                        new Evidence("pay", "band", Basis.STATED, "a band of 55k and up", "amount"))
                    : built;
              }));
    }
    return jobs;
  }

  /// First seen 20 minutes after it was posted.
  private static Job seenSoon(Job job, UnaryOperator<OpeningBuilder> change) {
    Instant posted = java.util.Objects.requireNonNull(job.postedAt());
    return with(job, change).toBuilder()
        .revision(1)
        .firstSeenAt(posted.plus(Duration.ofMinutes(20)))
        .lastVerifiedAt(NOW)
        .build();
  }

  static Pay pay(String min, String max, String currency, Period period, PayKind kind) {
    return new Pay(new BigDecimal(min), new BigDecimal(max), currency, period, kind, Basis.STATED);
  }

  static SkillRequirement skill(String id, Importance need) {
    SkillId skill = SkillId.of(id);
    String name = SkillDictionary.shared().byId(skill).map(known -> known.name()).orElse(id);
    return new SkillRequirement(skill, name, need);
  }

  static Job with(Job job, UnaryOperator<OpeningBuilder> change) {
    return job.toBuilder().opening(change.apply(job.opening().toBuilder()).build()).build();
  }
}
