package dev.rolecall.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.localjobs.LocalJobs;
import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.wire.Json;
import dev.rolecall.search.JobTopic;
import dev.rolecall.search.RunningSearch;
import dev.rolecall.testkit.platform.StoreContract;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The two evaluators of a search, the index and the matcher's columns, find the same jobs.
@StoreContract
class AgreementTest {
  private static final int JOBS = 400;
  private static final int SEARCHES = 600;
  private static final long SEED = Long.getLong("rolecall.agreement.seed", 20261105L);

  @Test
  void theIndexAndTheMatcherFindTheSameJobs(@TempDir Path folder) {
    RandomSearchJobs random = new RandomSearchJobs(SEED);
    Map<JobId, Job> jobs = new HashMap<>();
    try (JobTopic topic = JobTopic.created();
        LocalJobs local = LocalJobs.open(folder);
        RunningSearch search = RunningSearch.on(topic)) {
      for (int i = 0; i < JOBS; i++) {
        Job job = random.job(i);
        jobs.put(job.id(), job);
        topic.put(job);
        local.put(job);
      }
      local.refresh();
      search.awaitTotal("all:yes", jobs.values().stream().filter(Job::publiclyVisible).count());
      int found = 0;
      for (int i = 0; i < SEARCHES; i++) {
        JobQuery query = random.query();
        Set<JobId> byMatcher = local.find(query);
        Set<JobId> byIndex = found(search.bean(JobSearch.class), query);
        assertThat(byIndex)
            .as(() -> disagreement(jobs, query, byIndex, byMatcher))
            .isEqualTo(byMatcher);
        found += byIndex.isEmpty() ? 0 : 1;
      }
      assertThat(found).as("searches that find anything").isGreaterThan(SEARCHES / 4);
    }
  }

  private static Set<JobId> found(JobSearch search, JobQuery query) {
    Set<JobId> ids = new TreeSet<>();
    String cursor = null;
    do {
      JobPage page =
          search.search(new JobSearchRequest(query, JobSort.RELEVANCE, cursor, 100, false)).block();
      page.jobs()
          .forEach(
              hit -> assertThat(ids.add(hit.job().id())).as("each job is on one page").isTrue());
      cursor = page.next();
      assertThat(page.total()).isGreaterThanOrEqualTo(ids.size());
    } while (cursor != null);
    return ids;
  }

  /// The search, and the first job that only one of them finds.
  private static String disagreement(
      Map<JobId, Job> jobs, JobQuery query, Set<JobId> byIndex, Set<JobId> byMatcher) {
    JobId odd =
        jobs.keySet().stream()
            .filter(id -> byIndex.contains(id) != byMatcher.contains(id))
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return "seed %d: %s finds %s alone%n%s%n%s"
        .formatted(
            SEED,
            byIndex.contains(odd) ? "the index" : "the matcher",
            odd,
            query.toString().lines().collect(Collectors.joining()),
            Json.MAPPER.writeValueAsString(jobs.get(odd)));
  }
}
