package dev.rolecall.match.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.JobId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchCursorTest {
  private static MatchCursor cursor(int points, int score, String time, String id) {
    return new MatchCursor(points, score, Instant.parse(time), JobId.of(id.repeat(20)));
  }

  @Test
  void isReadAsItWasWritten() {
    MatchCursor cursor = cursor(78, 90, "2026-11-02T12:00:00.123456789Z", "a");
    assertThat(MatchCursor.parse(cursor.toString())).contains(cursor);
    assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void theOrderIsThatOfAListOfMatches() {
    assertThat(cursor(80, 80, "2026-11-02T12:00:00Z", "b"))
        .isLessThan(cursor(79, 90, "2026-11-02T12:00:00Z", "b"))
        .isLessThan(cursor(80, 79, "2026-11-02T12:00:00Z", "b"))
        .isLessThan(cursor(80, 80, "2026-11-01T12:00:00Z", "b"))
        .isLessThan(cursor(80, 80, "2026-11-02T12:00:00Z", "c"))
        .isGreaterThan(cursor(80, 80, "2026-11-02T12:00:00Z", "a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "!!", "MTAgMTA", "eCB5IHogYQ"})
  void otherTextsAreNone(String text) {
    assertThat(MatchCursor.parse(text)).isEmpty();
  }
}
