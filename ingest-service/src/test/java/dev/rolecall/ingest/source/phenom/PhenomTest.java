package dev.rolecall.ingest.source.phenom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.SourceResponse;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.BoardKey;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhenomTest extends SourceContract {
  private static final String HOST = "https://careers.tidewrack.example";

  @Override
  protected Source source() {
    return new Phenom();
  }

  @Override
  protected BoardKey board() {
    return new BoardKey(Phenom.ID, "careers.tidewrack.example/global/en");
  }

  @Override
  protected String row(String id, String title) {
    return """
    {"jobSeqNo": "%s", "jobId": "R-%s", "reqId": "R-%s", "title": "%s", "mostpopular": 3.5,
     "city": "Utrecht", "state": "Utrecht", "country": "Netherlands", "type": "Full time",
     "multi_location": ["Utrecht, Utrecht, Netherlands"], "postedDate": "2026-11-01T00:00:00.000+0000",
     "applyUrl": "https://tidewrack.wd5.myworkdayjobs.com/External/job/Utrecht/Engineer_%s/apply",
     "descriptionTeaser": "We map tides"}\
    """
        .formatted(id, id, id, title, id);
  }

  @Override
  protected String touched(String id, String title) {
    return row(id, title).replace("3.5", "4.25");
  }

  @Override
  protected String list(List<String> rows) {
    return list(rows, rows.size());
  }

  private static String list(List<String> rows, int total) {
    return page(
        """
        {"siteConfig": {"data": {}}, "eagerLoadRefineSearch": {"status": 200, "hits": %d,
         "totalHits": %d, "data": {"jobs": [%s], "aggregations": []}}}\
        """
            .formatted(rows.size(), total, String.join(",", rows)));
  }

  private static String page(String data) {
    return """
    <html><head><script type="text/javascript">/*&lt;!--*/ var phApp = phApp || {"baseUrl":
    "https://careers.tidewrack.example/global/en/"}; phApp.ddo = %s; phApp.experimentData = {};
    /*--&gt*/</script></head><body><div class="content">${title}</div></body></html>\
    """
        .formatted(data);
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    String path = request.path();
    if (path.contains("/job/")) {
      return detail(path.replaceAll(".*/job/(\\w+).*", "$1"));
    }
    int from = Integer.parseInt(path.replaceAll(".*from=(\\d+).*", "$1"));
    return list(
        ids.stream().skip(from).limit(20).map(id -> row(id, "Backend Engineer")).toList(),
        ids.size());
  }

  private static String detail(String id) {
    return """
    <html><head><script type="application/ld+json">
    {"@context": "https://schema.org", "@type": "JobPosting", "title": "Backend Engineer",
     "description": "&lt;p&gt;Text of %s&lt;/p&gt;", "datePosted": "2026-11-01",
     "hiringOrganization": {"name": "Tidewrack"}}</script></head><body>${title}</body></html>\
    """
        .formatted(id);
  }

  @Override
  protected String withoutText(String body) {
    return body.replaceAll("&lt;p&gt;Text of \\d+&lt;/p&gt;", "");
  }

  @Override
  protected List<String> otherFormats() {
    List<String> all = new ArrayList<>(super.otherFormats());
    all.add(page("{}"));
    all.add(page("{\"jobDetail\": {\"data\": {}}}"));
    all.add(page("{\"eagerLoadRefineSearch\": {\"status\": 200, \"data\": {\"jobs\": {}}}}"));
    all.add(
        page(
            "{\"eagerLoadRefineSearch\": {\"status\": 500, \"totalHits\": 0, \"data\": {\"jobs\":"
                + " []}}}"));
    all.add(page("{eagerLoadRefineSearch: {status: 200}}"));
    return all;
  }

  /// A link does not show whether Phenom hosts the site.
  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of();
  }

  private Page.Postings parse(int from, String body) {
    SourceRequest request = source().firstRequest(board());
    String path = request.path().replace("from=0", "from=" + from);
    return (Page.Postings) source().parse(board(), request.withPath(path), body);
  }

  @Test
  void theLimitsForSitesApply() {
    assertThat(source().readsAnyHost()).isTrue();
    assertThat(source().interval(board())).isEqualTo(Duration.ofHours(12));
  }

  @Test
  void theListIsReadInPartsUpToItsTotal() {
    assertThat(source().firstRequest(board()).path())
        .isEqualTo("/global/en/search-results?from=0&s=1");
    Page.Postings first = parse(0, list(List.of(row("1", "A"), row("2", "B"), "null"), 5));
    assertThat(first.total()).isEqualTo(5);
    assertThat(first.next())
        .extracting(SourceRequest::path)
        .containsExactly("/global/en/search-results?from=3&s=1");
    assertThat(parse(3, list(List.of(row("4", "D"), row("5", "E")), 5)).next()).isEmpty();
    Page.Postings ended = parse(3, list(List.of(), 5));
    assertThat(ended.next()).isEmpty();
    assertThat(ended.total()).as("the crawl read 3 of 5").isEqualTo(5);
  }

  @Test
  void aListWithMorePostingsThanItsTotalIsNotRead() {
    for (int total : new int[] {0, 1}) {
      String page = list(List.of(row("1", "A"), row("2", "B")), total);
      assertThatThrownBy(() -> parse(0, page))
          .isInstanceOf(UnreadablePayloadException.class)
          .hasMessage("The list has 2 postings up to this page, and states " + total);
    }
    String second = list(List.of(row("3", "C")), 10);
    assertThatThrownBy(() -> parse(10, second)).isInstanceOf(UnreadablePayloadException.class);
    assertThat(parse(10, list(List.of(), 9)).total()).as("the list became shorter").isEqualTo(9);
  }

  @Test
  void absenceClosesNothingOfASiteThatIsTooLarge() {
    Page.Postings first = parse(0, list(List.of(row("1", "A")), Phenom.MAX_POSTINGS + 1));
    assertThat(first.partial()).isTrue();
    assertThat(first.total()).isNull();
    assertThat(first.next()).hasSize(1);
    Page.Postings last =
        parse(Phenom.MAX_POSTINGS - 1, list(List.of(row("1", "A")), Phenom.MAX_POSTINGS + 1));
    assertThat(last.next()).isEmpty();
  }

  @Test
  void aListWithoutATotalEndsWithItsFirstEmptyPageAndClosesNothing() {
    for (String total : List.of("", "\"totalHits\": null,", "\"totalHits\": \"many\",")) {
      Page.Postings page =
          parse(0, list(List.of(row("1", "A")), 1).replace("\"totalHits\": 1,", total));
      assertThat(page.next()).hasSize(1);
      assertThat(page.partial()).isTrue();
      Page.Postings empty = parse(1, list(List.of(), 0).replace("\"totalHits\": 0,", total));
      assertThat(empty.next()).isEmpty();
      assertThat(empty.partial()).isTrue();
    }
    String text =
        list(List.of(row("1", "A")), 1).replace("\"totalHits\": 1", "\"totalHits\": \"1\"");
    assertThat(parse(0, text).total()).isEqualTo(1);
    assertThat(parse(0, text).next()).isEmpty();
  }

  @Test
  void thePageOfAPostingHasItsIdAndTitle() {
    Page.Item item =
        parse(0, list(List.of(row("R 7/1", "Développeur C# (m/w) "), row("2", "開発者"))))
            .items()
            .getFirst();
    assertThat(item.detail().path()).isEqualTo("/global/en/job/R%207%2F1/D%C3%A9veloppeur-C-m-w");
    NativePosting posting = source().reader().read(board(), item.payload());
    assertThat(posting.url()).isEqualTo(HOST + "/global/en/job/R%207%2F1/D%C3%A9veloppeur-C-m-w");
    assertThat(posting.applyUrl()).startsWith("https://tidewrack.wd5.myworkdayjobs.com/");
    assertThat(posting.identities()).isEmpty();
  }

  @Test
  void aPageWithoutMarkupIsReadByItsScript() {
    Page.Item row = parse(0, list(List.of(row("410001", "Engineer")))).items().getFirst();
    String page =
        page(
            """
            {"jobDetail": {"status": 200, "data": {"job": {"jobSeqNo": "410001", "title": "Engineer",
             "companyName": "Tidewrack B.V.", "description": "<p>We map tides.</p>",
             "structureData": {"employmentType": "Part time", "description": "x"}}}}}\
            """);
    NativePosting posting =
        source().reader().read(board(), source().withDetail(board(), row, page).payload());
    assertThat(posting.html()).contains("<p>We map tides.</p>");
    assertThat(posting.companyName()).isEqualTo("Tidewrack B.V.");
    assertThat(posting.identities())
        .containsExactly("phenom:careers.tidewrack.example:requisition:R-410001");
    for (String other : List.of(page("{\"jobDetail\": {\"status\": 404}}"), "<html></html>")) {
      assertThatThrownBy(() -> source().withDetail(board(), row, other))
          .isInstanceOf(UnreadablePayloadException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://careers.tidewrack.example/global/en/search-results, true",
    "https://careers.tidewrack.example/global/en, true",
    "https://careers.tidewrack.example/global/en/job/R-410001/Engineer, false"
  })
  void aClosedPostingRedirectsToAnotherPage(URI moved, boolean other) {
    Page.Item item = new Page.Item("410001", "{}", "hash");
    assertThat(source().isOtherPage(board(), item, new SourceResponse("", moved))).isEqualTo(other);
    assertThat(source().isOtherPage(board(), item, new SourceResponse("", null))).isFalse();
  }

  @Test
  void aListOnAnotherHostNamesIt() {
    SourceResponse moved =
        new SourceResponse(list(List.of()), URI.create("https://jobs.tidewrack.example/us/en"));
    assertThatThrownBy(() -> source().parse(board(), source().firstRequest(board()), moved))
        .isInstanceOf(UnreadablePayloadException.class)
        .hasMessage("The list is on another host: jobs.tidewrack.example/us/en");
  }

  @ParameterizedTest
  @CsvSource({
    "/us/en/search-results, false",
    "/global/english/search-results, false",
    "/global/en, false",
    "/Global/EN/search-results, true"
  })
  void aListInAnotherFolderIsNotThisOne(String path, boolean read) {
    SourceResponse moved =
        new SourceResponse(
            list(List.of(row("1", "A"))), URI.create("https://careers.tidewrack.example" + path));
    SourceRequest request = source().firstRequest(board());
    if (read) {
      assertThat(source().parse(board(), request, moved)).isInstanceOf(Page.Postings.class);
    } else {
      assertThatThrownBy(() -> source().parse(board(), request, moved))
          .isInstanceOf(UnreadablePayloadException.class)
          .hasMessage("The list redirects from /global/en to another folder: " + path);
    }
    BoardKey host = new BoardKey(Phenom.ID, "careers.tidewrack.example");
    assertThat(source().parse(host, request, moved)).isInstanceOf(Page.Postings.class);
  }

  @ParameterizedTest
  @CsvSource({
    "/global/en/job/410001, true",
    "/global/en/job/r-410001/Engineer, true",
    "/global/en/job/R%2D410001/Engineer, true",
    "/global/en/job/410002/Engineer, false",
    "/global/en/job/, false"
  })
  void thePageOfAnotherPostingIsNotRead(String path, boolean read) {
    Page.Item row = parse(0, list(List.of(row("410001", "Engineer")))).items().getFirst();
    SourceResponse moved = new SourceResponse(detail("410001"), URI.create(HOST + path));
    if (read) {
      assertThat(source().withDetail(board(), row, moved).payload()).contains("Text of 410001");
    } else {
      assertThatThrownBy(() -> source().withDetail(board(), row, moved))
          .isInstanceOf(UnreadablePayloadException.class);
    }
  }

  @Test
  void theScriptBesideMarkupMustBeOfTheSamePosting() {
    Page.Item row = parse(0, list(List.of(row("410001", "Engineer")))).items().getFirst();
    String script = "{\"jobDetail\": {\"data\": {\"job\": {\"jobSeqNo\": \"%s\"}}}}";
    String own = detail("410001") + page(script.formatted("410001"));
    assertThat(source().withDetail(board(), row, own).payload()).contains("Text of 410001");
    String unreadable = detail("410001") + page("{jobDetail: 1}");
    assertThat(source().withDetail(board(), row, unreadable).payload()).contains("Text of");
    String other = detail("410001") + page(script.formatted("410002"));
    assertThatThrownBy(() -> source().withDetail(board(), row, other))
        .isInstanceOf(UnreadablePayloadException.class)
        .hasMessage("Not the posting 410001, but 410002");
  }

  /// The page is read once, and its deadline may be extended.
  @Test
  void theDeadlineOfThePageIsNotRead() {
    Page.Item row = parse(0, list(List.of(row("410001", "Engineer")))).items().getFirst();
    String page =
        detail("410001")
            .replace("\"datePosted\"", "\"validThrough\": \"2026-11-30\", \"datePosted\"");
    String payload = source().withDetail(board(), row, page).payload();
    assertThat(payload).contains("2026-11-30");
    assertThat(source().reader().read(board(), payload).validThrough()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'multi_location': ['Utrecht', 'Ghent, Belgium'], 'city': 'Utrecht' | Utrecht;Ghent,"
            + " Belgium",
        "'multi_location': [{'locationName': 'Porto'}, {'location': 'Lyon'}] | Porto;Lyon",
        "'multi_location_array': [{'location': 'Milan, Italy'}], 'location': '' | Milan, Italy",
        "'city': 'Austin', 'state': 'Texas', 'country': 'us' | Austin, Texas, United States",
        "'city': 'Portland', 'country': 'United States', 'cityStateCountry': 'Portland, Maine,"
            + " United States' | Portland, Maine, United States",
        "'city': 'Portland', 'country': 'us', 'location': 'portland, Maine' | portland, Maine",
        "'city': 'Portland', 'country': 'us', 'location': 'Portland' | Portland, United States",
        "'city': 'York', 'country': 'gb', 'location': 'Yorkton' | York, United Kingdom",
        "'city': 'Portland', 'state': 'Oregon', 'location': 'Portland, Maine' | Portland, Oregon",
        "'cityStateCountry': 'Basel, Switzerland', 'location': 'HQ' | Basel, Switzerland",
        "'country': 'Ireland', 'multi_location': 7 | Ireland"
      })
  void placesAreAListOrFields(String fields, String places) {
    String item = "{'jobId': '7', 'title': 'Engineer', %s}".formatted(fields).replace('\'', '"');
    assertThat(source().reader().read(board(), item).locations())
        .containsExactly(places.split(";"));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"remote\": true', true, ''",
    "'\"remote\": false', , ''",
    "'\"RemoteType\": \"Hybrid\"', , Hybrid",
    "'\"remoteType\": \"Fully Remote\"', true, ''",
    "'\"remote\": \"Not Remote\"', , On-site",
    "'\"remote\": 7', , ''"
  })
  void modesAreWordsOrFlags(String field, Boolean remote, String terms) {
    NativePosting posting =
        source()
            .reader()
            .read(board(), "{\"jobId\": \"7\", \"title\": \"x\", %s}".formatted(field));
    assertThat(posting.remote()).isEqualTo(remote);
    assertThat(String.join(",", posting.terms())).isEqualTo(terms);
  }
}
