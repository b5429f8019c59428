package dev.rolecall.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.web.SourcesPage.BoardRow;
import dev.rolecall.ingest.web.SourcesPage.SourceRow;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.ContractDrift;
import dev.rolecall.model.source.CrawlCounts;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.CrawlOutcome;
import dev.rolecall.model.source.CrawlSchedule;
import dev.rolecall.model.source.SeenDetail;
import dev.rolecall.model.source.SeenPosting;
import dev.rolecall.model.source.SourceKind;
import dev.rolecall.model.source.Terms;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class SourcesPageTest {
  private static final Instant NINE = Instant.parse("2026-11-05T09:00:30Z");

  private static BoardSummary board(
      String key, @Nullable Instant complete, @Nullable CrawlFailure failure, String... missing) {
    Map<String, Instant> fields = new java.util.HashMap<>();
    Arrays.stream(missing).forEach(field -> fields.put(field, NINE));
    ContractDrift drift = missing.length == 0 ? null : new ContractDrift(fields, Map.of());
    int failures = failure == null ? 0 : 3;
    BoardState state =
        new BoardState(
            Map.of(),
            Map.of(),
            "c",
            NINE,
            complete,
            failures,
            failure,
            NINE.plusSeconds(60),
            drift,
            null,
            null);
    return BoardSummary.of(
        new Board(
            BoardKey.parse(key),
            "<b>Acme</b>",
            "host.example",
            Terms.of(SourceKind.EMPLOYER_BOARD),
            CrawlSchedule.PERIODIC,
            false,
            null,
            state));
  }

  private static CrawlOutcome outcome(String key, int normalized) {
    return new CrawlOutcome(
        BoardKey.parse(key),
        "c",
        NINE,
        NINE,
        null,
        new CrawlCounts(9, 3, 1, 4, 1),
        normalized,
        Map.of("not-a-job", 1),
        1,
        3,
        Map.of());
  }

  private static SourcesPageFactory factory(List<BoardSummary> boards, int normalized) {
    CrawlOutcome last = outcome("lever:acme", normalized);
    return new SourcesPageFactory(
        boards, Map.of("lever", CrawlTotals.of(last)), Map.of(last.board(), last));
  }

  private static final List<BoardSummary> BOARDS =
      List.of(
          board("lever:acme", NINE, null),
          board("lever:tidewrack", null, CrawlFailure.NOT_FOUND),
          board("lever:quiet", null, null),
          board("ashby:acme", NINE, CrawlFailure.CONTRACT_DRIFT, "PAY", "DATE"));

  @Test
  void aBoardWhoseKeyIsRefusedNeedsAttentionAndSaysWhatToCheck() {
    SourcesPage page =
        new SourcesPageFactory(
                List.of(
                    board("usajobs:2210", null, CrawlFailure.REFUSED),
                    board("lever:acme", null, CrawlFailure.REFUSED)),
                Map.of(),
                Map.of())
            .page(null, NINE);
    assertThat(page.boards())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.key()).isEqualTo("usajobs:2210");
              assertThat(row.problem())
                  .isEqualTo(
                      "REFUSED: the source does not accept the key, check"
                          + " rolecall.sources.usajobs.key and rolecall.sources.usajobs.email, 3 in"
                          + " a row");
            });
  }

  private static Board site(
      @Nullable CrawlFailure failure, @Nullable String detail, @Nullable String fields) {
    SeenDetail page = new SeenDetail("row", NINE, null);
    BoardState state =
        new BoardState(
            Map.of(),
            failure == null
                ? Map.of("/jobs/1", new SeenPosting("h", NINE, null, fields, page))
                : Map.of(),
            "c",
            NINE,
            failure == null ? NINE : null,
            failure == null ? 0 : 1,
            failure,
            NINE,
            null,
            null,
            detail);
    return new Board(
        BoardKey.parse("site:careers.tidewrack.example"),
        null,
        "careers.tidewrack.example",
        Terms.of(SourceKind.EMPLOYER_BOARD),
        CrawlSchedule.PERIODIC,
        false,
        null,
        state);
  }

  private static List<String> problems(Board board) {
    return new SourcesPageFactory(List.of(BoardSummary.of(board)), Map.of(), Map.of())
        .page(null, NINE).boards().stream().map(BoardRow::problem).toList();
  }

  @Test
  void aSiteWithoutReadableJobsNeedsAttentionAndSaysWhy() {
    String scripts = "no readable jobs: the page needs scripts";
    assertThat(problems(site(CrawlFailure.UNREADABLE, scripts, null)))
        .containsExactly("UNREADABLE, 1 in a row (" + scripts + ")");
    assertThat(problems(site(null, null, null)))
        .containsExactly("no readable jobs: its pages need scripts, or are not openings");
    assertThat(problems(site(null, null, "tx"))).as("a job with a title and a text").isEmpty();
  }

  @Test
  void aSourceHasItsBoardsByHealthAndTheCountsOfItsCrawls() {
    SourceRow lever = factory(BOARDS, 2).page(null, NINE).sources().getLast();
    assertThat(lever.name()).isEqualTo("Lever");
    assertThat(List.of(lever.boards(), lever.healthy(), lever.unverified(), lever.attention()))
        .containsExactly(3, 1L, 1L, 1L);
    assertThat(List.of(lever.crawls().seen(), lever.crawls().added(), lever.crawls().failed()))
        .containsExactly(9, 3, 1);
    assertThat(lever.lastComplete()).isEqualTo("2026-11-05 09:00");
    assertThat(lever.nextDue()).isEqualTo("2026-11-05 09:01");
  }

  @Test
  void boardsThatNeedAttentionAreListedWithTheReason() {
    List<BoardRow> boards = factory(BOARDS, 2).page(null, NINE).boards();
    assertThat(boards).extracting(BoardRow::key).containsExactly("ashby:acme", "lever:tidewrack");
    assertThat(boards)
        .extracting(BoardRow::problem)
        .containsExactly("CONTRACT_DRIFT: DATE, PAY, 3 in a row", "NOT_FOUND, 3 in a row");
  }

  @Test
  void theBoardsOfOneSourceHaveTheCountsOfTheirLastCrawls() {
    List<BoardRow> boards = factory(BOARDS, 2).page("lever", NINE).boards();
    assertThat(boards)
        .extracting(BoardRow::key)
        .containsExactly("lever:tidewrack", "lever:quiet", "lever:acme");
    assertThat(boards.getLast().read()).isEqualTo(9);
    assertThat(boards.getLast().failed()).isEqualTo(1);
  }

  @Test
  void aVeryLongListEndsAndSaysHowManyMoreThereAre() {
    List<BoardSummary> many =
        IntStream.range(0, SourcesPageFactory.MAX_BOARDS + 7)
            .mapToObj(i -> board("lever:b" + i, NINE, null))
            .toList();
    SourcesPage page = factory(many, 2).page("lever", NINE);
    assertThat(page.boards()).hasSize(SourcesPageFactory.MAX_BOARDS);
    assertThat(page.more()).isEqualTo(7);
  }

  @Test
  void thePageShowsBoardsAsTextAndWhetherPostingsAreMissing() {
    String html = rendered(factory(BOARDS, 2).page("lever", NINE));
    assertThat(html)
        .contains("&lt;b&gt;Acme&lt;/b&gt;", "lever:tidewrack", "No posting was lost")
        .doesNotContain("<b>Acme", "<script");
    assertThat(rendered(factory(BOARDS, 1).page(null, NINE))).contains("Postings are missing");
    assertThat(rendered(factory(List.of(), 2).page("</title>", NINE)))
        .contains("reads no boards of this source")
        .doesNotContain("</title> ·");
  }

  private static String rendered(SourcesPage page) {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine.process("sources", new Context(Locale.ROOT, Map.of("page", page)));
  }
}
