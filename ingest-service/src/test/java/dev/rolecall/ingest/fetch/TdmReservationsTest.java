package dev.rolecall.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.rolecall.model.source.CrawlFailure;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TdmReservationsTest {
  private static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");

  private static TdmReservations of(String location) {
    String file = "[{\"location\": \"%s\", \"tdm-reservation\": 1}]".formatted(location);
    return TdmReservations.of(new FetchResult.Ok(file, null), NOW);
  }

  private static boolean reserves(TdmReservations rules, String path) {
    return rules.reserves(URI.create("https://tidewrack.example" + path));
  }

  @ParameterizedTest
  @CsvSource({
    "/, /jobs/1, true",
    "/jobs, /jobs/1, true",
    "/jobs$, /jobs/1, false",
    "/jobs$, /jobs, true",
    "/*/images, /a/b/images/1, true",
    "/*/images, /images, false",
    "/*.pdf$, /a.pdf.pdf, true",
    "/*.pdf$, /a.pdf/b, false",
    "/a*a$, /a, false",
    "/a*$, /abc, true",
    "/(.*, /x, false"
  })
  void locationsAreThoseOfRobotsTxt(String location, String path, boolean reserved) {
    assertThat(reserves(of(location), path)).isEqualTo(reserved);
  }

  /// A pattern with backtracking would need years.
  @Test
  void manyWildcardsNeedNoLongTime() {
    TdmReservations rules = of("/" + "*a".repeat(200) + "*b$");
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> reserved = executor.submit(() -> reserves(rules, "/" + "a".repeat(2_000)));
      assertThatCode(() -> assertThat(reserved.get(5, TimeUnit.SECONDS)).isFalse())
          .doesNotThrowAnyException();
    }
  }

  @Test
  void aFileThatCouldNotBeReadIsRequestedAgainSoon() {
    FetchResult.Failed missing = new FetchResult.Failed(CrawlFailure.NOT_FOUND, "404", null);
    FetchResult.Failed failing = new FetchResult.Failed(CrawlFailure.SERVER_ERROR, "503", null);
    Instant later = NOW.plus(Duration.ofHours(1));
    assertThat(TdmReservations.of(missing, NOW).isCurrent(later)).isTrue();
    assertThat(TdmReservations.of(failing, NOW).isCurrent(later)).isFalse();
  }
}
