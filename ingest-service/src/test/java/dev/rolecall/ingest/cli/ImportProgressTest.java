package dev.rolecall.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.CrawlFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportProgressTest {
  private static final BoardKey ACME = BoardKey.parse("greenhouse:acme");
  private static final BoardKey OTHER = BoardKey.parse("greenhouse:other");

  private final ImportProgress progress = new ImportProgress();

  private ImportSummary summary(String stopped) {
    return new ImportSummary(
        progress, Map.of(), new MergeProgress.Jobs(3, 2), Duration.ofSeconds(12), stopped);
  }

  @Test
  void isDoneWhenEachBoardWasReadCompletely() {
    progress.await(List.of(ACME, OTHER));
    progress.accept(CrawlOutcomes.complete(ACME));
    assertThat(progress.done()).isFalse();
    progress.accept(CrawlOutcomes.complete(OTHER));
    assertThat(progress.done()).isTrue();
    assertThat(summary(null).complete()).isTrue();
    assertThat(summary(null).lines()).last().isEqualTo("complete");
  }

  @Test
  void outcomesOfOtherBoardsAreNotCounted() {
    progress.await(List.of(ACME));
    assertThat(progress.accept(CrawlOutcomes.complete(OTHER))).isFalse();
    assertThat(progress.outcomes()).isEmpty();
  }

  @Test
  void givesUpAfterRepeatedTemporaryFailures() {
    progress.await(List.of(ACME));
    for (int attempt = 1; attempt < 5; attempt++) {
      progress.accept(CrawlOutcomes.troubled(ACME, CrawlFailure.NETWORK));
      assertThat(progress.done()).as("after attempt " + attempt).isFalse();
    }
    progress.accept(CrawlOutcomes.troubled(ACME, CrawlFailure.NETWORK));
    assertThat(progress.done()).isTrue();
    assertThat(summary(null).complete()).isFalse();
    assertThat(summary(null).lines())
        .contains("incomplete: greenhouse:acme: NETWORK, 5 times in a row");
  }

  @Test
  void aSuccessAfterAFailureIsComplete() {
    progress.await(List.of(ACME));
    progress.accept(CrawlOutcomes.troubled(ACME, CrawlFailure.RATE_LIMITED));
    progress.accept(CrawlOutcomes.complete(ACME));
    assertThat(summary(null).complete()).isTrue();
    assertThat(summary(null).lines()).anyMatch(line -> line.startsWith("in total: 2 crawls"));
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "NOT_FOUND", "TOO_LARGE", "UNREADABLE", "ROBOTS"})
  void aPermanentFailureIsNotRetried(CrawlFailure failure) {
    progress.await(List.of(ACME));
    progress.accept(CrawlOutcomes.troubled(ACME, failure));
    assertThat(progress.done()).isTrue();
    assertThat(progress.incomplete()).containsEntry(ACME, failure.name());
  }

  @Test
  void aRefusedKeyIsExplained() {
    BoardKey series = BoardKey.parse("usajobs:2210");
    progress.await(List.of(series));
    progress.accept(CrawlOutcomes.troubled(series, CrawlFailure.REFUSED));
    assertThat(summary(null).lines())
        .contains(
            "incomplete: usajobs:2210: REFUSED: the source does not accept the key, check"
                + " rolecall.sources.usajobs.key and rolecall.sources.usajobs.email");
  }

  @Test
  void aStoppedImportListsTheBoardsThatItDidNotRead() {
    progress.await(List.of(ACME, OTHER));
    progress.accept(CrawlOutcomes.complete(ACME));
    assertThat(summary("stopped by a signal").complete()).isFalse();
    assertThat(summary("stopped by a signal").lines())
        .contains("not read: greenhouse:other")
        .last()
        .isEqualTo("incomplete: stopped by a signal; the next run continues from here");
  }

  @Test
  void bothSidesOfTheEquationArePrinted() {
    progress.await(List.of(ACME));
    progress.accept(CrawlOutcomes.complete(ACME));
    assertThat(summary(null).lines())
        .contains(
            "in total: 1 crawls, 10 seen = 4 new + 2 changed + 3 unchanged + 1 failed; 6 = 3"
                + " normalized + 2 rejected (job-seeker 1, not-a-job 1) + 1 dead-lettered; 5 roles;"
                + " closed EXPIRED 2; balanced; 3 jobs published, 2 of them open; 12.0 s");
  }

  @Test
  void anUnbalancedEquationIsNotComplete() {
    progress.await(List.of(ACME));
    progress.accept(CrawlOutcomes.unbalanced(ACME));
    assertThat(summary(null).complete()).isFalse();
    assertThat(summary(null).lines()).anyMatch(line -> line.contains("NOT BALANCED"));
  }
}
