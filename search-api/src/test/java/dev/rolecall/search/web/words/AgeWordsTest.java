package dev.rolecall.search.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeWordsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T09:00:05Z, less than an hour ago",
    "2026-11-20T08:00:01Z, less than an hour ago",
    "2026-11-20T08:00:00Z, 1 hour ago",
    "2026-11-19T09:00:01Z, 23 hours ago",
    "2026-11-19T09:00:00Z, 1 day ago",
    "2026-11-17T08:00:00Z, 3 days ago",
    "2026-11-06T09:00:00Z, 2 weeks ago",
    "2026-09-10T09:00:00Z, 2 months ago",
    "2024-12-01T09:00:00Z, 23 months ago",
    "2023-11-20T09:00:00Z, 3 years ago"
  })
  void saysHowLongAgo(Instant then, String words) {
    assertThat(AgeWords.ago(then, NOW)).isEqualTo(words);
  }
}
