package dev.rolecall.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.search.query.ElasticsearchQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Only a point in time that this key has authenticated is used.
class CursorTest {
  private static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");
  private static final CursorKey KEY = CursorKey.of("");
  private static final ElasticsearchQuery QUERY =
      ElasticsearchQuery.of(
          JobQueryParser.parse("java", Map.of(), NOW).query(),
          new CurrencyRates(LocalDate.parse("2026-11-05"), Map.of("USD", new BigDecimal("1.1"))));

  private static Cursor cursor(String pointInTime) {
    return new Cursor(NOW, "1780000000000", "abcdefghijklmnopqrst", pointInTime);
  }

  private static Cursor read(Cursor cursor, CursorKey written) {
    return Cursor.decode(cursor.encode(QUERY, JobSort.NEWEST, written), QUERY, JobSort.NEWEST, KEY);
  }

  @Test
  void anOwnCursorIsReadAsItWas() {
    assertThat(read(cursor("abc="), KEY)).isEqualTo(cursor("abc="));
  }

  @Test
  void thePointInTimeOfAnotherKeyIsNotUsed() {
    assertThat(read(cursor("abc="), CursorKey.of(""))).isEqualTo(cursor(""));
    assertThat(read(cursor("abc="), CursorKey.of("secret"))).isEqualTo(cursor(""));
  }

  @Test
  void instancesWithTheSameKeyReadEachOthersCursors() {
    String text = cursor("abc=").encode(QUERY, JobSort.NEWEST, CursorKey.of("secret"));
    assertThat(Cursor.decode(text, QUERY, JobSort.NEWEST, CursorKey.of("secret")))
        .isEqualTo(cursor("abc="));
  }

  @Test
  void aPointInTimeThatIsTooLongIsLeftOut() {
    Cursor tooLong = cursor("x".repeat(Cursor.MAX_LENGTH));
    assertThat(tooLong.encode(QUERY, JobSort.NEWEST, KEY)).hasSizeLessThan(Cursor.MAX_LENGTH);
    assertThat(read(tooLong, KEY)).isEqualTo(cursor(""));
  }
}
