package dev.rolecall.ingest.source.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.SourceResponse;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.BoardKey;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteListTest {
  private static final BoardKey BOARD = BoardKey.parse("site:tidewrack.example/careers");
  private static final URI ADDRESS = URI.create("https://tidewrack.example/careers");

  private static Page.Linked read(String body, int number) {
    return read(ADDRESS, body, number);
  }

  private static Page.Linked read(URI address, String body, int number) {
    SiteList list = new SiteList(BOARD, address, new SourceResponse(body, null));
    return (Page.Linked) list.page(new SitePurpose(SitePurpose.Kind.PAGE, number));
  }

  private static Page.Postings read(String body) {
    return read(body, 0).postings();
  }

  @Test
  void linksThatLookLikeOpeningsAreRows() {
    Page.Postings page =
        read(
            """
            <a href="/careers/backend-engineer">Backend Engineer</a>
            <a href="/careers/backend-engineer#apply">Apply</a>
            <a href="/jobs/4711?ref=x">Job</a> <a href="/about">About</a> <a href="">x</a>
            <a href="https://evil.example/jobs/1">Other</a> <a href="mailto:jobs@x.example">Mail</a>
            <a href="javascript:open('/jobs/12')">x</a> <a href="http://[broken">x</a>
            """);
    assertThat(page.items())
        .extracting(Page.Item::externalId)
        .containsExactly("/careers/backend-engineer", "/jobs/4711?ref=x");
    assertThat(page.items().getFirst().detail().path()).isEqualTo("/careers/backend-engineer");
    assertThat(page.items().getFirst().detail().forWebPage()).isTrue();
  }

  @Test
  void nextPagesAreFollowedUpToALimit() {
    String body = "<link rel=\"next\" href=\"/careers?page=2\"><a href=\"/jobs/4711\">x</a>";
    assertThat(read(body).next())
        .extracting(SourceRequest::path)
        .containsExactly("/careers?page=2");
    Page.Postings last = read(body, SiteList.MAX_PAGES - 1).postings();
    assertThat(last.next()).isEmpty();
    assertThat(last.partial()).as("the list goes on").isTrue();
    assertThat(read("<a rel=next href=\"https://evil.example/2\">n</a>").next()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href=\"/careers?page=2\">2</a>",
        "<a href=\"/careers/page/2/\">Older</a>",
        "<button>Load more</button>",
        "<a href=\"#\"> Show more jobs </a>",
        "<button>Mehr anzeigen</button><a href=\"?seite=2\">2</a>"
      })
  void aListWithFurtherPagesThatAreNotReadIsPartial(String more) {
    assertThat(read("<a href=\"/jobs/4711\">x</a>" + more).partial()).isTrue();
    assertThat(read("<a href=\"/jobs/4711\">x</a><a href=/blog>More</a>").partial()).isFalse();
  }

  @Test
  void formsOfOneAddressAreOneOpening() {
    Page.Postings page =
        read(
            """
            <a href="/jobs/entwickler-für-java">x</a><a href="/jobs/entwickler-f%C3%BCr-java/">x</a>
            <a href="/jobs/4711?utm_source=mail&amp;lang=en&amp;gclid=7">x</a>
            <a href="/jobs/4711?lang=en">x</a>
            <a href="https://sam@careers.tidewrack.example/jobs/4712">x</a>
            """);
    assertThat(page.items())
        .extracting(Page.Item::externalId)
        .containsExactly("/jobs/entwickler-f%C3%BCr-java", "/jobs/4711?lang=en");
  }

  @Test
  void postingsInTheMarkupOfTheListAreRead() {
    Page.Postings page =
        read(
            """
            <script type="application/ld+json">{"@graph": [
              {"@type": "JobPosting", "title": "Backend Engineer", "description": "Java"},
              {"@type": "JobPosting", "title": "Data Engineer", "identifier": {"value": "D7"},
               "description": "SQL"},
              {"@type": "JobPosting", "title": "SRE", "url": "https://tidewrack.example/p/sre"},
              {"@type": "ItemList", "itemListElement": [
                 {"@type": "ListItem", "url": "https://tidewrack.example/careers/cto"},
                 {"@type": "ListItem", "item": {"url": "/careers/relative"}}]}]}</script>
            """);
    assertThat(page.items())
        .extracting(Page.Item::externalId)
        .containsExactly("/careers!Backend Engineer", "/careers!D7", "/p/sre", "/careers/cto");
    NativePosting posting = new SitePostingReader().read(BOARD, page.items().getFirst().payload());
    assertThat(posting.externalId()).isEqualTo("/careers!Backend Engineer");
    assertThat(posting.url()).isEqualTo("https://tidewrack.example/careers");
    assertThat(posting.companyName()).isEqualTo("Tidewrack");
  }

  @Test
  void linksToOtherSitesAreReported() {
    Page.Linked page =
        read(
            """
            <a href="https://jobs.lever.co/tidewrack/1">x</a> <a href="/jobs/4711">x</a>
            <script src="https://boards.greenhouse.io/embed/job_board/js?for=tidewrack"></script>
            """,
            0);
    assertThat(page.links())
        .containsExactly(
            URI.create("https://jobs.lever.co/tidewrack/1"),
            URI.create("https://boards.greenhouse.io/embed/job_board/js?for=tidewrack"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<body><div id=root></div><script src=/app.js></script>",
        "<body><noscript>You need to enable JavaScript to run this app.</noscript>"
            + "<p>Tidewrack careers</p><script src=/app.js></script>",
        "<h1>Work with us</h1><p>We are 40 people in Bergen who build software for harbors."
            + "</p><div class=\"section job-list\"></div><script src=/jobs.js></script>",
        "<h2>Open positions</h2><div id=jobs></div><script>load()</script>"
      })
  void aPageThatNeedsScriptsSaysSo(String body) {
    assertThat(read(body, 0).problem()).isEqualTo("no readable jobs: the page needs scripts");
    assertThat(read(body + "<a href=\"/jobs/4711\">x</a>", 0).problem()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'\"baseUrl\":\"https://tidewrack.example/us/en/\"', /careers, tidewrack.example/us/en",
    "'\"baseUrl\": \"https://www.Tidewrack.example\"', /careers, www.tidewrack.example",
    "'\"baseUrl\":\"https://evil.example/us/en\"', /global/en-us/home,"
        + " tidewrack.example/global/en-us",
    "'', /de/de, tidewrack.example/de/de",
    "'', /careers, tidewrack.example"
  })
  void aPageThatPhenomFillsNamesTheBoardToAdd(String settings, String path, String board) {
    String body =
        "<h3>Backend Engineer</h3><h3>Data Engineer</h3><script>var phApp = phApp || {%s};"
                .formatted(settings)
            + " phApp.ddo = {\"siteConfig\": {}};</script>";
    assertThat(read(ADDRESS.resolve(path), body, 0).problem())
        .isEqualTo("no readable jobs: the page needs scripts; add phenom:%s instead", board);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href=#job-1>Backend Engineer</a><a href=#job-2>Data Engineer</a>",
        "<details><summary>Senior Backend Engineer (m/w/d)</summary><p>You know"
            + " Java.</p></details>",
        "<h3>Backend Engineer</h3><p>You know Java.</p><h3>Data Engineer</h3><p>You know SQL.</p>"
      })
  void openingsWithoutPagesOfTheirOwnAreReported(String body) {
    assertThat(read("<nav><a href=/>Home</a></nav>" + body, 0).problem())
        .isEqualTo("no readable jobs: the openings have no pages of their own");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>Careers</h1><p>We have no open positions at the moment.</p><script"
            + " src=/a.js></script>",
        "<div id=root></div><p>Derzeit sind keine Stellen offen.</p><script src=/a.js></script>",
        "<h1>Careers</h1><p>We build software for harbors and look forward to meeting you.</p>"
            + "<script src=/analytics.js></script>",
        "<h3><a href=https://jobs.lever.co/tidewrack/1>Backend Engineer</a></h3>"
            + "<h3><a href=https://jobs.lever.co/tidewrack/2>Data Engineer</a></h3>",
        "<nav><a href=#engineers>Software Engineers</a></nav><p>Nothing here</p>"
      })
  void aListThatMayBeEmptyIsNotAProblem(String body) {
    assertThat(read(body, 0).problem()).isNull();
  }

  @Test
  void rulesInMetaTagsAreObeyed() {
    String link = "<a href=\"/jobs/4711\">x</a>";
    String nofollow = "<meta name=\"Robots\" content=\"index, NoFollow\">" + link;
    assertThat(read(nofollow)).isEqualTo(new Page.Postings(List.of(), 0));
    assertThat(read(nofollow, 0).problem()).contains("forbids following its links");
    String reserved = "<meta name=\"tdm-reservation\" content=\"1\">" + link;
    assertThatThrownBy(() -> read(reserved)).isInstanceOf(UnreadablePayloadException.class);
  }
}
