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
  void theListIsReadInPartsUpToItsTotal() {
    assertThat(source().firstRequest(board()).path())
        .isEqualTo("/global/en/search-results?from=0&s=1");
    Page.Postings first = parse(0, list(List.of(row("1", "A"), row("2", "B"), "null"), 5));
    assertThat(first.total()).isEqualTo(5);
    assertThat(first.next())
        .extracting(SourceRequest::path)
        .containsExactly("/global/en/search-results?from=3&s=1");
    assertThat(parse(3, list(List.of(row("4", "D"), row("5", "E")), 5)).next()).isEmpty();
    String ended = list(List.of(), 5);
    assertThatThrownBy(() -> parse(3, ended))
        .isInstanceOf(UnreadablePayloadException.class)
        .hasMessage("The list ended at 3 of 5");
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
  void aListWithoutATotalEndsWithItsFirstEmptyPage() {
    String untotaled = list(List.of(row("1", "A")), 1).replace("\"totalHits\": 1,", "");
    assertThat(parse(0, untotaled).next()).hasSize(1);
    String empty = list(List.of(), 0).replace("\"totalHits\": 0,", "");
    assertThat(parse(1, empty).next()).isEmpty();
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
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'multi_location': ['Utrecht', 'Ghent, Belgium'], 'city': 'Utrecht' | Utrecht;Ghent,"
            + " Belgium",
        "'multi_location': [{'locationName': 'Porto'}, {'location': 'Lyon'}] | Porto;Lyon",
        "'multi_location_array': [{'location': 'Milan, Italy'}], 'location': '' | Milan, Italy",
        "'city': 'Austin', 'state': 'Texas', 'country': 'us' | Austin, Texas, United States",
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
