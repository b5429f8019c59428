package dev.rolecall.search.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.localjobs.LocalJobs;
import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.search.JobTopic;
import dev.rolecall.search.RunningSearch;
import dev.rolecall.search.index.document.PublicJobs;
import dev.rolecall.testkit.platform.StoreContract;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The figures of the index equal those that are counted job by job.
@StoreContract
class MarketFiguresTest {
  private static final int JOBS = 600;
  private static final List<String> SEARCHES =
      List.of(
          "all:yes",
          "",
          "family:backend",
          "seniority:senior",
          "in:DE",
          "skill:java",
          "all:yes type:contract",
          "mode:remote seniority:senior",
          "all:yes in:FJ");

  private final Map<JobId, Job> jobs = new HashMap<>();

  @Test
  void payEqualsThatOfEachJob(@TempDir Path folder) {
    RandomMarketJobs random = new RandomMarketJobs(20261128);
    try (JobTopic topic = JobTopic.created();
        LocalJobs local = LocalJobs.open(folder);
        RunningSearch search = RunningSearch.on(topic)) {
      List<Job> all = random.jobs(JOBS).toList();
      all.forEach(
          job -> {
            PublicJobs.of(job).ifPresent(it -> jobs.put(it.id(), it));
            local.put(job);
          });
      topic.put(all.toArray(Job[]::new));
      local.refresh();
      search.awaitTotal("all:yes closed:yes", jobs.size());
      int shown = 0;
      for (String text : SEARCHES) {
        JobQuery query = JobQueryParser.parse(text, Map.of(), Instant.EPOCH).query();
        List<Long> expected =
            BruteForcePay.amounts(
                local.find(query).stream()
                    .map(jobs::get)
                    .filter(job -> text.contains("type:") || BruteForcePay.isFullTime(job))
                    .toList());
        PayDistribution actual =
            Objects.requireNonNull(search.bean(MarketFigures.class).pay(query).block());
        assertThat(actual.jobs()).as(text).isEqualTo(expected.size());
        for (double share : List.of(0.1, 0.25, 0.5, 0.75, 0.9, 1.0)) {
          assertThat(actual.quantile(share).orElse(null))
              .as("%s: %s", text, share)
              .isEqualTo(BruteForcePay.quantile(expected, share));
        }
        shown += actual.isPublishable() ? 1 : 0;
      }
      assertThat(shown).as("searches with enough pay").isBetween(6, SEARCHES.size() - 1);
    }
  }
}
