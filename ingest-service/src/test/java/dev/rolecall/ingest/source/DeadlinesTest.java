package dev.rolecall.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
  private static final Instant POSTED = Instant.parse("2026-11-05T09:00:00Z");

  private static Instant until(String written) {
    return Deadlines.of(Fields.object("{\"until\": " + written + "}"), "until", POSTED);
  }

  @Test
  void aDateEndsWithThatDayInEachTimeZone() {
    assertThat(until("\"2026-12-01\"")).isEqualTo("2026-12-02T12:00:00Z");
    assertThat(until("\"2026-11-05\""))
        .as("the day of the posting")
        .isEqualTo("2026-11-06T12:00:00Z");
  }

  @Test
  void aTimeIsTakenAsItIs() {
    assertThat(until("\"2026-12-01T17:00:00Z\"")).isEqualTo("2026-12-01T17:00:00Z");
  }

  @Test
  void anEndBeforeThePostingIsAPlaceholder() {
    assertThat(until("\"2026-11-04\"")).isNull();
    assertThat(until("\"1970-01-01T00:00:00Z\"")).isNull();
  }

  @Test
  void anEndThatIsMissingOrNotATimeIsNone() {
    assertThat(until("null")).isNull();
    assertThat(until("\"until filled\"")).isNull();
  }
}
