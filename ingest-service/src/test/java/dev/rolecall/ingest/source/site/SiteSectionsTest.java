package dev.rolecall.ingest.source.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.PostingReader.Rejection;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.SourceResponse;
import dev.rolecall.model.BoardKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Invented pages whose openings are sections, in many shapes, and pages that look like them.
class SiteSectionsTest {
  private static final BoardKey BOARD = BoardKey.parse("site:tidewrack.example/careers");
  private static final String URL = "https://tidewrack.example/careers";
  private static final String FOLDER = "/fixtures/site-sections/";
  private static final String TEXT =
      "<p>You will design services in Java and Kafka for the harbors of the North Sea, and run"
          + " them together with the pilots who use them every night.</p>";
  private static final String APPLY =
      "<p>Apply: <a href=mailto:jobs@tidewrack.example>mail</a></p>";

  static String fixture(String file) throws IOException {
    try (InputStream in = SiteSectionsTest.class.getResourceAsStream(FOLDER + file)) {
      assertThat(in).as(file).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Page.Linked page(String html) {
    SourceRequest request = SourceRequest.webPage("/careers", SitePurpose.page(0));
    return (Page.Linked) new SiteSource().parse(BOARD, request, new SourceResponse(html, null));
  }

  /// Sections only: pages of openings are rows with a request for their detail.
  private static List<Page.Item> items(String html) {
    return page(html).postings().items().stream().filter(item -> item.detail() == null).toList();
  }

  private static List<NativePosting> read(String html) {
    return items(html).stream()
        .map(item -> new SitePostingReader().read(BOARD, item.payload()))
        .toList();
  }

  private static NativePosting read(String html, String title) {
    return read(html).stream()
        .filter(posting -> title.equals(posting.title()))
        .findFirst()
        .orElseThrow();
  }

  private static String open(String body) {
    return "<html lang=en><head><title>Jobs</title></head><body><h1>Open positions</h1>" + body;
  }

  @Test
  void onlySectionsThatAreOpeningsAreRead() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String line : fixture("expected.tsv").lines().skip(1).toList()) {
      String[] fields = line.split("\t");
      String found =
          read(fixture(fields[0] + ".html")).stream()
              .map(posting -> posting.externalId() + "=" + posting.title())
              .map(posting -> posting.replaceFirst("^/careers!", ""))
              .collect(Collectors.joining("; "));
      if (!found.equals(fields[1].equals("-") ? "" : fields[1])) {
        wrong.add("%s: %s instead of %s".formatted(fields[0], found, fields[1]));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aSectionHasItsOwnTextAndTheWayToApplyOfThePage() throws IOException {
    NativePosting first = read(fixture("flat-en.html"), "Senior Backend Engineer");
    assertThat(first.html())
        .contains("when their berth is free", "NOK 850,000", "mailto:jobs@tidewrack.example")
        .doesNotContain("patience", "coffee", "40 people", "hello@");
    assertThat(first.companyName()).isEqualTo("Tidewrack");
    assertThat(first.language()).isEqualTo("en");
    assertThat(first.url()).isEqualTo(URL);
    assertThat(first.companySites()).contains(URL);
    assertThat(read(fixture("flat-en.html"), "Data Engineer").html())
        .contains("Three years with SQL", "mailto:jobs@tidewrack.example")
        .doesNotContain("coffee");
  }

  @Test
  void aSectionWithItsOwnWayToApplyHasNoOther() throws IOException {
    NativePosting platform = read(fixture("details-en.html"), "Platform Engineer");
    assertThat(platform.html())
        .contains("subject=Platform", "Terraform")
        .doesNotContain("subject=Frontend", "salary of each engineer");
    assertThat(platform.locations()).containsExactly("Ghent, Belgium");
  }

  @Test
  void anAnchorThatAPersonChoseIsPartOfTheAddress() throws IOException {
    List<NativePosting> read = read(fixture("anchors-en.html"));
    assertThat(read)
        .extracting(NativePosting::url)
        .containsExactly(URL + "#backend-engineer", URL + "#sre");
    assertThat(read.getFirst().html())
        .contains("Hamburg, full-time", "Thirty days", "jobs@tidewrack.example")
        .doesNotContain("Paid nights");
    assertThat(read(fixture("accordion-en.html"), "Java Developer").url()).isEqualTo(URL);
  }

  @Test
  void aPanelThatIsHiddenUntilAClickIsRead() throws IOException {
    assertThat(read(fixture("tabs-hidden-en.html"), "Machine Learning Engineer").html())
        .contains("a delayed ship", "€70,000", "work@tidewrack.example")
        .doesNotContain("tide gauges");
  }

  @Test
  void boldParagraphsAndTermsAreHeadings() throws IOException {
    assertThat(read(fixture("bold-de.html"), "Softwareentwickler Java (m/w/d)").html())
        .contains("Java und PostgreSQL", "bewerbung@tidewrack.example")
        .doesNotContain("Lotsenboote");
    NativePosting dutch = read(fixture("terms-nl.html"), "Backend developer");
    assertThat(dutch.locations()).containsExactly("Rotterdam");
    assertThat(dutch.html()).contains("32 tot 40").doesNotContain("clusters");
  }

  @Test
  void factsBesideAHeadingBelongToIt() throws IOException {
    assertThat(read(fixture("cards-fr.html"), "Développeur Backend (H/F)").html())
        .contains("CDI", "Nantes", "quais")
        .doesNotContain("Brest", "marées");
  }

  @Test
  void aWayToApplyInTheLastSectionOnlyIsThatOfAll() {
    List<NativePosting> read =
        read(open("<h2>Java Developer</h2>" + TEXT + "<h2>Go Developer</h2>" + TEXT + APPLY));
    assertThat(read).hasSize(2).allMatch(posting -> posting.html().contains("mailto:jobs@"));
  }

  @Test
  void aSectionThatSaysItIsFilledIsClosed() {
    String html =
        open(
            "<h2>Java Developer</h2>"
                + TEXT
                + "<p>This position has been filled.</p><h2>Go Developer</h2>"
                + TEXT
                + APPLY);
    List<Page.Item> items = items(html);
    SitePostingReader reader = new SitePostingReader();
    assertThat(items).hasSize(2);
    assertThat(reader.rejection(BOARD, items.getFirst().payload()))
        .contains(new Rejection("closed", true));
    assertThat(reader.rejection(BOARD, items.getLast().payload())).isEmpty();
  }

  @Test
  void aPageThatForbidsIndexingClosesItsSections() {
    String html = open("<h2>Java Developer</h2>" + TEXT + APPLY);
    String forbidden = html.replace("<title>", "<meta name=robots content=noindex><title>");
    assertThat(items(html)).hasSize(1);
    assertThat(new SitePostingReader().rejection(BOARD, items(forbidden).getFirst().payload()))
        .contains(new Rejection("noindex", true));
  }

  @Test
  void anOpeningWithMarkupIsReadFromItOnly() {
    String markup =
        "<script type=\"application/ld+json\">{\"@type\": \"JobPosting\", \"title\": \"Java"
            + " Developer\", \"description\": \"Java\"}</script>";
    assertThat(read(open(markup + "<h2>Java Developer</h2>" + TEXT + APPLY)))
        .extracting(NativePosting::externalId)
        .containsExactly("/careers!Java Developer");
  }

  @Test
  void anOpeningThatAlsoHasAPageIsReadThere() {
    String link = "<ul><li><a href=/jobs/4711>Java Developer</a></li></ul>";
    String sections =
        "<h2>Java Developer</h2>" + TEXT + APPLY + "<h2>Go Developer</h2>" + TEXT + APPLY;
    assertThat(page(open(link + sections)).postings().items())
        .extracting(Page.Item::externalId)
        .containsExactly("/careers!go-developer", "/jobs/4711");
  }

  @Test
  void onlyTheTextOfASectionChangesItsHash() {
    String first = "<h2>Java Developer</h2>" + TEXT + APPLY;
    String second = "<h2>Go Developer</h2>" + TEXT + APPLY;
    List<Page.Item> before = items(open(first + second));
    List<Page.Item> moved = items(open("<p>News</p>" + second + "<hr class=x>" + first));
    assertThat(moved).containsExactlyInAnyOrderElementsOf(before);
    List<Page.Item> edited = items(open(first + second.replace("Kafka", "NATS")));
    assertThat(edited.getFirst()).isEqualTo(before.getFirst());
    assertThat(edited.getLast().externalId()).isEqualTo(before.getLast().externalId());
    assertThat(edited.getLast().contentHash()).isNotEqualTo(before.getLast().contentHash());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"job-1", "collapse3", "comp-kx81", "elementor-tab-content-2041", "section-two"})
  void anAnchorThatAProgramChoseIsIgnored(String id) {
    NativePosting posting =
        read(open("<h2 id=%s>Java Developer</h2>".formatted(id) + TEXT + APPLY)).getFirst();
    assertThat(posting.externalId()).isEqualTo("/careers!java-developer");
    assertThat(posting.url()).isEqualTo(URL);
  }

  @Test
  void atMost200SectionsAreReadAndTheListIsThenPartial() {
    StringBuilder body = new StringBuilder(APPLY);
    for (int i = 0; i < 250; i++) {
      body.append("<h2>Java Developer ").append(i).append("</h2>").append(TEXT);
    }
    assertThat(items(open(body.toString()))).hasSize(200);
    assertThat(page(open(body.toString())).postings().partial()).isTrue();
  }

  /// Nested, repeated and empty headings, each page about 1 MB: whatever is in a page, it is read
  /// in a time that grows with its length.
  @ParameterizedTest
  @CsvSource({
    "'<h2>Java Developer</h2>', 40000",
    "'<div><h2>Java Developer</h2>', 30000",
    "'<details><summary>Java Developer</summary><p>Some words on it.', 15000",
    "'<b>', 200000",
    "'<p><b>Java Developer</b>', 40000",
    "'<h3>Java Developer</h3><h6>x</h6><h6>x</h6>', 20000",
    "'<button aria-controls=x>Java Developer</button><p id=x>', 15000",
    "'<dl><dt>Java Developer<dd>x', 30000",
    "'<div hidden id=x><button data-target=#x>Java Developer</button>', 12000",
    "'<p>Apply: jobs@tidewrack.example <a href=#apply>Apply</a>', 15000",
    "'<section><h2 id=java>Java Developer</h2><a name=a></a>You will', 12000"
  })
  void hostilePagesTakeLittleTime(String part, int times) {
    assertTimeout(Duration.ofSeconds(20), () -> page(open(part.repeat(times))));
  }
}
