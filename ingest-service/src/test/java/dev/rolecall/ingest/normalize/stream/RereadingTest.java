package dev.rolecall.ingest.normalize.stream;

import static dev.rolecall.ingest.normalize.stream.NormalizeDriver.closed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.source.CrawlCounts;
import dev.rolecall.model.source.CrawlOutcome;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.testkit.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The raw log may be read again, and dead letters sent again: nothing happens twice.
class RereadingTest {
  private final SettableClock clock = SettableClock.at("2026-11-02T12:00:00Z");
  @TempDir Path state;
  @TempDir Path otherState;
  private NormalizeDriver stream;

  @BeforeEach
  void start() {
    stream = new NormalizeDriver(state, clock);
  }

  @AfterEach
  void stop() {
    stream.close();
  }

  @Test
  void theRawLogReadAnewKeepsKeysAndWhatHasClosed() {
    RawPosting first = stream.posting("7", "acme|Backend Engineer\nData Engineer");
    stream.post(first);
    clock.advance(Duration.ofHours(1));
    RawPosting edited = stream.posting("7", "acme|Rust Wizard\nData Engineer");
    stream.post(edited);
    RawPosting gone = stream.posting("8", "acme|Site Reliability Engineer");
    stream.post(gone);
    stream.report("c1", null, "7");
    stream.published();
    stream.crawls.readValuesToList();
    try (NormalizeDriver again = stream.rereading(otherState)) {
      again.post(first);
      again.post(edited);
      again.post(gone);
      again.report("c1", null, "7");
      assertThat(again.nothingPublished()).isTrue();
      assertThat(again.crawls.isEmpty()).isTrue();
    }
  }

  /// State that was written before postings had summaries.
  @Test
  void aReportClosesPostingsThatHaveNoSummaryYet() {
    stream.post("7", "acme|Backend Engineer");
    stream.post("8", "acme|Data Engineer");
    try (NormalizeDriver later = stream.rereading(otherState)) {
      KeyValueStore<String, Object> summaries =
          later.driver.getKeyValueStore(PostingStore.SUMMARIES);
      summaries.delete("hn-who-is-hiring:1:7");
      summaries.delete("hn-who-is-hiring:1:8");
      clock.advance(Duration.ofHours(1));
      later.report("c2", null, "7");
      assertThat(NormalizeDriver.closed(later.published()))
          .containsExactly(entry("data-engineer", CloseReason.ABSENT_FROM_BOARD));
    }
  }

  @Test
  void afterARestartTheNextEditFindsTheRolesOfBefore() {
    stream.post("7", "acme|Backend Engineer\nData Engineer");
    try (NormalizeDriver restarted = stream.rereading(otherState)) {
      restarted.post("1", "acme|Something Else"); // passes the offset of the first
      restarted.post("7", "acme|Data Engineer");
      assertThat(closed(restarted.published()))
          .containsEntry("backend-engineer", CloseReason.WITHDRAWN);
    }
  }

  @Test
  void aReplayedDeadLetterIsReadButNotCountedAgain() {
    RawPosting bad = stream.posting("7", "!unreadable");
    stream.post(bad);
    stream.report("c0", null, new CrawlCounts(1, 1, 0, 0, 0), NormalizeDriver.TERMS, "7");
    stream.crawls.readValue();
    RawPosting readableNow =
        new RawPosting(
            bad.key(), "acme|Backend Engineer", "h", "c0", bad.readAt(), bad.readAt(), bad.terms());
    stream.replay(readableNow);
    assertThat(stream.publishedOne().posting().open()).isTrue();
    stream.report("c0", null, "7");
    CrawlOutcome next = stream.crawls.readValue();
    assertThat(next.balanced()).isTrue();
    assertThat(next.normalized()).isZero();
  }

  @Test
  void aReplayedDeadLetterThatALaterVersionReplacedChangesNothing() {
    RawPosting old = stream.posting("7", "acme|Backend Engineer");
    clock.advance(Duration.ofHours(1));
    stream.post("7", "acme|Staff Backend Engineer");
    stream.published();
    stream.replay(old);
    assertThat(stream.nothingPublished()).isTrue();
  }

  @Test
  void aReplayedPostingThatIsGoneFromItsBoardComesOutClosed() {
    RawPosting bad = stream.posting("7", "!unreadable");
    stream.post(bad);
    stream.report("c1", null);
    RawPosting readableNow =
        new RawPosting(
            bad.key(), "acme|Backend Engineer", "h", "c0", bad.readAt(), bad.readAt(), bad.terms());
    stream.replay(readableNow);
    assertThat(closed(stream.published()))
        .containsEntry("backend-engineer", CloseReason.ABSENT_FROM_BOARD);
  }
}
