package dev.rolecall.search.index;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobFlag;
import dev.rolecall.search.JobTopic;
import dev.rolecall.search.RunningSearch;
import dev.rolecall.search.index.version.ElasticsearchIndexes;
import dev.rolecall.search.index.version.IndexVersion;
import dev.rolecall.search.index.version.Reindexing;
import dev.rolecall.testkit.JobBuilder;
import dev.rolecall.testkit.platform.StoreContract;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How records of `jobs.v1` reach the index.
@StoreContract
class IndexingTest {
  private static final String ALL = "all:yes closed:yes";

  @Test
  void keepsTheLatestRevision() {
    try (JobTopic topic = JobTopic.created();
        RunningSearch search = RunningSearch.on(topic)) {
      topic.put(job("1", "Third", 3), job("1", "Second", 2), job("2", "Mark", 1));
      search.awaitTotal(ALL, 2);
      topic.put(job("1", "First", 1), job("3", "Mark", 1));
      search.awaitTotal(ALL, 3);
      assertThat(search.texts(ALL)).containsExactlyInAnyOrder("Third", "Mark", "Mark");
    }
  }

  @Test
  void anErasedJobLosesItsContentAndAnOlderRevisionDoesNotBringItBack() {
    try (JobTopic topic = JobTopic.created();
        RunningSearch search = RunningSearch.on(topic)) {
      Job job = job("1", "Backend Engineer", 1);
      topic.put(job);
      search.awaitTotal(ALL, 1);
      topic.put(erased(job));
      search.awaitTotal(ALL, 0);
      topic.tombstone(job.id());
      topic.put(job("2", "Mark", 1));
      search.awaitTotal(ALL, 1);
      search.web().get().uri("/api/v1/jobs/" + job.id()).exchange().expectStatus().isNotFound();
    }
  }

  @Test
  void aTombstoneRemovesAJobUntilALaterRevision() {
    try (JobTopic topic = JobTopic.created();
        RunningSearch search = RunningSearch.on(topic)) {
      topic.put(job("1", "Backend Engineer", 4));
      search.awaitTotal(ALL, 1);
      topic.tombstone(job("1", "Backend Engineer", 4).id());
      search.awaitTotal(ALL, 0);
      topic.put(job("1", "Backend Engineer", 5));
      search.awaitTotal(ALL, 1);
    }
  }

  @Test
  void aMergedJobIsNotFoundAndRedirectsToTheOldest() {
    try (JobTopic topic = JobTopic.created();
        RunningSearch search = RunningSearch.on(topic)) {
      Job oldest = job("1", "Oldest", 1);
      Job older = builder("2", "Older", 2).mergedInto(oldest.id()).build();
      Job younger = builder("3", "Younger", 2).mergedInto(older.id()).build();
      topic.put(younger, older, oldest);
      search.awaitTotal(ALL, 1);
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () ->
                  search
                      .web()
                      .get()
                      .uri("/api/v1/jobs/" + younger.id())
                      .exchange()
                      .expectStatus()
                      .isPermanentRedirect()
                      .expectHeader()
                      .location("/api/v1/jobs/" + oldest.id()));
    }
  }

  @Test
  void aClosedJobIsFoundWhenClosedJobsAreRequested() {
    try (JobTopic topic = JobTopic.created();
        RunningSearch search = RunningSearch.on(topic)) {
      topic.put(
          builder("1", "Closed", 2)
              .closed(CloseReason.GONE_FROM_BOARD, Instant.parse("2026-11-04T00:00:00Z"))
              .build(),
          job("2", "Open", 1));
      search.awaitTotal(ALL, 2);
      assertThat(search.texts("")).containsExactly("Open");
    }
  }

  @Test
  void aRecordThatCannotBeIndexedBecomesADeadLetterAndDoesNotBlockOthers() {
    try (JobTopic topic = JobTopic.created();
        RunningSearch search = RunningSearch.on(topic)) {
      Job good = job("1", "Good", 1);
      topic.raw(good.id().value(), "no JSON");
      topic.raw("no-id", "{\"schema\":\"job/1\"}");
      topic.raw(good.id().value(), "{\"schema\":\"job/99\",\"id\":\"x\"}");
      topic.put(good, builder("2", "", 1).needing("a".repeat(40_000)).build(), job("3", "Good", 1));
      search.awaitTotal(ALL, 2);
      await().atMost(Duration.ofSeconds(60)).until(() -> topic.deadLetters().size() >= 4);
      assertThat(topic.deadLetters())
          .hasSize(4)
          .allSatisfy(letter -> assertThat(letter.stage()).isEqualTo("search-index"))
          .extracting(letter -> letter.reason())
          .anyMatch(reason -> reason.contains("job/99"));
      assertThat(count(search, "rolecall.index.dead.letters")).isEqualTo(4);
    }
  }

  @Test
  void aRestartContinuesAtTheCommittedOffsets() {
    try (JobTopic topic = JobTopic.created()) {
      try (RunningSearch first = RunningSearch.on(topic)) {
        topic.put(job("1", "One", 1));
        first.awaitTotal(ALL, 1);
      }
      topic.put(job("2", "Two", 1));
      try (RunningSearch again = RunningSearch.on(topic)) {
        again.awaitTotal(ALL, 2);
      }
    }
  }

  @Test
  void twoInstancesShareTheWork() {
    try (JobTopic topic = JobTopic.created();
        RunningSearch one = RunningSearch.on(topic);
        RunningSearch other = RunningSearch.on(topic)) {
      int sent = 0;
      topic.put(job("0", "Job", 1));
      one.awaitTotal(ALL, 1);
      do {
        for (int i = 0; i < 50; i++) {
          topic.put(job(Integer.toString(++sent), "Job", 1));
        }
        one.awaitTotal(ALL, sent + 1);
      } while (sent < 1_000
          && (count(one, "rolecall.index.indexed") == 0
              || count(other, "rolecall.index.indexed") == 0));
      assertThat(count(one, "rolecall.index.indexed")).isPositive();
      assertThat(count(other, "rolecall.index.indexed")).isPositive();
    }
  }

  @Test
  void aTopicThatIsCreatedLaterIsReadFromTheStart() {
    try (JobTopic topic = JobTopic.missing();
        RunningSearch search = RunningSearch.on(topic)) {
      search.awaitTotal(ALL, 0);
      topic.create();
      topic.put(job("1", "One", 1));
      search.awaitTotal(ALL, 1);
    }
  }

  @Test
  void aNewVersionIsBuiltFromTheLogMadeLiveAndRolledBack() throws Exception {
    try (JobTopic topic = JobTopic.created();
        RunningSearch search = RunningSearch.on(topic)) {
      topic.put(job("1", "One", 1), job("2", "Two", 1));
      search.awaitTotal(ALL, 2);
      Reindexing reindexing = search.bean(Reindexing.class);
      ElasticsearchIndexes indexes = search.bean(ElasticsearchIndexes.class);
      Reindexing.Outcome built = reindexing.reindex(Duration.ofMinutes(1), false, _ -> {});
      assertThat(built.succeeded()).as(built.message()).isTrue();
      assertThat(indexes.live().orElseThrow().name()).endsWith("jobs-v10-000002");
      topic.put(job("3", "Three", 1));
      search.awaitTotal(ALL, 3);
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () -> assertThat(reindexing.list()).allMatch(l -> l.contains("3 jobs, 0 ")));
      assertThat(reindexing.rollback().succeeded()).isTrue();
      assertThat(indexes.live().orElseThrow().name()).endsWith("jobs-v10-000001");
      search.awaitTotal(ALL, 3);
      assertThat(reindexing.rollback().succeeded()).isFalse();
    }
  }

  @Test
  void aLostIndexIsRebuiltFromTheLog() throws Exception {
    try (JobTopic topic = JobTopic.created();
        RunningSearch search = RunningSearch.on(topic)) {
      topic.put(job("1", "One", 1), job("2", "Two", 1));
      search.awaitTotal(ALL, 2);
      ElasticsearchIndexes indexes = search.bean(ElasticsearchIndexes.class);
      indexes.delete(indexes.live().orElseThrow());
      search.awaitTotal(ALL, 2);
    }
  }

  @Test
  void theLiveIndexIsRefreshedLessOftenWhileItHasManyUnwrittenRecords() {
    try (JobTopic topic = JobTopic.created();
        RunningSearch search = RunningSearch.on(topic, "--rolecall.index.catch-up-lag=0")) {
      topic.put(job("1", "One", 1));
      awaitCatchingUp(search, true);
      search.awaitTotal(ALL, 1);
    }
  }

  @Test
  void theRefreshIntervalOfAKilledInstanceIsRestored() throws Exception {
    try (JobTopic topic = JobTopic.created();
        RunningSearch search = RunningSearch.on(topic)) {
      topic.put(job("1", "One", 1));
      search.awaitTotal(ALL, 1);
      ElasticsearchIndexes indexes = search.bean(ElasticsearchIndexes.class);
      indexes.setCatchUpRefresh(indexes.live().orElseThrow(), true);
      awaitCatchingUp(search, false);
    }
  }

  private static void awaitCatchingUp(RunningSearch search, boolean expected) {
    ElasticsearchIndexes indexes = search.bean(ElasticsearchIndexes.class);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(indexes.live().map(IndexVersion::catchingUp)).contains(expected));
  }

  private static double count(RunningSearch search, String meter) {
    return search.bean(MeterRegistry.class).get(meter).counter().count();
  }

  private static JobBuilder builder(String posting, String text, long revision) {
    return aJob("Engineer").postingId(posting).describedAs(text).revision(revision);
  }

  private static Job job(String posting, String text, long revision) {
    return builder(posting, text, revision).build();
  }

  private static Job erased(Job job) {
    return Job.builder(job.id(), aJob("").at("Acme").opening())
        .revision(job.revision() + 1)
        .firstSeenAt(job.firstSeenAt())
        .lastVerifiedAt(job.lastVerifiedAt())
        .status(job.status())
        .flags(List.of(JobFlag.ERASED))
        .build();
  }
}
