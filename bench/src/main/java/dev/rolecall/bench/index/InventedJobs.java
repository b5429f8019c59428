package dev.rolecall.bench.index;

import dev.rolecall.bench.archive.GeneratedArchive;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.SkillId;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Company;
import dev.rolecall.model.job.Evidence;
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
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.wire.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Jobs with the text of the generated archive's postings. The same seed gives the same jobs.
///
/// @param count how many
/// @param now when the newest were posted
public record InventedJobs(int count, long seed, Instant now) {
  private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int ID_LENGTH = 20;
  private static final List<String> SKILLS =
      List.of("java", "kafka", "postgresql", "go", "kubernetes", "elasticsearch", "redis", "aws");
  private static final List<Place> PLACES =
      List.of(
          new Place("Berlin", null, "DE", 52.52, 13.41),
          new Place("Amsterdam", null, "NL", 52.37, 4.9),
          new Place("London", null, "GB", 51.51, -0.13),
          new Place("New York", "NY", "US", 40.71, -74.01));

  /// A stream is built as it is read. An archive may have slightly fewer postings than requested,
  /// so a larger one is generated and cut.
  public Stream<Job> jobs() {
    Numbering numbering = new Numbering();
    return new GeneratedArchive(count + count / 10 + 1_000, seed, now)
        .crawls()
        .flatMap(crawl -> crawl.postings().stream())
        .limit(count)
        .map(posting -> job(posting, numbering.next()));
  }

  private static final class Numbering {
    private int last;

    int next() {
      return last++;
    }
  }

  private static Job job(RawPosting raw, int number) {
    Instant seen = raw.firstSeenAt();
    JobPosting posting =
        new JobPosting(
            RoleKey.parse("greenhouse:company-%d:%d#engineer".formatted(number % 500, number)),
            SourceId.of("greenhouse"),
            "https://jobs.example/" + number,
            seen,
            seen,
            seen,
            null,
            Rights.OPEN);
    return new Job(
        JobId.of(id(number)),
        1,
        null,
        opening(text(raw), number),
        List.of(posting),
        seen,
        seen,
        seen,
        JobStatus.OPEN,
        List.of(),
        List.of());
  }

  private static Opening opening(String text, int number) {
    String company = "Company " + number % 500;
    OpeningBuilder opening =
        Opening.builder(
                "Backend Engineer " + SKILLS.get(number % SKILLS.size()),
                Company.named(CompanyId.of("company-" + number % 500), company))
            .family(JobFamily.BACKEND)
            .backendRelevant(true)
            .seniority(List.of(Seniority.values()[number % 4]))
            .workModes(List.of(number % 2 == 0 ? WorkMode.REMOTE : WorkMode.ONSITE))
            .places(List.of(PLACES.get(number % PLACES.size())))
            .remoteScope(number % 2 == 0 ? List.of("EU") : null)
            .pay(number % 3 == 0 ? List.of(pay(number)) : null)
            .skills(skills(number))
            .language("en")
            .description(text);
    for (String field : List.of("seniority", "workModes", "places", "skills")) {
      opening.addEvidence(
          new Evidence(field, "stated", Basis.STATED, excerpt(text), field + "-rule"));
    }
    return opening.build();
  }

  private static String excerpt(String text) {
    return text.substring(0, Math.min(80, text.length()));
  }

  private static Pay pay(int number) {
    BigDecimal min = BigDecimal.valueOf(60_000 + 1_000L * (number % 50));
    return new Pay(
        min, min.add(BigDecimal.valueOf(20_000)), "EUR", Period.YEAR, PayKind.BASE, Basis.STATED);
  }

  private static List<SkillRequirement> skills(int number) {
    return Stream.iterate(number, n -> n + 1)
        .limit(5)
        .map(n -> SKILLS.get(n % SKILLS.size()))
        .map(id -> new SkillRequirement(SkillId.of(id), id, Importance.MUST))
        .toList();
  }

  private static String text(RawPosting raw) {
    JsonNode payload = Json.MAPPER.readTree(raw.payload());
    JsonNode content =
        payload.path("text").isString() ? payload.path("text") : payload.path("content");
    return content.asString(raw.payload());
  }

  private static String id(int number) {
    StringBuilder id = new StringBuilder(ID_LENGTH);
    for (int i = 0; i < ID_LENGTH; i++) {
      id.append(DIGITS.charAt(i < 6 ? (number >> (5 * i)) & 31 : 0));
    }
    return id.toString();
  }
}
