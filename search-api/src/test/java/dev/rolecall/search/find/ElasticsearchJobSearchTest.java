package dev.rolecall.search.find;

import dev.rolecall.model.JobId;
import dev.rolecall.search.JobTopic;
import dev.rolecall.search.RunningSearch;
import dev.rolecall.testkit.platform.StoreContract;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

@StoreContract
class ElasticsearchJobSearchTest extends JobSearchContract {
  private static JobTopic topic;
  private static RunningSearch running;

  @BeforeAll
  static void index() {
    topic = JobTopic.created();
    running = RunningSearch.on(topic);
    JOBS.forEach(topic::put);
    running.awaitTotal("all:yes closed:yes", PUBLIC_JOBS);
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                running.bean(JobSearch.class).job(lastMerged()).block()
                    instanceof JobLookup.Merged);
  }

  private static JobId lastMerged() {
    return JOBS.get(JOBS.size() - 2).id();
  }

  @AfterAll
  static void stop() {
    running.close();
    topic.close();
  }

  @Override
  JobSearch search() {
    return running.bean(JobSearch.class);
  }
}
