package dev.rolecall.search.find;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.search.JobTopic;
import dev.rolecall.search.RunningSearch;
import dev.rolecall.search.index.document.PublicJobs;
import dev.rolecall.search.index.document.Samples;
import dev.rolecall.testkit.platform.StoreContract;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Of more jobs than `rolecall.find.exact-counts`, the counts of facets are estimates, marked as
/// such, and near the exact ones.
@StoreContract
class SampledCountsTest {
  private static final int JOBS = 1_500;
  private static final int EXACT = 200;
  private static final long SEED = 20261130L;

  private static JobPage search(RunningSearch running, String text) {
    JobSearchRequest request =
        new JobSearchRequest(
            JobQueryParser.parse(text, Map.of(), Instant.EPOCH).query(),
            JobSort.NEWEST,
            null,
            1,
            true);
    return Objects.requireNonNull(running.bean(JobSearch.class).search(request).block());
  }

  private static Map<String, Long> counts(JobPage page, String facet) {
    return Objects.requireNonNull(page.facets().get(facet)).stream()
        .collect(Collectors.toMap(FacetCount::value, FacetCount::count));
  }

  @Test
  void countsOfManyJobsAreEstimates() {
    RandomSearchJobs random = new RandomSearchJobs(SEED);
    List<Job> jobs = IntStream.range(0, JOBS).mapToObj(random::job).toList();
    try (JobTopic topic = JobTopic.created();
        RunningSearch exact = RunningSearch.on(topic, "--rolecall.find.exact-counts=100000");
        RunningSearch sampled = RunningSearch.on(topic, "--rolecall.find.exact-counts=" + EXACT)) {
      topic.put(jobs.toArray(Job[]::new));
      String all = "all:yes";
      long total = jobs.stream().filter(job -> PublicJobs.of(job).isPresent()).count();
      sampled.awaitTotal(all, total);
      JobPage counted = search(exact, all);
      JobPage estimated = search(sampled, all);
      assertThat(estimated.total()).isEqualTo(total).isGreaterThan(4L * EXACT);
      assertThat(estimated.approximate()).isEqualTo(estimated.facets().keySet());
      assertThat(counted.approximate()).isEmpty();
      for (String facet : List.of("mode", "seniority", "country", "agency", "posted", "visa")) {
        counts(counted, facet)
            .forEach(
                (value, count) ->
                    assertThat(counts(estimated, facet).getOrDefault(value, 0L))
                        .as("%s:%s of %d", facet, value, total)
                        .isCloseTo(count, within(tolerance(count, total))));
      }
    }
  }

  /// As in an index with an older mapping: then all jobs are counted.
  @Test
  void anEmptySampleIsNotUsed() {
    Job[] jobs =
        IntStream.range(0, 100)
            .mapToObj(i -> aJob("Java Developer").postingId("p" + i).build())
            .filter(job -> Samples.of(job.id()).isEmpty())
            .limit(5)
            .toArray(Job[]::new);
    try (JobTopic topic = JobTopic.created();
        RunningSearch running = RunningSearch.on(topic, "--rolecall.find.exact-counts=3")) {
      topic.put(jobs);
      running.awaitTotal("all:yes", jobs.length);
      JobPage page = search(running, "all:yes");
      assertThat(counts(page, "agency"))
          .isEqualTo(Map.of("no", (long) jobs.length, "not-stated", (long) jobs.length));
      assertThat(page.approximate()).isEmpty();
    }
  }

  /// The jobs of one company are few, those of all companies many.
  @Test
  void countsOfAFacetWithFewJobsAreExact() {
    Job[] jobs =
        Stream.concat(
                jobs("Blue Fox").filter(job -> Samples.of(job.id()).contains("2")).limit(12),
                jobs("Red Deer").limit(2))
            .toArray(Job[]::new);
    try (JobTopic topic = JobTopic.created();
        RunningSearch running = RunningSearch.on(topic, "--rolecall.find.exact-counts=3")) {
      topic.put(jobs);
      running.awaitTotal("all:yes", jobs.length);
      JobPage page = search(running, "all:yes company:red-deer");
      assertThat(page.total()).isEqualTo(2);
      assertThat(page.approximate()).containsExactly("company");
      assertThat(counts(page, "agency")).isEqualTo(Map.of("no", 2L, "not-stated", 2L));
    }
  }

  private static Stream<Job> jobs(String company) {
    return IntStream.range(0, 200)
        .mapToObj(i -> aJob("Java Developer").at(company).postingId(company + i).build());
  }

  /// Five standard deviations.
  private static long tolerance(long count, long total) {
    double rest = (1L << Samples.of(total, EXACT)) - 1;
    return 1 + Math.round(5 * Math.sqrt(count * rest));
  }
}
