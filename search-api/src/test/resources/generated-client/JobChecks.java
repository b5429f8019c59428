package dev.rolecall.client.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.client.ApiException;
import dev.rolecall.client.model.Job;
import dev.rolecall.client.model.JobSkill;
import dev.rolecall.client.model.SimilarJob;
import dev.rolecall.client.model.Suggestion;
import dev.rolecall.search.web.generated.ClientChecks;
import dev.rolecall.search.web.generated.ClientJobs;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;

/// Jobs, similar jobs and suggested names.
record JobChecks(ClientConnection client) implements ClientChecks {
  @Override
  public Map<String, Executable> all() {
    return Map.of(
        "aJobHasItsFields",
        this::aJobHasItsFields,
        "aRevisionAboveTheIntegersIsRead",
        this::aRevisionAboveTheIntegersIsRead,
        "similarJobsHaveReasons",
        this::similarJobsHaveReasons,
        "namesAreSuggested",
        this::namesAreSuggested);
  }

  private void aJobHasItsFields() throws ApiException {
    Job job = client.job(ClientJobs.FULL);
    assertThat(job.getTitle()).isEqualTo("Java Platform Engineer");
    assertThat(job.getStatus()).isEqualTo("OPEN");
    assertThat(job.getSeniority()).containsExactly("SENIOR");
    assertThat(job.getEmploymentTypes()).containsExactly("CONTRACT");
    assertThat(job.getExperienceYears().getMin()).isEqualTo(5);
    assertThat(job.getSkills()).extracting(JobSkill::getId).contains("java", "docker");
    assertThat(job.getEquity()).isFalse();
    assertThat(job.getSignals().getTeamSize()).isEqualTo(7);
    assertThat(job.getMarks()).containsExactly("EVERGREEN");
    assertThat(job.getPlaces().getFirst().getLat()).isEqualByComparingTo("52.09083");
    assertThat(job.getHistory().getFirst().getFrom()).isEqualTo("Engineer");
    assertThat(job.getPostings().getFirst().getClosed()).isNull();
    assertThat(job.getPostings().getFirst().getFirstSeenAt())
        .isEqualTo(OffsetDateTime.parse("2026-11-02T12:00:00Z"));
  }

  private void aRevisionAboveTheIntegersIsRead() throws ApiException {
    assertThat(client.job(ClientJobs.KAFKA).getRevision()).isEqualTo(3_000_000_001L);
  }

  private void similarJobsHaveReasons() throws ApiException {
    SimilarJob similar = client.similar(ClientJobs.KAFKA).getJobs().getFirst();
    assertThat(similar.getId()).isEqualTo(ClientJobs.FULL.id().value());
    assertThat(similar.getReasons()).contains("also java and kafka");
  }

  private void namesAreSuggested() throws ApiException {
    Suggestion first = client.suggestions().getSuggestions().getFirst();
    assertThat(first.getKind()).isEqualTo(Suggestion.KindEnum.SKILL);
    assertThat(first.getName()).isEqualTo("Kafka");
    assertThat(first.getSearch()).isEqualTo("skill:kafka");
    assertThat(first.getJobs()).isEqualTo(2);
  }
}
