package dev.rolecall.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.board.BoardHealth;
import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.ContractDrift;
import dev.rolecall.model.source.CrawlFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A source that no longer states a field. Each posting is `id=text`; one with `€` states its pay,
/// one with `@` its place, and a text that ends with `...` has a detail.
class ContractDriftTest {
  private static final Instant START = Instant.parse("2026-11-05T09:00:00Z");
  private static final InventedSource SOURCE = new InventedSource();

  private final LostFields lostFields = new LostFields();
  private Instant now = START;

  private Crawl crawl(Board board, StubFetcher fetcher) throws InterruptedException {
    FetchedPages pages = new Crawler(fetcher, SourceAddresses.DEFAULT).read(SOURCE, board, now);
    Crawl crawl =
        new CrawlBuilder(SOURCE, board, pages, "c", now, now, lostFields)
            .build(Duration.ofHours(1), Duration.ofHours(6), java.util.List.of());
    assertThat(crawl.report().counts().balanced()).as("the equation").isTrue();
    now = now.plusSeconds(3_600);
    return crawl;
  }

  private Crawl crawl(Board board, String body) throws InterruptedException {
    return crawl(board, new StubFetcher().then(body));
  }

  /// Postings `from` to `to` with this text.
  private static String rows(int from, int to, String text) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(id -> id + "=" + text + "\n")
        .collect(Collectors.joining());
  }

  private Board withPay() throws InterruptedException {
    return crawl(InventedSource.fresh(), rows(1, 8, "Engineer @ €")).board();
  }

  @Test
  void postingsThatLackTheFieldAreHeldAndNothingCloses() throws InterruptedException {
    Board before = withPay();
    Crawl crawl = crawl(before, rows(1, 5, "Engineer @") + rows(6, 6, "Engineer @ €!"));
    assertThat(crawl.report().failure()).isEqualTo(CrawlFailure.CONTRACT_DRIFT);
    assertThat(crawl.postings()).extracting(p -> p.key().externalId()).containsExactly("6");
    assertThat(crawl.held())
        .extracting(held -> held.posting().key().externalId())
        .containsExactly("1", "2", "3", "4", "5");
    assertThat(crawl.held().getFirst().reason())
        .isEqualTo("The postings of invented:acme lack [PAY], which nearly all had before");
    assertThat(crawl.report().counts().failed()).isEqualTo(5);
    assertThat(crawl.board().state().seen()).as("7 and 8 remain").hasSize(8);
    assertThat(crawl.board().state().drift().missing()).containsOnlyKeys("PAY");
    assertThat(BoardHealth.of(crawl.board())).isEqualTo(BoardHealth.DRIFTING);
    assertThat(crawl.board().state().nextDueAt())
        .as("it is read at its interval")
        .isEqualTo(crawl.report().finishedAt().plus(Duration.ofHours(1)));
  }

  /// A board of the source with two postings, which had their pay.
  private Board small(String name) throws InterruptedException {
    Board fresh = InventedSource.fresh();
    Board board =
        new Board(
            new BoardKey(fresh.key().source(), name),
            null,
            fresh.host(),
            fresh.terms(),
            fresh.schedule(),
            false,
            null,
            fresh.state());
    return crawl(board, rows(1, 2, "Engineer @ €")).board();
  }

  /// Two postings show no habit of their board, but three other boards lost their pay too.
  @Test
  void aSmallBoardDriftsWhenOthersOfItsSourceLostTheFieldToo() throws InterruptedException {
    Board fourth = small("d");
    for (String name : List.of("a", "b", "c")) {
      Crawl alone = crawl(small(name), rows(1, 2, "Engineer @"));
      assertThat(alone.report().failure()).as(name).isNull();
      assertThat(alone.postings()).hasSize(2);
    }
    Crawl held = crawl(fourth, rows(1, 2, "Engineer @"));
    assertThat(held.report().failure()).isEqualTo(CrawlFailure.CONTRACT_DRIFT);
    assertThat(held.held()).hasSize(2);
    assertThat(held.board().state().drift().missing()).containsOnlyKeys("PAY");
    assertThat(crawl(held.board(), rows(1, 2, "Engineer @ €€")).report().failure()).isNull();
  }

  @Test
  void boardsThatKeptTheFieldShowThatTheOthersLostItByThemselves() throws InterruptedException {
    Board fourth = small("d");
    Board fifth = small("e");
    for (String name : List.of("a", "b", "c")) {
      crawl(small(name), rows(1, 2, "Engineer @"));
    }
    crawl(fifth, rows(1, 2, "Engineer II @ €"));
    assertThat(crawl(fourth, rows(1, 2, "Engineer @")).report().failure()).isNull();
  }

  @Test
  void whatOtherBoardsLostIsForgottenAfterADay() throws InterruptedException {
    Board fourth = small("d");
    for (String name : List.of("a", "b", "c")) {
      crawl(small(name), rows(1, 2, "Engineer @"));
    }
    now = now.plus(Duration.ofDays(1));
    assertThat(crawl(fourth, rows(1, 2, "Engineer @")).report().failure()).isNull();
  }

  @Test
  void eachVersionIsSentToTheDeadLettersOnce() throws InterruptedException {
    Board first = crawl(withPay(), rows(1, 8, "Engineer @")).board();
    Crawl second = crawl(first, rows(1, 7, "Engineer @") + rows(8, 8, "Engineer II @"));
    assertThat(second.held())
        .extracting(h -> h.posting().payload())
        .containsExactly("Engineer II @");
    assertThat(second.report().failure()).isEqualTo(CrawlFailure.CONTRACT_DRIFT);
  }

  @Test
  void thePostingsArePublishedWhenTheFieldIsReadAgain() throws InterruptedException {
    Board drifted = crawl(withPay(), rows(1, 8, "Engineer @")).board();
    Crawl again = crawl(drifted, rows(1, 8, "Engineer @ €€"));
    assertThat(again.report().complete()).isTrue();
    assertThat(again.report().counts().changed()).isEqualTo(8);
    assertThat(again.board().state().drift()).isNull();
    assertThat(BoardHealth.of(again.board())).isEqualTo(BoardHealth.HEALTHY);
  }

  @Test
  void aCrawlThatReadsNothingDoesNotEndTheDrift() throws InterruptedException {
    Board drifted = crawl(withPay(), rows(1, 8, "Engineer @")).board();
    Crawl failed = crawl(drifted, new StubFetcher().then(CrawlFailure.SERVER_ERROR));
    ContractDrift drift = failed.board().state().drift();
    assertThat(drift).isEqualTo(drifted.state().drift());
    Crawl part = crawl(failed.board(), rows(1, 2, "Engineer @") + "?");
    assertThat(part.postings()).as("two postings also count while a drift lasts").isEmpty();
  }

  @Test
  void anEmployerThatNoLongerStatesPayIsReadAgainAfterThreeDays() throws InterruptedException {
    Board drifted = crawl(withPay(), rows(1, 8, "Engineer @")).board();
    now = START.plus(Duration.ofHours(80));
    Crawl accepted = crawl(drifted, rows(1, 8, "Engineer @"));
    assertThat(accepted.report().complete()).isTrue();
    assertThat(accepted.postings()).hasSize(8);
    assertThat(accepted.board().state().drift()).isNull();
    Crawl next = crawl(accepted.board(), rows(1, 16, "Engineer @"));
    assertThat(next.report().complete()).isTrue();
  }

  @Test
  void postingsWithoutTextAreNeverPublished() throws InterruptedException {
    Board before = withPay();
    Board drifted = crawl(before, rows(1, 8, "")).board();
    now = START.plus(Duration.ofDays(60));
    Crawl later = crawl(drifted, rows(1, 8, ""));
    assertThat(later.report().failure()).isEqualTo(CrawlFailure.CONTRACT_DRIFT);
    assertThat(later.postings()).isEmpty();
  }

  @Test
  void aFewEditsAndSmallBoardsAreNoDrift() throws InterruptedException {
    Board before = withPay();
    Crawl edited = crawl(before, rows(1, 3, "Engineer @") + rows(4, 8, "Engineer @ €"));
    assertThat(edited.report().complete()).isTrue();
    assertThat(edited.postings()).hasSize(3);
    Board small = crawl(InventedSource.fresh(), rows(1, 4, "Engineer €")).board();
    assertThat(crawl(small, rows(1, 4, "Engineer")).report().complete()).isTrue();
  }

  @Test
  void aSmallBoardWhoseTextsAreAllGoneDrifts() throws InterruptedException {
    Board small = crawl(InventedSource.fresh(), rows(1, 3, "Engineer")).board();
    Crawl drifted = crawl(small, rows(1, 3, ""));
    assertThat(drifted.report().failure()).isEqualTo(CrawlFailure.CONTRACT_DRIFT);
    assertThat(drifted.held()).hasSize(3);
    Crawl part = crawl(small, rows(1, 2, "") + rows(3, 3, "Engineer II"));
    assertThat(part.report().complete()).as("one posting has its text").isTrue();
    Board single = crawl(InventedSource.fresh(), rows(1, 1, "Engineer")).board();
    assertThat(crawl(single, rows(1, 1, "")).report().complete()).isTrue();
  }

  @Test
  void aFieldThatManyPostingsNeverHadIsNotMissing() throws InterruptedException {
    Board mixed =
        crawl(InventedSource.fresh(), rows(1, 8, "Engineer €") + rows(9, 10, "Engineer")).board();
    assertThat(crawl(mixed, rows(1, 10, "Engineer II")).report().complete()).isTrue();
  }

  @Test
  void onlyDetailsThatWereReadAgainCount() throws InterruptedException {
    StubFetcher details = new StubFetcher().then(rows(1, 8, "Engineer..."));
    Board before = crawl(InventedSource.fresh(), details.then(" @ €")).board();
    StubFetcher changed = new StubFetcher().then(rows(1, 14, "Engineer...")).then(" @");
    Crawl crawl = crawl(before, changed);
    assertThat(crawl.report().failure()).isEqualTo(CrawlFailure.CONTRACT_DRIFT);
    assertThat(crawl.held()).as("8 are unchanged and were not read").hasSize(6);
    assertThat(crawl.report().counts().unchanged()).isEqualTo(8);
  }
}
