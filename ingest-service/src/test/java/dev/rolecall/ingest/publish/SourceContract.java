package dev.rolecall.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rolecall.ingest.board.BoardHealth;
import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.fetch.FetchResult;
import dev.rolecall.ingest.fetch.Fetcher;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.CrawlSchedule;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.source.SourceKind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every adapter must do. A test of an adapter extends this class and serves boards in the
/// format of its source.
public abstract class SourceContract {
  private static final Instant NOW = Instant.parse("2026-11-05T09:00:00Z");

  protected abstract Source source();

  protected BoardKey board() {
    return new BoardKey(source().id(), "tidewrack");
  }

  /// The response to a request to a board with these postings: a page of the list, or a detail.
  /// Each posting's text contains `Text of` and its id.
  protected abstract String respond(SourceRequest request, List<String> ids);

  /// A row of the board's list.
  protected abstract String row(String id, String title);

  /// The same row after a change that is not one of its content; the row itself for a source
  /// without such fields.
  protected String touched(String id, String title) {
    return row(id, title);
  }

  /// The id of the posting with this row.
  protected String externalId(String id) {
    return id;
  }

  /// Whether a row of the list has the title of its posting, and is unreadable without an id.
  protected boolean hasRowsWithTitles() {
    return true;
  }

  private List<String> externalIds(List<String> ids) {
    return ids.stream().map(this::externalId).toList();
  }

  /// The request for the first page of the board's list.
  protected SourceRequest listRequest() {
    return source().firstRequest(board());
  }

  /// How many requests the list of 30 postings takes at most.
  protected int maxListRequests() {
    return 2;
  }

  /// A list with these rows only.
  protected abstract String list(List<String> rows);

  /// Rows that cannot be identified.
  protected List<String> brokenRows() {
    return List.of("null", "\"text\"", "7", "{}", "{\"id\": null, \"title\": \"Engineer\"}");
  }

  /// Responses that are not in the source's format.
  protected List<String> otherFormats() {
    return List.of("", "{}", "{\"error\": \"x\"}", "\"text\"", "<html><body>Soon</body></html>");
  }

  /// The boards of links. A link to another site has no board.
  protected abstract Map<String, String> boardsOfLinks();

  private static List<String> ids(int count) {
    return IntStream.range(0, count).mapToObj(i -> String.valueOf(410_000 + i)).toList();
  }

  private Board fresh() {
    return new Board(
        board(),
        null,
        "host.example",
        source().terms(),
        CrawlSchedule.PERIODIC,
        false,
        null,
        BoardState.INITIAL);
  }

  private Crawl crawl(Board board, Fetcher fetcher) throws InterruptedException {
    FetchedPages pages = new Crawler(fetcher, SourceAddresses.DEFAULT).read(source(), board, NOW);
    Crawl crawl =
        new CrawlBuilder(source(), board, pages, "c1", NOW, NOW)
            .build(Duration.ofHours(1), Duration.ofHours(6), List.of());
    assertThat(crawl.report().counts().balanced()).as("the equation").isTrue();
    return crawl;
  }

  private Fetcher serving(List<String> ids, List<SourceRequest> log) {
    return (base, request, etag) -> {
      log.add(request);
      return new FetchResult.Ok(respond(request, ids), null);
    };
  }

  private Crawl crawl(Board board, List<String> ids) throws InterruptedException {
    return crawl(board, serving(ids, new ArrayList<>()));
  }

  private Page.Postings parse(String body) {
    return (Page.Postings) source().parse(board(), listRequest(), body);
  }

  @Test
  void aWholeBoardIsReadToItsEnd() throws InterruptedException {
    List<String> ids = ids(230);
    Crawl crawl = crawl(fresh(), ids);
    assertThat(crawl.report().failure()).isNull();
    assertThat(crawl.report().idsSeen()).containsExactlyInAnyOrderElementsOf(externalIds(ids));
    assertThat(crawl.postings()).hasSize(ids.size());
  }

  @Test
  void everyPostingHasWhatAPersonNeeds() throws InterruptedException {
    for (RawPosting raw : crawl(fresh(), ids(3)).postings()) {
      NativePosting posting = source().reader().read(board(), raw.payload());
      assertThat(posting.externalId()).isEqualTo(raw.key().externalId());
      assertThat(posting.title()).isNotBlank();
      assertThat(posting.companyName()).isNotBlank();
      assertThat(posting.html()).contains("Text of " + posting.externalId());
      assertThat(posting.url()).startsWith("https://");
      assertThat(posting.locations()).isNotEmpty();
    }
  }

  @Test
  void anEmptyBoardIsComplete() throws InterruptedException {
    Crawl crawl = crawl(fresh(), List.of());
    assertThat(crawl.report().failure()).isNull();
    assertThat(crawl.report().idsSeen()).isEmpty();
  }

  @Test
  void aBoardThatIsSuddenlyEmptyClosesNothing() throws InterruptedException {
    Board before = crawl(fresh(), ids(3)).board();
    Crawl crawl = crawl(before, List.of());
    assertThat(crawl.report().failure()).isEqualTo(CrawlFailure.SUDDENLY_EMPTY);
    assertThat(crawl.board().state().seen()).hasSize(3);
  }

  @Test
  void anUnknownBoardIsAFailureOfThatBoard() throws InterruptedException {
    Fetcher unknown =
        (base, request, etag) -> new FetchResult.Failed(CrawlFailure.NOT_FOUND, "status 404", null);
    assertThat(crawl(fresh(), unknown).report().failure()).isEqualTo(CrawlFailure.NOT_FOUND);
  }

  /// Also when the source does not accept the operator's key any more.
  @Test
  void aRefusedRequestClosesNothing() throws InterruptedException {
    Board before = crawl(fresh(), ids(3)).board();
    Fetcher refusing =
        (base, request, etag) -> new FetchResult.Failed(CrawlFailure.REFUSED, "status 401", null);
    Crawl crawl = crawl(before, refusing);
    assertThat(crawl.report().failure()).isEqualTo(CrawlFailure.REFUSED);
    assertThat(crawl.board().state().seen()).hasSize(3);
    assertThat(BoardHealth.of(crawl.board())).isEqualTo(BoardHealth.FAILING);
  }

  @Test
  void brokenRowsAreCountedAndTheOthersAreRead() {
    assumeTrue(hasRowsWithTitles(), "rows are addresses");
    List<String> rows = new ArrayList<>(brokenRows());
    rows.add(1, row("410001", "Backend Engineer"));
    rows.add(row("410002", "Platform Engineer"));
    Page.Postings page = parse(list(rows));
    assertThat(page.items()).extracting(Page.Item::externalId).containsExactly("410001", "410002");
    assertThat(page.unreadable()).isEqualTo(brokenRows().size());
  }

  @Test
  void anotherFormatIsUnreadableAndClosesNothing() throws InterruptedException {
    Board before = crawl(fresh(), ids(2)).board();
    for (String body : otherFormats()) {
      assertThatThrownBy(() -> parse(body)).as(body).isInstanceOf(UnreadablePayloadException.class);
      Crawl crawl = crawl(before, (base, request, etag) -> new FetchResult.Ok(body, null));
      assertThat(crawl.report().failure()).isEqualTo(CrawlFailure.UNREADABLE);
      assertThat(crawl.board().state().seen()).hasSize(2);
    }
  }

  /// The response after the source has renamed the field with the title.
  protected String withRenamedTitle(String body) {
    return body.replaceAll("\"\\w+\": \"Backend Engineer\"", "\"renamed\": \"Backend Engineer\"");
  }

  @Test
  void aRenamedFieldClosesNothing() throws InterruptedException {
    assumeTrue(hasRowsWithTitles(), "rows are addresses");
    List<String> ids = ids(5);
    Board before = crawl(fresh(), ids).board();
    Crawl crawl =
        crawl(
            before,
            (base, request, etag) -> {
              String body = withRenamedTitle(respond(request, ids));
              return new FetchResult.Ok(body, null);
            });
    assertThat(crawl.report().failure()).isEqualTo(CrawlFailure.UNREADABLE);
    assertThat(crawl.postings()).isEmpty();
    assertThat(crawl.board().state().seen()).hasSize(5);
  }

  @Test
  void aPostingWithoutATitleIsListedButNotRead() {
    assumeTrue(hasRowsWithTitles(), "rows are addresses");
    String untitled = withRenamedTitle(row("410002", "Backend Engineer"));
    Page.Postings page =
        parse(
            list(
                List.of(row("410001", "Data Engineer"), untitled, row("410003", "Data Engineer"))));
    assertThat(page.items()).extracting(Page.Item::externalId).containsExactly("410001", "410003");
    assertThat(page.listedOnly()).containsExactly("410002");
    assertThat(page.unreadable()).isZero();
  }

  /// The response after the source has renamed the field with the text.
  protected String withoutText(String body) {
    return body.replaceAll("(?:<p>)?Text of \\d+(?:</p>)?", "");
  }

  @Test
  void postingsThatLackTheirTextAreHeldAndNothingCloses() throws InterruptedException {
    Board before = crawl(fresh(), ids(8)).board();
    List<String> others = IntStream.range(0, 8).mapToObj(i -> String.valueOf(420_000 + i)).toList();
    Crawl crawl =
        crawl(
            before,
            (base, request, etag) -> {
              return new FetchResult.Ok(withoutText(respond(request, others)), null);
            });
    assertThat(crawl.report().failure()).isEqualTo(CrawlFailure.CONTRACT_DRIFT);
    assertThat(crawl.postings()).isEmpty();
    assertThat(crawl.held()).hasSize(8);
    assertThat(crawl.board().state().seen()).hasSize(8);
  }

  @Test
  void aTruncatedResponseClosesNothing() throws InterruptedException {
    List<String> ids = ids(5);
    Board before = crawl(fresh(), ids).board();
    Crawl crawl =
        crawl(
            before,
            (base, request, etag) -> {
              String body = respond(request, ids);
              int length = isBeforeList(request) ? body.length() : body.length() * 2 / 3;
              return new FetchResult.Ok(body.substring(0, length), null);
            });
    assertThat(crawl.report().complete()).isFalse();
    assertThat(crawl.board().state().seen()).hasSize(5);
  }

  /// Whether the response leads to the list: without it, the list would not be requested.
  private boolean isBeforeList(SourceRequest request) {
    SourceRequest first = source().firstRequest(board());
    return request.equals(first) && !first.equals(listRequest());
  }

  @Test
  void aFailureAfterTheFirstResponseClosesNothing() throws InterruptedException {
    List<String> ids = ids(230);
    List<SourceRequest> log = new ArrayList<>();
    Fetcher whole = serving(ids, log);
    Board before = crawl(fresh(), whole).board();
    assumeTrue(log.size() > 1, "one response contains everything");
    Board known = before.withState(BoardState.INITIAL);
    Crawl crawl =
        crawl(
            known,
            (base, request, etag) ->
                request.equals(source().firstRequest(board()))
                    ? whole.get(base, request, etag)
                    : new FetchResult.Failed(CrawlFailure.SERVER_ERROR, "status 503", null));
    assertThat(crawl.report().failure()).isEqualTo(CrawlFailure.SERVER_ERROR);
  }

  @Test
  void anUnchangedBoardCostsItsListOnly() throws InterruptedException {
    List<String> ids = ids(30);
    List<SourceRequest> first = new ArrayList<>();
    Board board = crawl(fresh(), serving(ids, first)).board();
    List<SourceRequest> second = new ArrayList<>();
    Crawl crawl = crawl(board, serving(ids, second));
    assertThat(crawl.postings()).isEmpty();
    assertThat(crawl.report().counts().unchanged()).isEqualTo(30);
    assertThat(second).hasSizeLessThanOrEqualTo(maxListRequests());
  }

  @Test
  void onlyTheContentChangesTheHash() {
    String hash = hash(row("410001", "Backend Engineer"));
    assertThat(hash(touched("410001", "Backend Engineer"))).isEqualTo(hash);
    assertThat(hash(row("410001", "Backend Engineer II"))).isNotEqualTo(hash);
  }

  private String hash(String row) {
    return parse(list(List.of(row))).items().getFirst().contentHash();
  }

  /// The date of an update is not that of the publication, also when the latter is missing.
  @Test
  void anUpdateIsNeverTakenForThePublication() throws InterruptedException {
    String payload = crawl(fresh(), ids(1)).postings().getFirst().payload();
    for (String known : List.of(payload, PayloadTimes.removedFrom(payload))) {
      assertThat(postedAt(PayloadTimes.updated(known))).isEqualTo(postedAt(known));
    }
  }

  private @Nullable Instant postedAt(String payload) {
    return source().reader().read(board(), payload).postedAt();
  }

  @Test
  void twoEqualRowsAreOnePosting() {
    String row = row("410001", "Backend Engineer");
    assertThat(parse(list(List.of(row, row))).items()).hasSize(1);
  }

  @Test
  void linksLeadToTheirBoards() {
    boardsOfLinks()
        .forEach(
            (link, board) ->
                assertThat(source().boardOf(URI.create(link)))
                    .as(link)
                    .contains(new BoardKey(source().id(), board))
                    .hasValueSatisfying(source().description()::checkName)
                    .hasValueSatisfying(key -> assertThat(source().canonical(key)).isEqualTo(key)));
    assertThat(source().boardOf(URI.create("https://tidewrack.example/jobs/1"))).isEmpty();
    assertThat(source().boardOf(URI.create("mailto:jobs@tidewrack.example"))).isEmpty();
  }

  @Test
  void theSourceDescribesItself() {
    assertThat(source().address(board()).getScheme()).isEqualTo("https");
    assertThat(source().description().host()).isNotBlank();
    assertThat(source().terms().kind()).isNotEqualTo(SourceKind.UNKNOWN);
    assertThat(source().interval(board())).isGreaterThanOrEqualTo(Duration.ofMinutes(15));
    assertThat(source().reader().source()).isEqualTo(source().id());
  }
}
