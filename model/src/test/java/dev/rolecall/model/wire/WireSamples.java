package dev.rolecall.model.wire;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.JobId;
import dev.rolecall.model.PostingKey;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.*;
import dev.rolecall.model.source.*;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// One full value of each type on a topic, for the golden files.
final class WireSamples {
  static final BoardKey BOARD_KEY = BoardKey.parse("greenhouse:acme");
  static final PostingKey POSTING_KEY = PostingKey.parse("greenhouse:acme:4100");
  static final RoleKey ROLE_KEY = RoleKey.parse("greenhouse:acme:4100#backend-engineer");
  static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
  static final Terms TERMS =
      new Terms("Acme on Greenhouse", true, Duration.ofDays(540), null, false);

  private WireSamples() {}

  static Opening opening() {
    return Opening.builder(
            "Backend Engineer",
            new Company(CompanyId.of("acme"), "Acme", "acme.example", false, null, null))
        .family(JobFamily.BACKEND)
        .backendRelevant(true)
        .seniority(List.of(Seniority.SENIOR))
        .experienceYears(new YearsRange(5, null))
        .workModes(List.of(WorkMode.HYBRID))
        .places(List.of(new Place("Utrecht", "UT", "NL", 52.09083, 5.12222)))
        .pay(
            List.of(
                new Pay(
                    new BigDecimal("60000.00"),
                    new BigDecimal("70000"),
                    "EUR",
                    Period.YEAR,
                    PayKind.BASE,
                    Basis.STATED)))
        .equity(true)
        .employmentTypes(List.of(EmploymentType.FULL_TIME))
        .language("en")
        .skills(List.of(new SkillRequirement(SkillId.of("java"), "Java", Importance.MUST)))
        .applyUrls(List.of("https://acme.example/jobs/4100"))
        .description("<p>Build things.</p>")
        .addEvidence(
            new Evidence("pay", "60000-70000 EUR YEAR", Basis.STATED, "€60k-70k", "pay-range"))
        .build();
  }

  static JobPosting posting() {
    return new JobPosting(
        ROLE_KEY,
        SourceId.of("greenhouse"),
        "https://acme.example/jobs/4100",
        NOON.minusSeconds(3600),
        NOON,
        NOON,
        null,
        Rights.OPEN);
  }

  static Role role() {
    return new Role(
        posting(),
        CompanyId.of("acme"),
        0,
        List.of("greenhouse:acme:internal:42"),
        opening(),
        "normalizer/1");
  }

  static Job job() {
    return new Job(
        JobId.of("abcdefghijklmnopqrst"),
        3,
        null,
        opening(),
        List.of(posting()),
        NOON.minusSeconds(3600),
        NOON,
        NOON,
        JobStatus.OPEN,
        List.of(JobFlag.REPOST),
        List.of(new Change(NOON, "title", "Engineer", "Backend Engineer")));
  }

  static Board board() {
    return new Board(
        BOARD_KEY,
        "Acme",
        "boards-api.greenhouse.io",
        TERMS,
        CrawlSchedule.PERIODIC,
        false,
        null,
        new BoardState(
            Map.of("/v1/boards/acme/jobs", "\"abc\""),
            Map.of("4100", new SeenPosting("0f", NOON)),
            "crawl-1",
            NOON,
            NOON,
            0,
            null,
            NOON.plusSeconds(3600)));
  }

  static RawPosting rawPosting() {
    return new RawPosting(POSTING_KEY, "{\"id\":4100}", "0f", "crawl-1", NOON, NOON, TERMS);
  }

  static CrawlReport report() {
    return new CrawlReport(
        BOARD_KEY,
        "crawl-1",
        NOON,
        NOON.plusSeconds(2),
        CrawlFailure.RATE_LIMITED,
        new CrawlCounts(4, 1, 1, 1, 1),
        List.of("4100"),
        TERMS);
  }

  static CrawlOutcome outcome() {
    return new CrawlOutcome(
        BOARD_KEY,
        "crawl-1",
        NOON,
        NOON.plusSeconds(2),
        null,
        new CrawlCounts(4, 2, 1, 1, 0),
        2,
        Map.of("not-a-job", 1),
        0,
        2,
        Map.of("GONE_FROM_BOARD", 1));
  }

  static MergeDecision decision() {
    return new MergeDecision(
        CompanyId.of("acme"),
        ROLE_KEY,
        RoleKey.parse("greenhouse:acme:4101#backend-engineer"),
        true,
        "operator",
        NOON);
  }

  static DeadLetter deadLetter() {
    return new DeadLetter(
        "postings.raw.v1", 3, 42, "greenhouse:acme:4100", "e30=", "Not JSON", "normalize", NOON);
  }
}
