package dev.rolecall.ingest.normalize.stream;

import static dev.rolecall.ingest.normalize.stream.NormalizeDriver.BOARD;
import static dev.rolecall.ingest.normalize.stream.NormalizeDriver.TERMS;
import static dev.rolecall.ingest.normalize.stream.NormalizeDriver.closed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.rolecall.model.job.CloseReason;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Role;
import dev.rolecall.model.source.CrawlCounts;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.CrawlOutcome;
import dev.rolecall.model.source.DeadLetter;
import dev.rolecall.model.source.Terms;
import dev.rolecall.model.wire.Topic;
import dev.rolecall.model.wire.Topics;
import dev.rolecall.testkit.SettableClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NormalizeTopologyTest {
  private final SettableClock clock = SettableClock.at("2026-11-02T12:00:00Z");
  @TempDir Path state;
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
  void aPostingWithSeveralTitlesBecomesSeveralRoles() {
    stream.post("7", "acme|Backend Engineer\nData Engineer\nBackend Engineer");
    assertThat(stream.published())
        .extracting(TestRecord::key)
        .containsExactly(
            "hn-who-is-hiring:1:7#backend-engineer",
            "hn-who-is-hiring:1:7#data-engineer",
            "hn-who-is-hiring:1:7#backend-engineer-2");
  }

  @Test
  void rolesKeepTheirKeysThroughEditsWhateverTheirOrder() {
    stream.post("7", "acme|Backend Engineer\nData Engineer");
    stream.published();
    stream.post("7", "acme|Senior Data Engineer\nBackend Engineer (Java)");
    assertThat(stream.published())
        .extracting(TestRecord::key, told -> told.value().opening().title())
        .containsExactlyInAnyOrder(
            tuple("hn-who-is-hiring:1:7#data-engineer", "Senior Data Engineer"),
            tuple("hn-who-is-hiring:1:7#backend-engineer", "Backend Engineer (Java)"));
  }

  @Test
  void aRoleThatAnEditTookAwayIsWithdrawnAndComesBackUnderItsKey() {
    stream.post("7", "acme|Backend Engineer\nData Engineer");
    stream.published();
    stream.post("7", "acme|Data Engineer");
    assertThat(closed(stream.published())).containsEntry("backend-engineer", CloseReason.WITHDRAWN);
    stream.post("7", "acme|Data Engineer\nBackend Engineer");
    assertThat(stream.published())
        .anyMatch(t -> t.key().endsWith("#backend-engineer") && t.value().posting().open());
  }

  @Test
  void anEditIntoSomethingElseWithdrawsAll() {
    stream.post("7", "acme|Backend Engineer");
    stream.post("7", "!reject");
    assertThat(closed(stream.published())).containsEntry("backend-engineer", CloseReason.WITHDRAWN);
  }

  @Test
  void anEditThatCannotBeReadKeepsTheRoles() {
    stream.post("7", "acme|Backend Engineer");
    stream.published();
    stream.post("7", "!unreadable");
    assertThat(stream.nothingPublished()).isTrue();
    stream.report("c0", null, new CrawlCounts(1, 0, 2, 0, 0), TERMS, "7");
    assertThat(closed(stream.published())).isEmpty();
  }

  @Test
  void anEditThatNamesAnotherEmployerMovesTheRole() {
    stream.post("7", "acme|Backend Engineer");
    stream.published();
    stream.post("7", "bolt|Backend Engineer");
    List<TestRecord<String, Role>> told = stream.published();
    assertThat(told)
        .extracting(TestRecord::key)
        .containsOnly("hn-who-is-hiring:1:7#backend-engineer");
    assertThat(told.getFirst().value()).isNull();
    assertThat(told.getFirst().headers().lastHeader(Topics.MOVED)).isNotNull();
    Role moved = told.getLast().value();
    assertThat(moved.employer().value()).isEqualTo("bolt");
    assertThat(moved.moves()).isEqualTo(1);
    assertThat(told.getLast().headers().lastHeader(Topics.MOVED)).isNull();
  }

  @Test
  void aRoleGoesToItsEmployersPartitionAndSoDoesItsTombstone() {
    stream.post("7", "acme|Backend Engineer");
    Role role = stream.publishedOne();
    for (RoutedRole routed : List.of(RoutedRole.of(role), RoutedRole.tombstone(role))) {
      assertThat(RoutedRole.partition("postings.v1", role.key().toString(), routed, 12))
          .contains(Set.of(Topic.partition("acme", 12)));
    }
  }

  @Test
  void aRemovedBoardClosesItsPostingsForThatReasonUntilItIsReadAgain() {
    stream.post("7", "acme|Backend Engineer");
    stream.published();
    stream.reportOfRemoval("c1");
    assertThat(closed(stream.published()))
        .containsOnly(Map.entry("backend-engineer", CloseReason.BOARD_REMOVED));
    stream.report("c2", null, "7");
    assertThat(stream.publishedOne().posting().open()).isTrue();
  }

  @Test
  void onlyACompleteCrawlClosesWhatItDidNotSee() {
    stream.post("7", "acme|Backend Engineer");
    stream.post("8", "acme|Data Engineer");
    stream.published();
    stream.report("c1", CrawlFailure.NETWORK, "7");
    assertThat(stream.nothingPublished()).isTrue();
    stream.report("c2", null, "7");
    assertThat(closed(stream.published()))
        .containsOnly(Map.entry("data-engineer", CloseReason.GONE_FROM_BOARD));
    stream.report("c3", null, "7", "8");
    assertThat(stream.publishedOne().posting().open()).isTrue();
  }

  @Test
  void aBoardThatRotatesClosesNothing() {
    Terms partialListing = new Terms(null, true, Duration.ofDays(540), null, true);
    stream.post("7", "acme|Backend Engineer");
    stream.published();
    stream.report("c1", null, CrawlCounts.ZERO, partialListing);
    assertThat(stream.nothingPublished()).isTrue();
  }

  @Test
  void thatAPostingWasSeenAgainIsToldOnceADay() {
    stream.post("7", "acme|Backend Engineer");
    stream.published();
    clock.advance(Duration.ofHours(23));
    stream.report("c1", null, "7");
    assertThat(stream.nothingPublished()).isTrue();
    clock.advance(Duration.ofHours(1));
    stream.report("c2", null, "7");
    assertThat(stream.publishedOne().posting().lastVerifiedAt()).isEqualTo(clock.instant());
    stream.report("c3", null, "7");
    assertThat(stream.nothingPublished()).isTrue();
  }

  /// Also after an edit: the posting is not new because of it.
  @Test
  void whenItWasPostedFirstSeenAndLastVerifiedAreKeptApart() {
    Instant seen = clock.instant();
    stream.post("7", "acme|Backend Engineer");
    assertTimes(LineNormalizer.POSTED, seen, seen);
    clock.advance(Duration.ofHours(25));
    stream.report("c1", null, "7");
    assertTimes(LineNormalizer.POSTED, seen, clock.instant());
    clock.advance(Duration.ofHours(1));
    stream.post("7", "acme|Backend Engineer (Java)");
    assertTimes(LineNormalizer.POSTED, seen, clock.instant());
  }

  private void assertTimes(Instant posted, Instant firstSeen, Instant lastVerified) {
    assertThat(stream.publishedOne().posting())
        .extracting(JobPosting::postedAt, JobPosting::firstSeenAt, JobPosting::lastVerifiedAt)
        .containsExactly(posted, firstSeen, lastVerified);
  }

  @Test
  void anOldPostingIsExpiredFromTheStart() {
    clock.set(LineNormalizer.POSTED.plus(Duration.ofDays(61)));
    stream.post("7", "acme|Backend Engineer");
    assertThat(closed(stream.published())).containsEntry("backend-engineer", CloseReason.EXPIRED);
    stream.report("c1", null, "7");
    assertThat(stream.nothingPublished()).isTrue();
  }

  @Test
  void anOpenPostingExpiresWhenItsTimeComes() {
    stream.post("7", "acme|Backend Engineer");
    stream.published();
    clock.set(LineNormalizer.POSTED.plus(Duration.ofDays(60)));
    stream.driver.advanceWallClockTime(Duration.ofMinutes(1));
    assertThat(closed(stream.published())).containsEntry("backend-engineer", CloseReason.EXPIRED);
    stream.driver.advanceWallClockTime(Duration.ofMinutes(1));
    assertThat(stream.nothingPublished()).isTrue();
  }

  @Test
  void theOutcomeAccountsForEveryPosting() {
    stream.post("1", "acme|Backend Engineer\nData Engineer");
    stream.post("2", "!reject");
    stream.post("3", "!unreadable");
    stream.post("4", "!fault");
    stream.post("5", "!overflow");
    stream.raw.pipeInput(BOARD + ":6", "nonsense".getBytes(StandardCharsets.UTF_8));
    stream.report("c0", null, new CrawlCounts(8, 3, 3, 2, 0), TERMS, "1", "2", "3", "4", "5", "6");
    CrawlOutcome outcome = stream.crawls.readValue();
    assertThat(outcome.balanced()).isTrue();
    assertThat(outcome.normalized()).isEqualTo(1);
    assertThat(outcome.roles()).isEqualTo(2);
    assertThat(outcome.rejected()).containsOnly(Map.entry("not-a-job", 1));
    assertThat(outcome.deadLettered()).isEqualTo(4);
    assertThat(stream.deadLetters.readValuesToList())
        .extracting(DeadLetter::reason)
        .startsWith(
            "no idea",
            "The normalizer failed: a rule broke",
            "The normalizer failed: StackOverflowError");
    assertThat(stream.meters.counter("rolecall.normalize.roles").count()).isEqualTo(2);
  }

  @Test
  void whatIsNoRecordBecomesADeadLetterAndTheNextOneIsRead() {
    stream.raw.pipeInput("x", "nonsense".getBytes(StandardCharsets.UTF_8));
    stream.raw.pipeInput("x", (byte[]) null);
    stream.post("7", "acme|Backend Engineer");
    DeadLetter letter = stream.deadLetters.readValue();
    assertThat(letter.stage()).isEqualTo("normalize");
    assertThat(letter.record()).isEqualTo("bm9uc2Vuc2U=");
    assertThat(stream.publishedOne().opening().title()).isEqualTo("Backend Engineer");
  }

  @Test
  void anErasedPostingTakesItsRolesAlong() {
    stream.post("7", "acme|Backend Engineer");
    stream.published();
    stream.raw.pipeInput(BOARD + ":7", (byte[]) null);
    TestRecord<String, Role> gone = stream.published().getFirst();
    assertThat(gone.key()).isEqualTo("hn-who-is-hiring:1:7#backend-engineer");
    assertThat(gone.value()).isNull();
    assertThat(gone.headers().lastHeader(Topics.MOVED)).isNull();
  }
}
