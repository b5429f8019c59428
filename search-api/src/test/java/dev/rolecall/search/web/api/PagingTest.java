package dev.rolecall.search.web.api;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.Job;
import dev.rolecall.search.JobTopic;
import dev.rolecall.search.RunningSearch;
import dev.rolecall.search.index.client.ElasticsearchClients;
import dev.rolecall.testkit.JobBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Reading all pages of a search.
class PagingTest {
  private static final Instant TODAY = Instant.parse("2026-11-05T08:00:00Z");
  private static JobTopic topic;
  private static RunningSearch search;

  @BeforeAll
  static void start() {
    topic = JobTopic.created();
    search = RunningSearch.on(topic);
  }

  @AfterAll
  static void stop() {
    search.close();
    topic.close();
  }

  /// Between any two pages, jobs are written, closed and changed so that they move in the order.
  @ParameterizedTest
  @CsvSource({"relevance", "newest", "seen", "pay"})
  void pagesHaveEachJobOnceWhileJobsAreWrittenAndClosed(String sort) {
    Random random = new Random(sort.hashCode());
    String company = "Paging " + sort;
    String query = "paged company:paging-" + sort;
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      jobs.add(paged(company, i).build());
    }
    topic.put(jobs.toArray(Job[]::new));
    search.awaitTotal(query, 23);
    Set<Integer> open =
        IntStream.range(0, 23).boxed().collect(Collectors.toCollection(TreeSet::new));
    List<String> seen = new ArrayList<>();
    int written = 23;
    @Nullable String cursor = null;
    do {
      JsonNode page = page(company, sort, 7, cursor);
      page.path("jobs").forEach(job -> seen.add(job.path("id").asString()));
      assertThat(page.path("expired").asBoolean()).isFalse();
      cursor = page.path("next").asString(null);
      int closed = one(open, random);
      open.remove(closed);
      int changed = one(open, random);
      topic.put(
          paged(company, closed).revision(100 + written).closed(CloseReason.EXPIRED, TODAY).build(),
          changed(company, changed, 100 + written, random),
          paged(company, written).build());
      open.add(written);
      written++;
      search.awaitTotal(query + " text:changed" + (100 + written - 1), 1);
      search.awaitTotal(query, open.size());
    } while (cursor != null);
    assertThat(seen).doesNotHaveDuplicates();
    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(jobs.stream().map(job -> job.id().value()).toList());
  }

  private static int one(Set<Integer> numbers, Random random) {
    return new ArrayList<>(numbers).get(random.nextInt(numbers.size()));
  }

  private static Job changed(String company, int number, int revision, Random random) {
    return paged(company, number)
        .revision(revision)
        .postedAt(TODAY.minus(Duration.ofDays(random.nextInt(30))))
        .paying(40_000 + random.nextInt(90) * 1_000L, 130_000, "EUR")
        .describedAs("paged ".repeat(1 + random.nextInt(5)) + " changed" + revision)
        .build();
  }

  /// When its point in time no longer exists, a search continues after the same position.
  @Test
  void aSearchContinuesWhenItsPointInTimeHasExpired() {
    String company = "Paging Late";
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      jobs.add(paged(company, i).build());
    }
    topic.put(jobs.toArray(Job[]::new));
    search.awaitTotal("paged company:paging-late", 7);
    JsonNode first = page(company, "newest", 3, null);
    String cursor = first.path("next").asString();
    closePointInTime(cursor);
    JsonNode second = page(company, "newest", 3, cursor);
    JsonNode third = page(company, "newest", 3, second.path("next").asString());
    assertThat(first.path("expired").asBoolean()).isFalse();
    assertThat(second.path("expired").asBoolean()).isTrue();
    assertThat(third.path("expired").asBoolean()).isFalse();
    assertThat(third.path("next").isNull()).isTrue();
    assertThat(
            Stream.of(first, second, third)
                .flatMap(page -> page.path("jobs").valueStream())
                .map(job -> job.path("id").asString()))
        .containsExactlyInAnyOrderElementsOf(jobs.stream().map(job -> job.id().value()).toList());
  }

  /// A client cannot name another index: the cursor is rejected, or the search starts a new point.
  @Test
  void aForgedPointInTimeFindsNothingElse() {
    String cursor = page("Paging newest", "newest", 3, null).path("next").asString("");
    if (!cursor.isEmpty()) {
      String decoded = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      String forged = decoded.substring(0, decoded.lastIndexOf(' ') + 1) + "x";
      String encoded =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(forged.getBytes(StandardCharsets.UTF_8));
      assertThat(page("Paging newest", "newest", 3, encoded).path("status").asInt()).isEqualTo(400);
    }
  }

  private static void closePointInTime(String cursor) {
    String decoded = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    String id = decoded.split(" ", -1)[4];
    assertThat(
            search
                .bean(ElasticsearchClients.class)
                .async()
                .closePointInTime(close -> close.id(id))
                .join()
                .succeeded())
        .isTrue();
  }

  private static JsonNode page(String company, String sort, int limit, @Nullable String cursor) {
    String path =
        "/api/v1/jobs?q=paged&limit="
            + limit
            + "&company="
            + company.toLowerCase(Locale.ROOT).replace(' ', '-')
            + "&sort="
            + sort;
    return search.get(cursor == null ? path : path + "&cursor=" + cursor);
  }

  private static JobBuilder paged(String company, int number) {
    JobBuilder job =
        aJob("Paged Engineer")
            .postingId("paged" + company + number)
            .postedAt(TODAY.minus(Duration.ofDays(number % 7 + 10)));
    return (number % 3 == 0 ? job : job.paying(50_000, 60_000 + number % 4 * 1_000L, "EUR"))
        .at(company)
        .describedAs("paged ".repeat(1 + number % 5));
  }
}
