package dev.rolecall.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.source.SeenDetail;
import dev.rolecall.model.source.SeenPosting;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SeenPostingJsonTest {
  private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

  @Test
  void aListedPostingHasNoFieldForItsAbsence() {
    String json = Json.MAPPER.writeValueAsString(new SeenPosting("0f", NOON));
    assertThat(json).isEqualTo("{\"hash\":\"0f\",\"firstSeenAt\":\"2026-11-02T12:00:00Z\"}");
    assertThat(Json.MAPPER.readValue(json, SeenPosting.class))
        .isEqualTo(new SeenPosting("0f", NOON));
  }

  @Test
  void whatIsKnownOfADetailIsReadAsItIsWritten() {
    SeenPosting posting =
        new SeenPosting("0f", NOON, null, "tx", new SeenDetail("row", NOON, "\"v1\""));
    String json = Json.MAPPER.writeValueAsString(posting);
    assertThat(Json.MAPPER.readValue(json, SeenPosting.class)).isEqualTo(posting);
    assertThat(posting.absentSince(NOON).listed().withFields("tx")).isEqualTo(posting);
  }

  @Test
  void anAbsentPostingIsReadAsItIsWritten() {
    SeenPosting absent = new SeenPosting("0f", NOON, NOON.plusSeconds(60), null);
    String json = Json.MAPPER.writeValueAsString(absent);
    assertThat(Json.MAPPER.readValue(json, SeenPosting.class)).isEqualTo(absent);
    assertThat(absent.listed()).isEqualTo(new SeenPosting("0f", NOON));
  }
}
