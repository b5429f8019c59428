package dev.rolecall.client.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.client.ApiException;
import dev.rolecall.client.api.JobsApi.APISearchJobsRequest;
import dev.rolecall.client.model.FacetCount;
import dev.rolecall.client.model.FoundJob;
import dev.rolecall.client.model.JobList;
import dev.rolecall.client.model.Pay;
import dev.rolecall.client.model.Place;
import dev.rolecall.client.model.YesOrNo;
import dev.rolecall.search.web.generated.ClientChecks;
import dev.rolecall.search.web.generated.ClientJobs;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;

/// Searches, their pages and their counts.
record SearchChecks(ClientConnection client) implements ClientChecks {
  @Override
  public Map<String, Executable> all() {
    return Map.of(
        "filtersFindAJob",
        this::filtersFindAJob,
        "pagesContinueAtTheCursor",
        this::pagesContinueAtTheCursor,
        "facetsAreCounted",
        this::facetsAreCounted);
  }

  private void filtersFindAJob() throws ApiException {
    JobList found =
        client
            .jobs()
            .searchJobs(
                APISearchJobsRequest.newBuilder()
                    .q("events")
                    .skill("java,kafka")
                    .mode("remote,hybrid")
                    .in("Berlin, DE")
                    .seniority("senior")
                    .pay("90k EUR")
                    .posted("7d")
                    .closed(YesOrNo.NO)
                    .sort("newest")
                    .limit(5)
                    .build());
    assertThat(found.getTotal()).isEqualTo(1);
    assertThat(found.getNext()).isNull();
    assertThat(found.getCorrected()).isNull();
    assertThat(found.getExpired()).isFalse();
    FoundJob job = found.getJobs().getFirst();
    assertThat(job.getId()).isEqualTo(ClientJobs.KAFKA.id().value());
    assertThat(job.getTitle()).isEqualTo("Kafka Engineer");
    assertThat(job.getCompany().getName()).isEqualTo("Blue Fox");
    assertThat(job.getWorkModes()).containsExactly("REMOTE");
    assertThat(job.getPlaces()).extracting(Place::getCity).containsExactly("Berlin");
    assertThat(job.getPostedAt()).isEqualTo(OffsetDateTime.parse("2026-11-04T08:00:00Z"));
    assertThat(job.getVisaSponsorship()).isNull();
    assertThat(job.getHighlights().getFirst()).contains("\ue000events\ue001");
    Pay pay = job.getPay().getFirst();
    assertThat(pay.getMin()).isEqualByComparingTo("80000");
    assertThat(pay.getMax()).isEqualByComparingTo("100000");
    assertThat(pay.getCurrency()).isEqualTo("EUR");
  }

  private void pagesContinueAtTheCursor() throws ApiException {
    List<String> ids = new ArrayList<>();
    String cursor = null;
    int pages = 0;
    do {
      JobList page =
          client
              .jobs()
              .searchJobs(
                  APISearchJobsRequest.newBuilder()
                      .skill("kotlin")
                      .sort("newest")
                      .limit(5)
                      .cursor(cursor)
                      .build());
      assertThat(page.getTotal()).isEqualTo(12);
      page.getJobs().forEach(job -> ids.add(job.getId()));
      cursor = page.getNext();
      pages++;
    } while (cursor != null);
    assertThat(pages).isEqualTo(3);
    assertThat(ids).hasSize(12).doesNotHaveDuplicates();
  }

  private void facetsAreCounted() throws ApiException {
    Map<String, List<FacetCount>> facets =
        client
            .jobs()
            .searchJobs(APISearchJobsRequest.newBuilder().facets("yes").build())
            .getFacets();
    assertThat(facets).containsKeys("skill", "country", "company", "mode");
    FacetCount skill = facets.get("skill").getFirst();
    assertThat(skill.getValue()).isEqualTo("java");
    assertThat(skill.getLabel()).isEqualTo("Java");
    assertThat(skill.getCount()).isEqualTo(14);
  }
}
