package dev.rolecall.search.find;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.model.JobId;
import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Rights;
import dev.rolecall.model.job.WorkMode;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.JobQueryParser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contract of every [JobSearch]. It searches [#JOBS].
abstract class JobSearchContract {
  private static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");
  private static final Job FIRST =
      aJob("Kafka Engineer")
          .postingId("first")
          .postedAt(daysAgo(1))
          .at("Blue Fox")
          .in("Berlin", "DE")
          .working(WorkMode.REMOTE)
          .needing("java", "kafka")
          .paying(80_000, 100_000, "EUR")
          .describedAs("<p>You lead the team that moves <b>events</b>.</p>")
          .build();
  private static final Job SECOND =
      aJob("Platform Developer")
          .postingId("second")
          .postedAt(daysAgo(2))
          .at("Acme")
          .in("Utrecht", "NL")
          .working(WorkMode.HYBRID)
          .mentioning("spring-boot")
          .paying(60_000, 120_000, "EUR")
          .describedAs("<p>A leading bank. Some kafkaesque paperwork.</p>")
          .build();
  private static final Job THIRD =
      aJob("Go Developer").postingId("third").postedAt(daysAgo(3)).at("Acme").needing("go").build();
  private static final Job FRONTEND =
      aJob("Frontend Developer").postingId("4").family(JobFamily.FRONTEND, false).build();
  private static final Job CLOSED =
      aJob("Closed Engineer").postingId("5").closed(CloseReason.EXPIRED, NOW).build();
  private static final Job MERGED =
      aJob("Merged Engineer").postingId("6").revision(2).mergedInto(FIRST.id()).build();
  private static final Job MERGED_TWICE =
      aJob("Merged Again").postingId("7").revision(2).mergedInto(MERGED.id()).build();
  private static final Job PRIVATE = withheld(aJob("Secret Engineer").postingId("8").build());

  static final List<Job> JOBS =
      List.of(FIRST, SECOND, THIRD, FRONTEND, CLOSED, MERGED, MERGED_TWICE, PRIVATE);

  /// How many of [#JOBS] searches can find.
  static final int PUBLIC_JOBS = 5;

  abstract JobSearch search();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                        | Kafka Engineer, Platform Developer, Go Developer
          kafka                     | Kafka Engineer
          event                     | Kafka Engineer
          text:lead                 | Kafka Engineer
          senior java kafka 120k    | ''
          java or go                | Kafka Engineer, Platform Developer, Go Developer
          not kafka                 | Platform Developer, Go Developer
          remote or hybrid jobs     | Kafka Engineer, Platform Developer
          java in berlin            | Kafka Engineer
          at acme 100k              | Platform Developer, Go Developer
          -leading                  | Kafka Engineer, Go Developer
          "moves events"            | Kafka Engineer
          "events moves"            | ''
          skill:java                | Kafka Engineer, Platform Developer
          skill:java skill:kafka    | Kafka Engineer
          -skill:java               | Go Developer
          mode:remote,hybrid        | Kafka Engineer, Platform Developer
          in:berlin                 | Kafka Engineer
          in:NL                     | Platform Developer
          pay:>=110k EUR            | Platform Developer
          pay:>=110k undisclosed:yes | Platform Developer, Go Developer
          company:acme              | Platform Developer, Go Developer
          posted:2d                 | Kafka Engineer, Platform Developer
          all:yes text:frontend     | Frontend Developer
          frontend                  | Frontend Developer
          closed:yes text:engineer  | Closed Engineer, Kafka Engineer
          secret                    | ''
          """)
  void findsJobs(String text, String titles) {
    assertThat(titles(query(text), JobSort.NEWEST))
        .containsExactlyInAnyOrder(titles.isEmpty() ? new String[0] : titles.split(", "));
  }

  @Test
  void sortsByDateAndByPay() {
    assertThat(titles(query(""), JobSort.NEWEST))
        .containsExactly("Kafka Engineer", "Platform Developer", "Go Developer");
    assertThat(titles(query(""), JobSort.PAY))
        .containsExactly("Platform Developer", "Kafka Engineer", "Go Developer");
  }

  @Test
  void pagesContainEachJobOnce() {
    List<String> titles = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      JobPage page = page(new JobSearchRequest(query(""), JobSort.NEWEST, cursor, 1, false));
      assertThat(page.total()).isEqualTo(3);
      assertThat(page.facets()).isEmpty();
      page.jobs().forEach(hit -> titles.add(hit.job().opening().title()));
      cursor = page.next();
    } while (cursor != null);
    assertThat(titles).containsExactly("Kafka Engineer", "Platform Developer", "Go Developer");
  }

  @Test
  void rejectsAnInvalidCursor() {
    JobSearchRequest request = new JobSearchRequest(query(""), JobSort.NEWEST, "?", 1, false);
    assertThatThrownBy(() -> page(request)).isInstanceOf(InvalidCursorException.class);
  }

  @Test
  void highlightsMatchedWords() {
    JobPage page = page(new JobSearchRequest(query("events"), JobSort.RELEVANCE, null, 5, false));
    assertThat(page.jobs().getFirst().highlights().getFirst()).contains("moves \ue000events\ue001");
  }

  @Test
  void aFacetIgnoresItsOwnFilter() {
    JobSearchRequest request =
        new JobSearchRequest(query("mode:remote"), JobSort.NEWEST, null, 5, true);
    Map<String, List<FacetCount>> facets = page(request).facets();
    assertThat(values(facets, "mode"))
        .isEqualTo(Map.of("remote", 1L, "hybrid", 1L, "not-stated", 1L));
    assertThat(values(facets, "country")).isEqualTo(Map.of("DE", 1L));
    assertThat(values(facets, "skill")).isEqualTo(Map.of("java", 1L, "kafka", 1L));
    assertThat(values(facets, "pay")).isEqualTo(Map.of("stated", 1L));
  }

  @Test
  void countsSeveralSearches() {
    assertThat(search().counts(List.of(query(""), query("kafka"), query("secret"))).block())
        .containsExactly(3L, 1L, 0L);
    assertThat(search().counts(List.of()).block()).isEmpty();
  }

  @Test
  void locatesOpenClosedMergedAndUnknownJobs() {
    assertThat(located(FIRST.id())).isEqualTo(new JobLookup.Found(FIRST));
    assertThat(located(CLOSED.id())).isEqualTo(new JobLookup.Found(CLOSED));
    assertThat(located(MERGED.id())).isEqualTo(new JobLookup.Merged(FIRST.id()));
    assertThat(located(MERGED_TWICE.id())).isEqualTo(new JobLookup.Merged(FIRST.id()));
    assertThat(located(PRIVATE.id())).isEqualTo(new JobLookup.NotFound(PRIVATE.id()));
    JobId never = aJob("Never").postingId("never").build().id();
    assertThat(located(never)).isEqualTo(new JobLookup.NotFound(never));
  }

  private @Nullable JobLookup located(JobId id) {
    return search().job(id).block();
  }

  private JobPage page(JobSearchRequest request) {
    return search().search(request).blockOptional().orElseThrow();
  }

  private List<String> titles(JobQuery query, JobSort sort) {
    return page(new JobSearchRequest(query, sort, null, 10, false)).jobs().stream()
        .map(hit -> hit.job().opening().title())
        .toList();
  }

  private static Map<String, Long> values(Map<String, List<FacetCount>> facets, String facet) {
    return facets.getOrDefault(facet, List.of()).stream()
        .collect(Collectors.toMap(FacetCount::value, FacetCount::count));
  }

  static JobQuery query(String text) {
    return JobQueryParser.parse(text, Map.of(), NOW).query();
  }

  private static Instant daysAgo(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  private static Job withheld(Job job) {
    JobPosting posting = job.postings().getFirst();
    JobPosting changed =
        new JobPosting(
            posting.role(),
            posting.source(),
            posting.url(),
            posting.postedAt(),
            posting.firstSeenAt(),
            posting.lastVerifiedAt(),
            null,
            new Rights(null, false));
    return new Job(
        job.id(),
        job.revision(),
        null,
        job.opening(),
        List.of(changed),
        job.postedAt(),
        job.firstSeenAt(),
        job.lastVerifiedAt(),
        job.status(),
        List.of(),
        List.of());
  }
}
