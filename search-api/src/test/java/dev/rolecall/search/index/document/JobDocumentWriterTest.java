package dev.rolecall.search.index.document;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Rights;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class JobDocumentWriterTest {
  private static final Job JOB = aJob("Backend Engineer").at("Acme").build();

  private final JobDocumentWriter documents = new JobDocumentWriter(CurrencyRates.fallback());

  @Test
  void theJobIsCopiedFromItsRecord() {
    byte[] record = Codecs.JOB.write(JOB);
    JsonNode document = Json.MAPPER.readTree(documents.write(JOB, record));
    ObjectNode job = (ObjectNode) Json.MAPPER.readTree(record);
    job.remove("schema");
    assertThat(document.get(JobFields.JOB)).isEqualTo(job);
    assertThat(document.get(JobFields.ID).asString()).isEqualTo(JOB.id().value());
    assertThat(document.get(JobFields.PUBLIC).asBoolean()).isTrue();
    assertThat(document.get(JobFields.TITLE).asString()).isEqualTo("Backend Engineer");
  }

  @Test
  void aRecordInAnotherFormatGivesTheSameDocument() {
    String record = new String(Codecs.JOB.write(JOB), StandardCharsets.UTF_8);
    byte[] spaced = record.replaceFirst("\\{", "{ ").getBytes(StandardCharsets.UTF_8);
    assertThat(Json.MAPPER.readTree(documents.write(JOB, spaced)))
        .isEqualTo(Json.MAPPER.readTree(documents.write(JOB)));
  }

  @Test
  void postingsThatAreNotPublicAreNotCopied() {
    JobPosting shown = JOB.postings().getFirst();
    JobPosting withheld =
        new JobPosting(
            shown.role(),
            shown.source(),
            "https://withheld.example/1",
            null,
            shown.firstSeenAt(),
            shown.lastVerifiedAt(),
            null,
            new Rights(null, false, null));
    Job both = JOB.toBuilder().postings(List.of(shown, withheld)).build();
    byte[] document = documents.write(both, Codecs.JOB.write(both));
    assertThat(new String(document, StandardCharsets.UTF_8)).doesNotContain("withheld.example");
    assertThat(Json.MAPPER.readTree(document).get(JobFields.JOB).get("postings")).hasSize(1);
  }

  @Test
  void aJobThatIsNotPublicHasNoContent() {
    Job merged = JOB.toBuilder().mergedInto(JOB.id()).build();
    JsonNode document = Json.MAPPER.readTree(documents.write(merged, Codecs.JOB.write(merged)));
    assertThat(document.has(JobFields.JOB)).isFalse();
    assertThat(document.get(JobFields.PUBLIC).asBoolean()).isFalse();
  }
}
