package dev.rolecall.search.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.job.Job;
import dev.rolecall.search.SharedSearch;
import dev.rolecall.testkit.platform.StoreContract;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Similar jobs, on a real index.
@StoreContract
class SimilarJobsTest {
  @Test
  void theNearestJobComesFirstAndIsExplained() {
    JsonNode nearest = similar(SharedSearch.KAFKA, 5).get(0);
    assertThat(nearest.path("id").asString())
        .isIn(SharedSearch.NEAREST.id().value(), SharedSearch.SAME_TEXT.id().value());
    assertThat(nearest.path("reasons").valueStream().map(JsonNode::asString))
        .containsExactly("also java and kafka", "also in Berlin", "also senior");
  }

  @Test
  void neitherTheSameOpeningNorTheSameTextIsRepeated() {
    List<String> ids = ids(similar(SharedSearch.KAFKA, 20));
    assertThat(ids)
        .doesNotContain(SharedSearch.KAFKA.id().value(), SharedSearch.SAME_OPENING.id().value())
        .doesNotHaveDuplicates();
    assertThat(ids)
        .filteredOn(
            List.of(SharedSearch.NEAREST.id().value(), SharedSearch.SAME_TEXT.id().value())
                ::contains)
        .hasSize(1);
  }

  @Test
  void oneCompanyDoesNotFillTheList() {
    JsonNode jobs = similar(SharedSearch.all().get(5), 20);
    assertThat(jobs.valueStream().map(job -> job.at("/company/name").asString()))
        .filteredOn(name -> name.equals("Kestrel Freight"))
        .hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void aJobThatDoesNotExistHasNoSimilarJobs() {
    JsonNode problem = SharedSearch.get().get("/api/v1/jobs/aaaaaaaaaaaaaaaaaaaa/similar");
    assertThat(problem.path("status").asInt()).isEqualTo(404);
    assertThat(
            SharedSearch.get()
                .get("/api/v1/jobs/{id}/similar?limit=21", SharedSearch.KAFKA.id())
                .path("detail")
                .asString())
        .contains("1 to 20");
  }

  private static JsonNode similar(Job job, int limit) {
    return SharedSearch.get()
        .get("/api/v1/jobs/{id}/similar?limit={limit}", job.id(), limit)
        .path("jobs");
  }

  private static List<String> ids(JsonNode jobs) {
    return jobs.valueStream().map(job -> job.path("id").asString()).toList();
  }
}
