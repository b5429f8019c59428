package dev.rolecall.ingest.source.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.PostingReader.Rejection;
import dev.rolecall.ingest.source.SourceResponse;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.wire.Json;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages of openings, with markup and without.
class SitePostingTest {
  private static final BoardKey BOARD = BoardKey.parse("site:careers.tidewrack.example");
  private static final String URL = "https://careers.tidewrack.example/jobs/4711";
  private static final String TEXT =
      "<p>You design services in Java and Kafka for the harbors of the North Sea. </p>".repeat(6);
  private static final String APPLY = "<a href=\"/apply/4711\">Apply now</a>";

  /// As the page goes through a crawl.
  private static Page.Item item(String html) {
    String row =
        Json.MAPPER.createObjectNode().put("externalId", "/jobs/4711").put("url", URL).toString();
    return new SiteSource().withDetail(BOARD, new Page.Item("/jobs/4711", row, "row"), html);
  }

  private static NativePosting read(String html) {
    return new SitePostingReader().read(BOARD, item(html).payload());
  }

  private static Rejection rejection(String html) {
    return new SitePostingReader().rejection(BOARD, item(html).payload()).orElse(null);
  }

  private static String page(String title, String body) {
    return """
    <html lang="en-GB"><head><title>%s | Careers at Tidewrack</title>
    <meta property="og:site_name" content="Tidewrack Careers"><style>p {}</style></head><body>
    <header><nav><a href="/">Home</a><a href="/jobs">Jobs</a></nav></header>
    <div class="cookie-banner">We use cookies. Accept all of them to apply for joy.</div>
    <div><div class="content"><h1>%s</h1>%s</div></div>
    <footer>© Tidewrack. Imprint. Privacy.</footer><script>var token = 7;</script></body></html>\
    """
        .formatted(title, title, body);
  }

  @Test
  void aPageWithoutMarkupIsReadByItsText() {
    NativePosting posting =
        read(
            page(
                "Senior Backend Engineer (m/f/d)",
                "<p>Location: Bergen, Norway</p>" + TEXT + APPLY));
    assertThat(posting.title()).isEqualTo("Senior Backend Engineer (m/f/d)");
    assertThat(posting.companyName()).isEqualTo("Tidewrack");
    assertThat(posting.locations()).containsExactly("Bergen, Norway");
    assertThat(posting.language()).isEqualTo("en");
    assertThat(posting.url()).isEqualTo(URL);
    assertThat(posting.applyUrl()).isEqualTo("https://careers.tidewrack.example/apply/4711");
    assertThat(posting.html())
        .contains("Java and Kafka")
        .doesNotContain("cookies", "Imprint", "Home", "token");
    assertThat(posting.companySites()).contains(URL);
  }

  @Test
  void theTitleMayBeInThePagesTitleOnly() {
    String page = page("x", TEXT + APPLY).replace("<h1>x</h1>", "<h1>Join our crew</h1>");
    assertThat(read(page.replace("<title>x |", "<title>Platform Engineer - Payments |")).title())
        .isEqualTo("Platform Engineer - Payments");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our values",
        "Open positions",
        "How our backend engineers deploy",
        "Meet Ada, software engineer",
        "What does a data engineer do?",
        "Software Engineer jobs in Berlin",
        "Benefits for software engineers"
      })
  void aPageWithoutARoleIsNotAJob(String title) {
    assertThat(rejection(page(title, TEXT.repeat(3) + APPLY)))
        .isEqualTo(new Rejection("not-a-job", false));
  }

  @Test
  void aPageWithATitleIsAJobOnlyWithEvidenceOfAnOpening() {
    assertThat(rejection(page("Backend Engineer", TEXT.repeat(3)))).isNotNull();
    assertThat(rejection(page("Backend Engineer (m/w/d)", TEXT))).isNull();
    assertThat(rejection(page("Backend Engineer", TEXT + APPLY))).isNull();
    assertThat(rejection(page("Backend Engineer", TEXT + "<button>Bewerben</button>"))).isNull();
    assertThat(rejection(page("Backend Engineer", TEXT + "<h2>Requirements</h2><h2>Benefits</h2>")))
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href=/jobs>Apply for one of our openings</a>",
        "<a href=/>Apply with us</a>",
        "<a href=/jobs/99>Apply as a data engineer</a>",
        "<a href=/open-application>Apply without an opening</a>",
        "<a href=mailto:blog@tidewrack.example>Questions?</a>"
      })
  void aLinkToSomethingElseIsNoWayToApply(String link) {
    assertThat(rejection(page("Backend Engineer", TEXT.repeat(3) + link))).isNotNull();
  }

  @Test
  void aListOfOpeningsIsNotAJob() {
    StringBuilder links = new StringBuilder(TEXT.repeat(3));
    for (int i = 10; i < 30; i++) {
      links.append("<li><a href=\"/jobs/%d00\">Backend Engineer</a></li>".formatted(i));
    }
    assertThat(rejection(page("Engineer", links + APPLY)))
        .isEqualTo(new Rejection("not-a-job", false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This position has been filled.",
        "Sorry, this job is no longer available",
        "We're sorry, but the position you are looking for has been closed.",
        "No longer accepting applications",
        "This role is no longer accepting applications as of today.",
        "Job not found",
        "Diese Stelle ist leider bereits besetzt.",
        "Die Stellenanzeige ist nicht mehr verfügbar.",
        "Cette offre n'est plus disponible.",
        "Esta oferta ya no está disponible",
        "Die von Ihnen gesuchte Stelle ist nicht mehr online.",
        "Diese Position wurde besetzt. Vielen Dank!",
        "Ce poste est déjà pourvu.",
        "Deze vacature is helaas niet meer beschikbaar.",
        "Esta vaga já foi preenchida.",
        "Questa posizione è scaduta"
      })
  void aClosedOpeningIsRejectedAsClosed(String notice) {
    String body = "<div class=alert>" + notice + "</div>" + TEXT + APPLY;
    assertThat(rejection(page("Backend Engineer", body))).isEqualTo(new Rejection("closed", true));
    String marked = markup("").replace("<body>", "<body><p><b>" + notice + "</b></p>");
    assertThat(rejection(marked)).isEqualTo(new Rejection("closed", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We review applications until this position has been filled.",
        "If this job is no longer available, look at our other openings.",
        "Once the position is filled we tell everyone.",
        "The position reports to a role that has been filled twice.",
        "This position is not available for candidates in California.",
        "This role is filled with challenges and new people.",
        "This position is closed to agencies.",
        "We are no longer accepting applications from agencies.",
        "Applications are closed once we have enough of them.",
        "Positions filled quickly",
        "Die Stelle soll zum nächstmöglichen Zeitpunkt besetzt werden.",
        "Die Stelle ist ab sofort zu vergeben.",
        "Die Position kann auch in Teilzeit besetzt werden.",
        "Ce poste peut être pourvu par un contractuel.",
        "Deze functie kan flexibel worden ingevuld.",
        "A vaga será preenchida em breve."
      })
  void aSentenceAboutClosingIsNoNotice(String sentence) {
    assertThat(rejection(page("Backend Engineer", "<p>" + sentence + "</p>" + TEXT + APPLY)))
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ul><li><a href=/jobs/99>Data Engineer</a> <span>Position filled</span></li></ul>",
        "<div><div><a href=/jobs/99>Data Engineer</a></div><div>Job expired</div></div>",
        "<table><tr><td><a href=/jobs/99>SRE</a><td>This job is no longer available.</table>"
      })
  void aNoticeAboutAnotherOpeningIsNotAboutThisOne(String similar) {
    assertThat(rejection(page("Backend Engineer", TEXT + APPLY + similar))).isNull();
    String own = "<p>Position filled</p>" + similar;
    assertThat(rejection(page("Backend Engineer", TEXT + APPLY + own)))
        .isEqualTo(new Rejection("closed", true));
  }

  @Test
  void anElementNamedAfterItsBannerIsNotTheBanner() {
    String page = page("Backend Engineer", TEXT + APPLY);
    assertThat(read(page.replace("<div><div class", "<div class=has-cookie-banner><div class")))
        .isEqualTo(read(page));
  }

  @ParameterizedTest
  @ValueSource(strings = {"|", " | ", "·"})
  void aTitleOfSeparatorsOnlyIsNone(String title) {
    assertThat(rejection("<title>%s</title><h1>%s</h1>%s".formatted(title, title, TEXT)))
        .isEqualTo(new Rejection("not-a-job", false));
  }

  private static String posting(String title, String url) {
    return "{\"@type\":\"JobPosting\",\"title\":\"%s\",\"url\":\"%s\"}".formatted(title, url);
  }

  private static String script(String... postings) {
    return "<script type=\"application/ld+json\">[" + String.join(",", postings) + "]</script>";
  }

  @Test
  void postingsOfOtherPagesAreReadThere() {
    String own = posting("SRE", "http://www.careers.tidewrack.example/jobs/4711/");
    String other = posting("Data Engineer", "https://careers.tidewrack.example/jobs/99");
    String third = posting("Java Developer", "https://careers.tidewrack.example/jobs/98");
    assertThat(new SitePostingReader().readAll(BOARD, item(script(other, own)).payload()))
        .extracting(NativePosting::title)
        .containsExactly("SRE");
    assertThat(rejection(script(other, third))).isEqualTo(new Rejection("not-a-job", false));
  }

  @Test
  void aHiddenNoticeIsNotShown() {
    String hidden =
        "<div hidden>This position has been filled.</div>"
            + "<div style=\"display: none\">This position has been filled.</div>"
            + "<template><p>This position has been filled.</p></template>";
    assertThat(rejection(page("Backend Engineer", hidden + TEXT + APPLY))).isNull();
  }

  private static String markup(String head) {
    return """
    <html><head>%s<script type="application/ld+json">{"@type": "JobPosting", "title": "SRE",
    "description": "<p>Go</p>", "validThrough": "2026-11-03", "datePosted": "2026-10-01"}</script>
    </head><body><h1>SRE</h1></body></html>\
    """
        .formatted(head);
  }

  @Test
  void markupHasPrecedence() {
    NativePosting posting = read(markup("<meta property=og:site_name content=\"Orrery Labs\">"));
    assertThat(posting.title()).isEqualTo("SRE");
    assertThat(posting.companyName()).isEqualTo("Orrery Labs");
    assertThat(posting.externalId()).isEqualTo("/jobs/4711");
    assertThat(posting.validThrough()).isBefore(Instant.parse("2026-11-06T00:00:00Z"));
    assertThat(read(markup("")).companyName()).isEqualTo("Tidewrack");
  }

  @ParameterizedTest
  @CsvSource({
    "<meta name=robots content=noindex>, noindex",
    "<meta name=ROBOTS content='NONE'>, noindex",
    "<meta name=rolecall content='noindex'>, noindex",
    "<meta name=robots content='max-image-preview:large noindex'>, noindex",
    "<meta name=tdm-reservation content=1>, reserved"
  })
  void aPageThatForbidsOurUseIsNotRead(String head, String reason) {
    assertThat(rejection(markup(head))).isEqualTo(new Rejection(reason, true));
  }

  @ParameterizedTest
  @CsvSource({
    "noindex, true",
    "none, true",
    "'nofollow,max-image-preview:none', false",
    "'', false"
  })
  void theHeaderOfThePageIsObeyed(String robotsTag, boolean forbidden) {
    Page.Item row = new Page.Item("/jobs/4711", "{\"externalId\":\"/jobs/4711\"}", "row");
    Page.Item item =
        new SiteSource().withDetail(BOARD, row, new SourceResponse(markup(""), null, robotsTag));
    assertThat(new SitePostingReader().rejection(BOARD, item.payload()))
        .isEqualTo(forbidden ? Optional.of(new Rejection("noindex", true)) : Optional.empty());
    assertThat(item.payload().contains("html"))
        .as("nothing of the page is kept")
        .isNotEqualTo(forbidden);
  }

  @Test
  void anOpeningThatNeedsScriptsIsRejectedAsSuch() {
    assertThat(rejection("<body><div id=app></div><script src=/app.js></script></body>"))
        .isEqualTo(new Rejection("needs-scripts", false));
  }

  @Test
  void rdfaIsRead() {
    NativePosting posting =
        read(
            """
            <html prefix="og: http://ogp.me/ns#"><head><meta property="og:title" content="x"></head>
            <body vocab="https://schema.org/"><div typeof="schema:JobPosting">
            <h1 property="title">Backend Engineer</h1><meta property="og:description" content="no">
            <div property="hiringOrganization" typeof="Organization"><b property="name">Orrery</b></div>
            <div property="jobLocation" typeof="Place"><div property="address" typeof="PostalAddress">
              <span property="addressLocality">Ghent</span> <span property="schema:addressCountry">BE</span>
            </div></div>
            <time property="http://schema.org/datePosted" datetime="2026-11-01">today</time>
            <div property="description"><p>You know <b>Java</b>.</p></div></div></body></html>
            """);
    assertThat(posting.title()).isEqualTo("Backend Engineer");
    assertThat(posting.companyName()).isEqualTo("Orrery");
    assertThat(posting.locations()).containsExactly("Ghent, BE");
    assertThat(posting.postedAt()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
    assertThat(posting.html()).contains("<b>Java</b>");
  }

  @Test
  void onlyWhatWasReadIsPartOfTheHash() {
    String first = page("Backend Engineer", TEXT + APPLY);
    String hash = item(first).contentHash();
    assertThat(item(first.replace("token = 7", "token = 8")).contentHash()).isEqualTo(hash);
    assertThat(item(first.replace("Privacy.", "Privacy. 2027")).contentHash()).isEqualTo(hash);
    assertThat(item(first.replace("Kafka", "Pulsar")).contentHash()).isNotEqualTo(hash);
  }

  @Test
  void theKeptPageIsSmall() {
    String noise =
        "<script>" + "x".repeat(500_000) + "</script><svg>" + "y".repeat(9_000) + "</svg>";
    assertThat(item(page("Backend Engineer", noise + TEXT + APPLY)).payload().length())
        .isLessThan(3_000);
  }

  @Test
  void aBrokenPageIsReadAsFarAsPossible() {
    String broken = page("Backend Engineer", "<div><p>" + "<b>".repeat(3_000) + TEXT + APPLY);
    assertThat(read(broken.substring(0, broken.indexOf("<footer>"))).title())
        .isEqualTo("Backend Engineer");
    assertThat(rejection("")).isEqualTo(new Rejection("not-a-job", false));
  }
}
