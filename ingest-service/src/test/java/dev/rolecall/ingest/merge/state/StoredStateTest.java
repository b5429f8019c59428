package dev.rolecall.ingest.merge.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.ingest.merge.encoding.Fingerprint;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.Change;
import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.JobIds;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Rights;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredStateTest {
  private static final Instant NOON = Instant.parse("2026-11-02T12:00:00.123456789Z");
  private static final RoleKey ROLE = RoleKey.parse("greenhouse:acme:1#engineer");
  private static final Fingerprint CONTENT =
      Fingerprint.of("content".getBytes(StandardCharsets.UTF_8));

  @Test
  void aRoleIsReadAsItWasWritten() {
    JobPosting open =
        new JobPosting(ROLE, SourceId.of("greenhouse"), null, null, NOON, NOON, null, Rights.OPEN);
    StoredRole ungrouped = new StoredRole(open, CompanyId.of("acme"), 0, List.of(), CONTENT, null);
    assertThat(StoredRole.of(ungrouped.toBytes())).isEqualTo(ungrouped);
    JobPosting closed =
        new JobPosting(
                ROLE,
                SourceId.of("greenhouse"),
                "https://acme.example/zürich",
                NOON.minusSeconds(5),
                NOON,
                NOON,
                null,
                new Rights("via Acme", false))
            .close(CloseReason.EXPIRED, NOON);
    StoredRole grouped =
        new StoredRole(
            closed, CompanyId.of("acme"), 300, List.of("a", "b"), CONTENT, JobIds.of(ROLE));
    assertThat(StoredRole.of(grouped.toBytes())).isEqualTo(grouped);
  }

  @Test
  void aJobIsReadAsItWasWritten() {
    JobState job =
        new JobState(
            3_000_000_001L,
            JobIds.of(ROLE),
            List.of(ROLE, RoleKey.parse("hn-who-is-hiring:1:2#engineer")),
            CONTENT,
            new Fingerprint(-1, 1),
            Map.of("title", "Engineer", "places", ""),
            List.of(new Change(NOON, "pay", null, "60000-70000 EUR YEAR")),
            NOON);
    assertThat(JobState.of(job.toBytes())).isEqualTo(job);
  }

  @Test
  void stateWithAnotherVersionIsRejected() {
    byte[] bytes =
        new JobState(1, null, List.of(), CONTENT, CONTENT, Map.of(), List.of(), null).toBytes();
    bytes[0]++;
    assertThatThrownBy(() -> JobState.of(bytes))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("version");
  }
}
