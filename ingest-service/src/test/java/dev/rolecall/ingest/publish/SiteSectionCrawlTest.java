package dev.rolecall.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.board.SourceAddresses;
import dev.rolecall.ingest.fetch.FetchResult;
import dev.rolecall.ingest.fetch.Fetcher;
import dev.rolecall.ingest.source.site.SiteSource;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.source.Board;
import dev.rolecall.model.source.BoardState;
import dev.rolecall.model.source.CrawlCounts;
import dev.rolecall.model.source.CrawlFailure;
import dev.rolecall.model.source.CrawlSchedule;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Crawls of a site whose openings are sections of one page: one is added, edited, moved, removed.
class SiteSectionCrawlTest {
  private static final BoardKey KEY = BoardKey.parse("site:tidewrack.example/careers");
  private static final String JAVA = section("Java Developer", "Java and Kafka");
  private static final String GO = section("Go Developer", "Go and NATS");
  private static final String DATA = section("Data Engineer", "Python and Spark");
  private static final List<String> ALL =
      List.of("/careers!data-engineer", "/careers!go-developer", "/careers!java-developer");

  private final SiteSource source = new SiteSource();
  private final Map<String, FetchResult> site = new HashMap<>();
  private final List<String> requests = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-05T09:00:00Z");

  private static String section(String title, String skills) {
    return """
    <h2>%s</h2><p>You will build services with %s for the harbors of the North Sea, together with
    the pilots who use them every night. Full-time.</p>\
    """
        .formatted(title, skills);
  }

  private static String page(String... sections) {
    return "<html lang=en><body><h1>Open positions</h1>%s<h2>How to apply</h2><p>Send your CV to"
            .formatted(String.join("\n", sections))
        + " <a href=mailto:jobs@tidewrack.example>jobs@tidewrack.example</a></p></body></html>";
  }

  private void serve(String path, String body) {
    site.put(path, new FetchResult.Ok(body, "\"" + body.hashCode() + "\""));
  }

  private Fetcher fetcher() {
    return (base, request, etag) -> {
      requests.add(request.path());
      FetchResult result =
          site.getOrDefault(
              request.path(), new FetchResult.Failed(CrawlFailure.NOT_FOUND, "status 404", null));
      return result instanceof FetchResult.Ok ok && etag != null && etag.equals(ok.etag())
          ? new FetchResult.NotModified()
          : result;
    };
  }

  private Crawl crawl(Board board) throws InterruptedException {
    FetchedPages pages = new Crawler(fetcher(), SourceAddresses.DEFAULT).read(source, board, now);
    Crawl crawl =
        new CrawlBuilder(source, board, pages, "c-" + now, now, now)
            .build(Duration.ofHours(6), Duration.ofHours(6), List.of());
    assertThat(crawl.report().counts().balanced()).as("the equation").isTrue();
    now = now.plus(Duration.ofHours(6));
    return crawl;
  }

  private Board first(String... sections) throws InterruptedException {
    serve("/careers", page(sections));
    Crawl crawl =
        crawl(
            new Board(
                KEY,
                null,
                "tidewrack.example",
                source.terms(),
                CrawlSchedule.PERIODIC,
                false,
                null,
                BoardState.INITIAL));
    assertThat(crawl.report().failure()).isNull();
    assertThat(crawl.postings()).hasSize(sections.length);
    return crawl.board();
  }

  private static List<String> published(Crawl crawl) {
    return crawl.postings().stream().map(raw -> raw.key().externalId()).toList();
  }

  @Test
  void anUnchangedPageCostsOneConditionalRequest() throws InterruptedException {
    Board board = first(JAVA, GO, DATA);
    assertThat(requests).containsExactly("/sitemap.xml", "/sitemap_index.xml", "/careers");
    Crawl crawl = crawl(board);
    assertThat(crawl.report().counts()).isEqualTo(new CrawlCounts(3, 0, 0, 3, 0));
    assertThat(crawl.report().idsSeen()).isEqualTo(ALL);
    assertThat(requests).hasSize(6);
  }

  @Test
  void aSectionThatIsAddedOrEditedIsOneChange() throws InterruptedException {
    Board board = first(JAVA, GO);
    serve("/careers", page(JAVA, DATA, GO.replace("NATS", "Kafka")));
    Crawl crawl = crawl(board);
    assertThat(published(crawl))
        .containsExactlyInAnyOrder("/careers!data-engineer", "/careers!go-developer");
    assertThat(crawl.report().counts()).isEqualTo(new CrawlCounts(3, 1, 1, 1, 0));
  }

  @Test
  void anotherOrderIsNoChange() throws InterruptedException {
    Board board = first(JAVA, GO, DATA);
    serve("/careers", page("<p>Meet us at the fair.</p>", DATA, JAVA, GO));
    assertThat(crawl(board).report().counts()).isEqualTo(new CrawlCounts(3, 0, 0, 3, 0));
  }

  @Test
  void aSectionThatIsRemovedIsAbsentAfterADay() throws InterruptedException {
    Board board = first(JAVA, GO, DATA);
    serve("/careers", page(JAVA, DATA));
    for (int i = 0; i < 4; i++) {
      Crawl crawl = crawl(board);
      assertThat(crawl.report().complete()).isTrue();
      assertThat(crawl.report().idsSeen()).isEqualTo(ALL);
      board = crawl.board();
    }
    Crawl afterADay = crawl(board);
    assertThat(afterADay.report().terms().partialListing()).isFalse();
    assertThat(afterADay.report().idsSeen())
        .containsExactly("/careers!data-engineer", "/careers!java-developer");
  }

  @Test
  void aPageWithoutSectionsClosesNothingHoweverLong() throws InterruptedException {
    List<FetchResult> others =
        List.of(
            new FetchResult.Ok("<html><body><h1>Back soon</h1></body></html>", null),
            new FetchResult.Ok("<h1>News</h1><a href=/jobs/4711>Java Developer</a>", null),
            new FetchResult.Ok(
                "<a href=/jobs/4711>x</a>", null, URI.create("https://tidewrack.example/"), ""),
            new FetchResult.Failed(CrawlFailure.SERVER_ERROR, "status 503", null),
            new FetchResult.Failed(CrawlFailure.NOT_FOUND, "status 404", null));
    for (FetchResult other : others) {
      Board board = first(JAVA, GO, DATA);
      site.put("/careers", other);
      site.put("/jobs/4711", new FetchResult.Ok("<h1>x</h1>", null));
      for (int i = 0; i < 6; i++) {
        Crawl crawl = crawl(board);
        assertThat(crawl.report().complete()).isFalse();
        assertThat(crawl.board().state().seen()).containsKeys(ALL.toArray(String[]::new));
        board = crawl.board();
      }
    }
  }

  @Test
  void aPageThatHasItsSectionsAgainIsUnchanged() throws InterruptedException {
    Board board = first(JAVA, GO);
    serve("/careers", "<h1>Back soon</h1>");
    Board failing = crawl(board).board();
    assertThat(failing.state().failureDetail()).contains("no longer has sections");
    serve("/careers", page(JAVA, GO));
    assertThat(crawl(failing).report().counts()).isEqualTo(new CrawlCounts(2, 0, 0, 2, 0));
  }

  /// Such as a page about applications, whose address looks like that of an opening.
  @Test
  void aSitemapThatListsAnotherPageLaterDoesNotReplaceTheSections() throws InterruptedException {
    Board board = first(JAVA, GO);
    serve(
        "/sitemap.xml",
        "<urlset><url><loc>https://tidewrack.example/careers/software-engineer-day</loc></url>"
            + "<url><loc>https://tidewrack.example/careers</loc></url></urlset>");
    serve("/careers/software-engineer-day", "<h1>A day with us</h1>");
    Crawl crawl = crawl(board);
    assertThat(crawl.report().failure()).isNull();
    assertThat(crawl.report().idsSeen())
        .containsExactlyInAnyOrder(
            "/careers!java-developer", "/careers!go-developer", "/careers/software-engineer-day");
  }

  @Test
  void aSitemapThatListsOnlyThePageItselfListsNoOpening() throws InterruptedException {
    serve(
        "/sitemap.xml", "<urlset><url><loc>https://tidewrack.example/careers</loc></url></urlset>");
    Board board = first(JAVA, GO);
    assertThat(crawl(board).report().counts().unchanged()).isEqualTo(2);
  }
}
