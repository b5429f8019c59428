package dev.rolecall.ingest.source.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.SourceResponse;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.BoardKey;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SiteSourceTest extends SourceContract {
  private static final String HOST = "https://careers.tidewrack.example";

  @Override
  protected Source source() {
    return new SiteSource();
  }

  @Override
  protected BoardKey board() {
    return new BoardKey(SiteSource.ID, "careers.tidewrack.example");
  }

  @Override
  protected String externalId(String id) {
    return "/jobs/" + id;
  }

  /// Rows are addresses with dates.
  @Override
  protected boolean hasRowsWithTitles() {
    return false;
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    if (request.purpose().equals(SiteRows.DETAIL)) {
      return detail(request.path());
    }
    return request.path().contains("sitemap")
        ? list(ids.stream().map(id -> row(id, "Backend Engineer")).toList())
        : "<html><body><h1>Work with us</h1></body></html>";
  }

  private static String detail(String path) {
    return """
    <html><head><script type="application/ld+json">{"@type": "JobPosting",
    "title": "Backend Engineer", "description": "<p>Text of %s</p>", "datePosted": "2026-11-01",
    "jobLocation": {"address": {"addressLocality": "Utrecht", "addressCountry": "NL"}}}</script>
    </head><body><h1>Backend Engineer</h1></body></html>\
    """
        .formatted(path);
  }

  @Override
  protected String withoutText(String body) {
    return body.replaceAll("<p>Text of [\\w/]+</p>", "");
  }

  @Override
  protected String row(String id, String title) {
    return "<url><loc>%s/jobs/%s</loc><lastmod>2026-%02d-%02d</lastmod></url>"
        .formatted(HOST, id, title.length() % 12 + 1, Integer.parseInt(id) % 28 + 1);
  }

  @Override
  protected String touched(String id, String title) {
    return row(id, title).replace("</url>", "<priority>0.7</priority></url>");
  }

  @Override
  protected String list(List<String> rows) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
        + String.join("\n", rows)
        + "</urlset>";
  }

  @Override
  protected List<String> otherFormats() {
    return List.of("<urlset><url><loc>https://", "<sitemapindex><sitemap>", "<rss><channel>");
  }

  /// A link does not show whether it leads to a career site.
  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of();
  }

  private static Page parse(SourceRequest request, String body, String movedTo) {
    SiteSource source = new SiteSource();
    BoardKey board = BoardKey.parse("site:tidewrack.example/careers");
    URI moved = movedTo == null ? null : URI.create(movedTo);
    return source.parse(board, request, new SourceResponse(body, moved));
  }

  @Test
  void aPageInsteadOfASitemapIsNoSitemap() {
    Page page = parse(SitePurpose.GUESS, "<!doctype html><html><body/></html>", null);
    assertThat(page.next()).containsExactly(SitePurpose.GUESSED_INDEX);
    assertThat(parse(SitePurpose.GUESSED_INDEX, "<html/>", null).next()).isEmpty();
  }

  @Test
  void sitemapsOfRobotsTxtOnOtherHostsAreRefused() {
    List<SourceRequest> requests =
        new SiteSource()
            .firstRequests(
                board(),
                List.of(
                    "https://evil.example/sitemap.xml",
                    HOST + "/sitemap-jobs.xml",
                    "http://169.254.169.254/sitemap.xml"));
    assertThat(requests).extracting(SourceRequest::path).containsExactly("/sitemap-jobs.xml");
    assertThat(new SiteSource().firstRequests(board(), List.of("https://evil.example/s.xml")))
        .containsExactly(SitePurpose.GUESS);
  }

  @Test
  void aListOnAnotherHostSaysWhichBoardToAdd() {
    SourceRequest request = SourceRequest.webPage("/careers", SitePurpose.page(0));
    assertThatThrownBy(() -> parse(request, "<html/>", "https://jobs.tidewrack.example/all"))
        .isInstanceOf(UnreadablePayloadException.class)
        .hasMessageContaining("site:jobs.tidewrack.example/all");
    assertThat(parse(request, "<html/>", "https://www.tidewrack.example/careers/")).isNotNull();
  }

  @Test
  void anOpeningThatLeadsToTheListIsAnotherPage() {
    SiteSource source = new SiteSource();
    Page.Item item = new Page.Item("/jobs/41", "{}", "h");
    assertThat(moved(source, item, HOST + "/jobs")).isTrue();
    assertThat(moved(source, item, HOST + "/")).isTrue();
    assertThat(moved(source, item, HOST + "/jobs/41/")).isFalse();
    assertThat(moved(source, item, HOST + "/jobs/41-backend-engineer")).isFalse();
    assertThat(source.isOtherPage(board(), item, new SourceResponse("", null))).isFalse();
  }

  private boolean moved(SiteSource source, Page.Item item, String to) {
    return source.isOtherPage(board(), item, new SourceResponse("", URI.create(to)));
  }
}
