package dev.rolecall.search.web.api;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.job.Job;
import dev.rolecall.search.JobTopic;
import dev.rolecall.search.RunningSearch;
import dev.rolecall.testkit.JobBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

  @ParameterizedTest
  @CsvSource({"relevance", "newest", "pay"})
  void pagesHaveNoGapsAndNoRepeatsWhileJobsArrive(String sort) {
    String company = "Paging " + sort;
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      jobs.add(paged(company, i));
    }
    topic.put(jobs.toArray(Job[]::new));
    String path = "/api/v1/jobs?q=paged&limit=5&company=paging-" + sort + "&sort=" + sort;
    search.awaitTotal("paged company:paging-" + sort, 23);
    List<String> seen = new ArrayList<>();
    String cursor = "";
    int arrived = 23;
    do {
      JsonNode page = search.get(path + cursor);
      page.path("jobs").forEach(job -> seen.add(job.path("id").asString()));
      cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
      topic.put(paged(company, arrived));
      arrived++;
      search.awaitTotal("paged company:paging-" + sort, arrived);
    } while (!cursor.isEmpty());
    assertThat(seen).doesNotHaveDuplicates();
    assertThat(seen).containsAll(jobs.stream().map(job -> job.id().value()).toList());
  }

  private static Job paged(String company, int number) {
    JobBuilder job =
        aJob("Paged Engineer")
            .postingId("paged" + company + number)
            .postedAt(TODAY.minus(Duration.ofDays(number % 7 + 10)));
    return (number % 3 == 0 ? job : job.paying(50_000, 60_000 + number % 4 * 1_000L, "EUR"))
        .at(company)
        .describedAs("paged ".repeat(1 + number % 5))
        .build();
  }
}
