package dev.rolecall.search.find;

import static dev.rolecall.testkit.JobBuilder.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.job.Job;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.query.ParsedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchCorrectionTest {
  private static final Job IN_BERLIN =
      aJob("Kafka Engineer").postingId("1").needing("kafka").in("Berlin", "DE").build();
  private static final Job OF_COMPANY =
      aJob("Java Developer").postingId("2").at("Kafke").in("Utrecht", "NL").build();

  private final InMemoryJobSearch search = new InMemoryJobSearch(List.of(IN_BERLIN, OF_COMPANY));

  @ParameterizedTest
  @CsvSource({
    "kakfa berlin, true",
    "kakfa utrecht, false",
    // the company has jobs, only not in Berlin
    "kafke berlin, false"
  })
  void aNameOfACompanyIsNotCorrected(String text, boolean better) {
    assertThat(isBetter(text)).isEqualTo(better);
  }

  @Test
  void nothingIsCorrectedWhileCountsAreRejected() {
    search.rejectCounts(true);
    assertThat(isBetter("kakfa berlin")).isFalse();
  }

  private boolean isBetter(String text) {
    ParsedQuery typed = parsed(text);
    String corrected = JobQueryParser.corrected(typed.parts()).orElseThrow();
    return Objects.requireNonNull(
        new SearchCorrection(search).isBetter(parsed(corrected).query(), typed.parts()).block());
  }

  private static ParsedQuery parsed(String text) {
    return JobQueryParser.parse(text, Map.of(), Instant.EPOCH);
  }
}
