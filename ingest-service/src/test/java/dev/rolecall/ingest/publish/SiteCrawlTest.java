package dev.rolecall.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.fetch.Fetcher;
import dev.rolecall.ingest.fetch.VirtualTimeFetcher;
import dev.rolecall.ingest.source.PostingReader.Rejection;
import dev.rolecall.ingest.source.site.SitePostingReader;
import dev.rolecall.ingest.source.site.SiteSource;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlCounts;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.CrawlSchedule;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.testkit.web.MisbehavingServer;
import dev.rolecall.testkit.web.ReceivedRequest;
import dev.rolecall.testkit.web.StubResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole crawls of a career site on a web server: 30 openings in a sitemap index with two parts.
class SiteCrawlTest {
  private static final BoardKey KEY = BoardKey.parse("site:careers.tidewrack.example");
  private static final String HOST = "https://careers.tidewrack.example";

  /// With an address of the source, the path of a board begins with its host.
  private static final String ROOT = "/careers.tidewrack.example";

  private final SiteSource source = new SiteSource();
  private final MisbehavingServer server = MisbehavingServer.start();
  private final SourceAddresses addresses =
      new SourceAddresses(Map.of("site", server.base().toString()), List.of());
  private final Fetcher fetcher = VirtualTimeFetcher.create();
  private final AtomicLong bytes = new AtomicLong();
  private Instant now = Instant.parse("2026-11-05T09:00:00Z");

  @BeforeEach
  void publish() {
    serve("/sitemap.xml", index("a", "b"));
    serve("/a.xml", sitemap(10, 25, ""));
    serve("/b.xml", sitemap(25, 40, ""));
    server.at(
        "/robots.txt",
        StubResponse.ok("User-agent: *\nDisallow: /private\nSitemap: " + HOST + "/sitemap.xml\n"));
    IntStream.range(10, 40).forEach(id -> serve("/jobs/" + id, page(id, "Java")));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /// With an ETag, as most servers.
  private void serve(String path, String body) {
    String etag = "\"" + body.hashCode() + "\"";
    server.at(ROOT + path, request -> counted(body, etag, request));
  }

  private StubResponse counted(String body, String etag, ReceivedRequest request) {
    if (request.header("If-None-Match").filter(etag::equals).isPresent()) {
      return StubResponse.status(304);
    }
    bytes.addAndGet(body.length());
    return StubResponse.ok(body).withHeader("ETag", etag);
  }

  private static String index(String... parts) {
    return "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
        + List.of(parts).stream()
            .map(part -> "<sitemap><loc>%s/%s.xml</loc></sitemap>".formatted(HOST, part))
            .collect(Collectors.joining())
        + "</sitemapindex>";
  }

  /// @param changed the openings that changed today, as `,12,13,`
  private static String sitemap(int from, int to, String changed) {
    return "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>%s/</loc></url>"
            .formatted(HOST)
        + IntStream.range(from, to)
            .mapToObj(
                id ->
                    "<url><loc>%s/jobs/%d</loc><lastmod>2026-%s-%02d</lastmod></url>"
                        .formatted(
                            HOST, id, changed.contains("," + id + ",") ? "11" : "10", id % 28 + 1))
            .collect(Collectors.joining())
        + "</urlset>";
  }

  private static String page(int id, String text) {
    return """
    <html><head><script type="application/ld+json">{"@type": "JobPosting", "title":
    "Backend Engineer %d", "description": "<p>You know %s.</p>", "datePosted": "2026-10-01"}</script>
    <style>%s</style></head><body><h1>Backend Engineer %d</h1></body></html>\
    """
        .formatted(id, text, "p { margin: 0 }".repeat(200), id);
  }

  private static Board fresh() {
    return new Board(
        KEY,
        null,
        "careers.tidewrack.example",
        new SiteSource().terms(),
        CrawlSchedule.PERIODIC,
        false,
        null,
        BoardState.INITIAL);
  }

  private Crawl crawl(Board board) throws InterruptedException {
    return crawl(board, () -> 0);
  }

  private Crawl crawl(Board board, LongSupplier nanoTime) throws InterruptedException {
    FetchedPages pages = new Crawler(fetcher, addresses, nanoTime).read(source, board, now);
    Crawl crawl =
        new CrawlBuilder(source, board, pages, "c-" + now, now, now)
            .build(Duration.ofHours(6), Duration.ofHours(6), List.of());
    assertThat(crawl.report().counts().balanced()).as("the equation").isTrue();
    now = now.plus(Duration.ofHours(6));
    return crawl;
  }

  private static List<String> published(Crawl crawl) {
    return crawl.postings().stream().map(raw -> raw.key().externalId()).toList();
  }

  private static Rejection rejection(RawPosting raw) {
    return new SitePostingReader().rejection(KEY, raw.payload()).orElse(null);
  }

  private static CrawlCounts counts(Crawl crawl) {
    return crawl.report().counts();
  }

  @Test
  void anUnchangedSiteCostsNextToNothing() throws InterruptedException {
    Crawl first = crawl(fresh());
    assertThat(first.report().failure()).isNull();
    assertThat(counts(first)).isEqualTo(new CrawlCounts(30, 30, 0, 0, 0));
    assertThat(first.postings()).allMatch(raw -> rejection(raw) == null);
    long firstBytes = bytes.getAndSet(0);
    int firstRequests = server.requests().size();
    assertThat(firstRequests)
        .as("robots.txt, tdmrep.json, an index, two parts, 30 pages")
        .isEqualTo(35);

    Crawl second = crawl(first.board());
    assertThat(counts(second)).isEqualTo(new CrawlCounts(30, 0, 0, 30, 0));
    assertThat(bytes.get()).isLessThanOrEqualTo(firstBytes / 20);
    assertThat(server.requests().size() - firstRequests).isLessThanOrEqualTo(3);
  }

  /// Many servers send no validators for sitemaps that they generate.
  @Test
  void withoutValidatorsOnlyTheSitemapsAreReadAgain() throws InterruptedException {
    for (String path : List.of("/sitemap.xml", "/a.xml", "/b.xml")) {
      String body = path.equals("/sitemap.xml") ? index("a", "b") : sitemap(10, 25, "");
      server.at(
          ROOT + path,
          _ -> {
            bytes.addAndGet(body.length());
            return StubResponse.ok(body);
          });
    }
    Crawl first = crawl(fresh());
    long firstBytes = bytes.getAndSet(0);
    Crawl second = crawl(first.board());
    assertThat(counts(second).unchanged()).isEqualTo(15);
    assertThat(bytes.get()).isLessThanOrEqualTo(firstBytes / 10);
  }

  @Test
  void onlyAChangedPageIsReadAgain() throws InterruptedException {
    Board board = crawl(fresh()).board();
    serve("/b.xml", sitemap(25, 40, ",30,31,"));
    serve("/jobs/30", page(30, "Kotlin"));
    int before = server.requests().size();
    Crawl crawl = crawl(board);
    assertThat(published(crawl)).containsExactly("/jobs/30");
    assertThat(counts(crawl))
        .as("31 has a new date only")
        .isEqualTo(new CrawlCounts(30, 0, 1, 29, 0));
    assertThat(server.requests().stream().skip(before).map(ReceivedRequest::path))
        .filteredOn(path -> path.contains("/jobs/"))
        .containsExactlyInAnyOrder(ROOT + "/jobs/30", ROOT + "/jobs/31");
  }

  @Test
  void anOpeningThatIsNoLongerListedIsAbsent() throws InterruptedException {
    Board board = crawl(fresh()).board();
    serve("/b.xml", sitemap(25, 39, ""));
    Crawl once = crawl(board);
    assertThat(once.report().failure()).isNull();
    assertThat(once.report().idsSeen()).as("of several pages").contains("/jobs/39");
    Crawl later = crawls(once.board(), 3);
    assertThat(later.report().idsSeen()).as("it may be wrong for some hours").contains("/jobs/39");
    Crawl afterADay = crawl(later.board());
    assertThat(afterADay.report().idsSeen()).hasSize(29).doesNotContain("/jobs/39");
  }

  /// The last of several crawls, each with the state of the one before.
  private Crawl crawls(Board board, int count) throws InterruptedException {
    Crawl last = crawl(board);
    for (int i = 1; i < count; i++) {
      last = crawl(last.board());
    }
    return last;
  }

  @Test
  void anIndexThatShrinksForSomeHoursClosesNothing() throws InterruptedException {
    Board board = crawl(fresh()).board();
    serve("/sitemap.xml", index("a"));
    Crawl shrunk = crawls(board, 3);
    assertThat(shrunk.report().idsSeen()).hasSize(30);
    serve("/sitemap.xml", index("a", "b"));
    assertThat(counts(crawl(shrunk.board()))).isEqualTo(new CrawlCounts(30, 0, 0, 30, 0));
  }

  /// Four crawls are less than a day.
  @Test
  void aPageThatIsAnotherOneForSomeHoursClosesNothing() throws InterruptedException {
    Board board = crawl(fresh()).board();
    serve("/a.xml", sitemap(10, 25, ",12,13,"));
    serve("/jobs/12", "<title>Just a moment</title><h1>Checking your browser</h1>");
    server.at(
        ROOT + "/jobs/13", StubResponse.status(302).withHeader("Location", ROOT + "/maintenance"));
    serve("/maintenance", "<h1>We are back soon</h1>");
    Crawl repaired = crawls(board, 4);
    assertThat(repaired.postings()).isEmpty();
    assertThat(repaired.report().complete()).isTrue();
    assertThat(repaired.report().idsSeen()).contains("/jobs/12", "/jobs/13");
    assertThat(published(crawl(repaired.board())))
        .containsExactlyInAnyOrder("/jobs/12", "/jobs/13");
  }

  @Test
  void aPageThatIsReadableAgainIsUnchanged() throws InterruptedException {
    Board board = crawl(fresh()).board();
    serve("/a.xml", sitemap(10, 25, ",12,"));
    serve("/jobs/12", "<h1>Maintenance</h1>");
    Board missing = crawl(board).board();
    serve("/jobs/12", page(12, "Java"));
    assertThat(counts(crawl(missing))).isEqualTo(new CrawlCounts(30, 0, 0, 30, 0));
  }

  @Test
  void aPageThatIsGoneClosesItsOpeningTheSecondTime() throws InterruptedException {
    Board board = crawl(fresh()).board();
    serve("/a.xml", sitemap(10, 25, ",12,"));
    server.at(ROOT + "/jobs/12", StubResponse.status(410));
    Crawl once = crawl(board);
    assertThat(once.postings()).isEmpty();
    assertThat(once.report().idsSeen()).contains("/jobs/12");
    Crawl twice = crawl(once.board());
    assertThat(published(twice)).containsExactly("/jobs/12");
    assertThat(rejection(twice.postings().getFirst())).isEqualTo(new Rejection("gone", true));
    assertThat(counts(crawl(twice.board())).unchanged()).isEqualTo(30);
  }

  @Test
  void aPageThatComesBackIsNotClosed() throws InterruptedException {
    Board board = crawl(fresh()).board();
    serve("/a.xml", sitemap(10, 25, ",12,"));
    server.at(ROOT + "/jobs/12", StubResponse.status(404));
    Board missing = crawl(board).board();
    serve("/jobs/12", page(12, "Java"));
    Crawl crawl = crawl(missing);
    assertThat(counts(crawl)).isEqualTo(new CrawlCounts(30, 0, 0, 30, 0));
  }

  @Test
  void aFilledOpeningIsClosed() throws InterruptedException {
    Board board = crawl(fresh()).board();
    serve("/a.xml", sitemap(10, 25, ",12,"));
    serve(
        "/jobs/12",
        page(12, "Java").replace("</h1>", "</h1><p>This position has been filled.</p>"));
    Crawl crawl = crawl(board);
    assertThat(rejection(crawl.postings().getFirst())).isEqualTo(new Rejection("closed", true));
  }

  @Test
  void aPartThatFailsClosesNothingAndTheOtherIsRead() throws InterruptedException {
    Board board = crawl(fresh()).board();
    serve("/b.xml", sitemap(25, 40, ",30,"));
    serve("/jobs/30", page(30, "Kotlin"));
    for (StubResponse failing :
        List.of(
            StubResponse.status(500),
            StubResponse.status(404),
            StubResponse.ok(sitemap(10, 25, "").substring(0, 400)),
            StubResponse.ok("<html>Maintenance</html>"))) {
      server.at(ROOT + "/a.xml", failing);
      Crawl crawl = crawl(board);
      assertThat(crawl.report().complete()).isFalse();
      assertThat(published(crawl)).containsExactly("/jobs/30");
      assertThat(crawl.board().state().seen()).hasSize(30);
    }
  }

  @Test
  void aSitemapThatIsSuddenlyEmptyOrGoneClosesNothing() throws InterruptedException {
    Board board = crawl(fresh()).board();
    serve("/", "<a href=\"/jobs/11\">Backend Engineer</a>");
    for (StubResponse empty :
        List.of(StubResponse.ok("<urlset></urlset>"), StubResponse.status(404))) {
      server.at(ROOT + "/sitemap.xml", empty);
      Crawl crawl = crawl(board);
      assertThat(crawl.report().failure())
          .isIn(CrawlFailure.SUDDENLY_EMPTY, CrawlFailure.TRUNCATED);
      assertThat(crawl.board().state().seen()).hasSize(30);
    }
  }

  /// Also of a page whose date in the sitemap never changes.
  @Test
  void pagesAreReadAgainAfterAWhileConditionally() throws InterruptedException {
    Board board = crawl(fresh()).board();
    server.at(ROOT + "/jobs/12", StubResponse.status(404));
    now = now.plus(Duration.ofDays(8));
    bytes.set(0);
    Crawl once = crawl(board);
    assertThat(counts(once)).isEqualTo(new CrawlCounts(30, 0, 0, 29, 1));
    assertThat(bytes.get()).as("only the sitemaps").isLessThan(5_000);
    Crawl twice = crawl(once.board());
    assertThat(published(twice)).containsExactly("/jobs/12");
  }

  /// The time that crawls of a slow site take: the pages of ten openings take the whole time.
  private LongSupplier slow() {
    long perPage = CrawlTimeLimit.DETAILS.toNanos() / 10;
    return () ->
        perPage
            * server.requests().stream()
                .filter(request -> request.path().startsWith(ROOT + "/jobs/"))
                .count();
  }

  @Test
  void aSlowSiteIsReadInSeveralCrawlsThatCloseNothing() throws InterruptedException {
    LongSupplier time = slow();
    Crawl first = crawl(fresh(), time);
    assertThat(first.report().failure()).isEqualTo(CrawlFailure.TRUNCATED);
    assertThat(first.board().state().failureDetail())
        .isEqualTo("10 pages were read in 15 minutes, 20 are left");
    Crawl second = crawl(first.board(), time);
    Crawl third = crawl(second.board(), time);
    assertThat(third.report().failure()).isNull();
    assertThat(Stream.of(first, second, third).flatMap(crawl -> published(crawl).stream()))
        .as("each page was read once")
        .hasSize(30)
        .doesNotHaveDuplicates();
  }

  /// All pages are due again, and one crawl has the time for a third of them.
  @Test
  void aSlowSiteIsReadAgainInSeveralCompleteCrawls() throws InterruptedException {
    Board board = crawl(fresh()).board();
    now = now.plus(Duration.ofDays(8));
    int before = server.requests().size();
    LongSupplier time = slow();
    for (int i = 0; i < 3; i++) {
      Crawl crawl = crawl(board, time);
      assertThat(counts(crawl)).isEqualTo(new CrawlCounts(30, 0, 0, 30, 0));
      assertThat(crawl.report().complete()).isTrue();
      board = crawl.board();
    }
    assertThat(server.requests().stream().skip(before).map(ReceivedRequest::path))
        .filteredOn(path -> path.contains("/jobs/"))
        .hasSize(30)
        .doesNotHaveDuplicates();
  }

  /// The time begins after robots.txt: tdmrep.json, the index and the first part take all of it.
  @Test
  void aListThatTakesTooLongIsNotComplete() throws InterruptedException {
    long perRequest = CrawlTimeLimit.LIST.toNanos() / 3;
    Crawl crawl = crawl(fresh(), () -> perRequest * Math.min(4, server.requests().size()));
    assertThat(crawl.report().failure()).isEqualTo(CrawlFailure.TRUNCATED);
    assertThat(counts(crawl)).isEqualTo(new CrawlCounts(15, 15, 0, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 404, 500, 503})
  void aBrokenSitemapDoesNotKeepANewBoardFromBeingRead(int status) throws InterruptedException {
    StubResponse broken =
        status == 200 ? StubResponse.ok("<urlset><url><loc>") : StubResponse.status(status);
    server.at(ROOT + "/sitemap.xml", broken);
    serve("/", "<a href=\"/jobs/11\">x</a><a href=\"/jobs/12\">y</a>");
    Crawl crawl = crawl(fresh());
    assertThat(crawl.report().failure()).isNull();
    assertThat(published(crawl)).containsExactly("/jobs/11", "/jobs/12");
    assertThat(crawl.report().terms().partialListing()).isEqualTo(status != 404);
  }

  @Test
  void aPageWithTheHeaderNoindexIsClosedButASitemapWithItIsRead() throws InterruptedException {
    server.at(
        ROOT + "/a.xml",
        StubResponse.ok(sitemap(10, 25, "")).withHeader("X-Robots-Tag", "noindex"));
    server.at(
        ROOT + "/jobs/12",
        StubResponse.ok(page(12, "Java")).withHeader("X-Robots-Tag", "rolecall: none"));
    Crawl crawl = crawl(fresh());
    assertThat(crawl.postings())
        .hasSize(30)
        .filteredOn(raw -> rejection(raw) != null)
        .singleElement()
        .satisfies(raw -> assertThat(rejection(raw)).isEqualTo(new Rejection("noindex", true)));
  }

  @Test
  void aSiteThatNeedsScriptsSaysSo() throws InterruptedException {
    server.at(ROOT + "/sitemap.xml", StubResponse.status(404));
    serve("/", "<div id=root></div><script src=/app.js></script>");
    Crawl crawl = crawl(fresh());
    assertThat(crawl.report().failure()).isEqualTo(CrawlFailure.UNREADABLE);
    assertThat(crawl.board().state().failureDetail())
        .isEqualTo("no readable jobs: the page needs scripts");
  }

  @Test
  void withoutASitemapThePageListsTheOpenings() throws InterruptedException {
    server.at("/robots.txt", StubResponse.status(404));
    server.at(ROOT + "/sitemap.xml", StubResponse.status(404));
    serve(
        "/",
        "<a href=\"/jobs/11\">x</a><a href=\"/jobs/12\">y</a><a rel=next href=\"/?page=2\">next</a>"
            + "<a href=\"https://jobs.lever.co/tidewrack/4\">z</a>");
    serve("/?page=2", "<a href=\"/jobs/13\">x</a><a href=\"/private/jobs/14\">secret</a>");
    server.at("/robots.txt", StubResponse.ok("User-agent: *\nDisallow: " + ROOT + "/private\n"));
    Crawl crawl = crawl(fresh());
    assertThat(crawl.report().complete()).isTrue();
    assertThat(published(crawl)).containsExactly("/jobs/11", "/jobs/12", "/jobs/13");
    assertThat(server.requestCount(ROOT + "/private/jobs/14")).isZero();
    serve("/?page=2", "<p>nothing</p>");
    serve("/", "<a href=\"/jobs/11\">x</a>");
    Crawl next = crawl(crawl.board());
    assertThat(counts(next).unchanged()).isEqualTo(1);
  }
}
