package dev.rolecall.ingest.source.paylocity;

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
import org.junit.jupiter.params.provider.ValueSource;

class PaylocityTest extends SourceContract {
  private static final String GUID = "0c4f0000-0000-4000-8000-00000000000a";
  private static final String HOST = "https://recruiting.paylocity.com";

  @Override
  protected Source source() {
    return new Paylocity();
  }

  @Override
  protected BoardKey board() {
    return new BoardKey(Paylocity.ID, GUID);
  }

  @Override
  protected String row(String id, String title) {
    return """
    {"JobId": %s, "JobTitle": "%s", "LocationName": "HQ", "PublishedDate": "2026-11-01T09:00:00-05:00",
     "IsInternal": false, "IsRemote": false, "HiringDepartment": null, "Description": "We map tides",
     "JobLocation": {"City": "Austin", "State": "TX", "Country": "USA"}}\
    """
        .formatted(id, title);
  }

  @Override
  protected String list(List<String> rows) {
    return """
    <html><head><script>window.pageData = {"Departments": [], "Jobs": [%s],
     "ModuleTitle": "Tidewrack"};</script></head><body><div id="app"></div></body></html>\
    """
        .formatted(String.join(",", rows));
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    if (request.path().startsWith(Paylocity.DETAILS)) {
      return detail(request.path().substring(Paylocity.DETAILS.length()));
    }
    return list(ids.stream().map(id -> row(id, "Backend Engineer")).toList());
  }

  private static String detail(String id) {
    return """
    <html><head><script type="application/ld+json">
    {"@context": "https://schema.org", "@type": "JobPosting", "title": "Backend Engineer",
     "description": "<p>Text of %s</p>", "datePosted": "2026-11-01T14:00:00-05:00",
     "hiringOrganization": {"name": "Tidewrack"}}</script></head><body>Menu</body></html>\
    """
        .formatted(id);
  }

  @Override
  protected List<String> otherFormats() {
    List<String> all = new ArrayList<>(super.otherFormats());
    all.add("<script>window.pageData = {};</script>");
    all.add("<script>window.pageData = {\"Jobs\": null};</script>");
    all.add("<script>window.pageData = {Jobs: []};</script>");
    return all;
  }

  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of(
        HOST + "/recruiting/jobs/All/" + GUID + "/Tidewrack-Inc",
        GUID,
        HOST + "/Recruiting/Jobs/All/0C4F0000-0000-4000-8000-00000000000A?x=1",
        GUID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Recruiting/Jobs/Details/4100001/Tidewrack/Engineer",
        "/Recruiting/Jobs/All/1438/Tidewrack",
        "/Recruiting/Jobs/All/0c4f0000-0000-4000-8000-00000000000a0",
        "/Recruiting/Jobs/Apply/0c4f0000-0000-4000-8000-00000000000a"
      })
  void otherLinksNameNoBoard(String path) {
    assertThat(source().boardOf(URI.create(HOST + path))).isEmpty();
  }

  @Override
  protected String touched(String id, String title) {
    return row(id, title)
        .replace("\"HiringDepartment\": null", "\"HiringDepartment\": \"R&D\", \"Views\": 9")
        .replace("\"City\"", "\"LocationId\": 7, \"City\"");
  }

  @ParameterizedTest
  @CsvSource({
    "Home Office, , ''",
    "Corporate Home Office - Des Moines, , ''",
    "Main Office, , ''",
    "HQ, , ''",
    "Remote, true, ''",
    "Plano (Remote), true, ''",
    "Fresno Remote, true, ''",
    "Reno - Remote, true, ''",
    "San Bernardino Remote, true, ''",
    "Remote_US, true, ''",
    "Work from Home, true, ''",
    "Remoteville, , ''",
    "Not Remote, , On-site",
    "Non-Remote, , On-site",
    "Plano (Hybrid), , Hybrid",
    "Hybrid Remote, , Hybrid",
    "Partially Remote, , Hybrid",
    "Austin On-Site, , On-site"
  })
  void theNameOfALocationIsReadByItsWords(String name, Boolean remote, String terms) {
    String item = row("410001", "Engineer").replace("HQ", name);
    NativePosting posting = source().reader().read(board(), item);
    assertThat(posting.remote()).isEqualTo(remote);
    assertThat(String.join(",", posting.terms())).isEqualTo(terms);
  }

  @Test
  void aPageThatIsTooLongIsNotRead() {
    String page = detail("410001") + " ".repeat(4_000_000);
    Page.Item row = new Page.Item("410001", row("410001", "Engineer"), "hash");
    assertThatThrownBy(() -> source().withDetail(board(), row, page))
        .isInstanceOf(UnreadablePayloadException.class);
    String list = list(List.of(row("410001", "Engineer"))) + " ".repeat(4_000_000);
    SourceRequest request = source().firstRequest(board());
    assertThatThrownBy(() -> source().parse(board(), request, list))
        .isInstanceOf(UnreadablePayloadException.class);
  }

  @Test
  void aTitleThatIsTooLongAndAnotherTitleOfTheBoardChangeNothing() {
    String list = list(List.of(row("410001", "Engineer")));
    Page.Item item = item(list);
    assertThat(item.payload()).contains("boardTitle");
    Page.Item other = item(list.replace("Tidewrack", "T".repeat(201)));
    assertThat(other.payload()).doesNotContain("boardTitle");
    assertThat(other.contentHash()).isEqualTo(item.contentHash());
  }

  private Page.Item item(String list) {
    Page page = source().parse(board(), source().firstRequest(board()), list);
    return ((Page.Postings) page).items().getFirst();
  }

  /// The page is read once, and its deadline may be extended.
  @Test
  void theDeadlineOfThePageIsNotRead() {
    Page.Item row = new Page.Item("410001", row("410001", "Engineer"), "hash");
    String page =
        detail("410001")
            .replace("\"datePosted\"", "\"validThrough\": \"2026-11-30\", \"datePosted\"");
    String payload = source().withDetail(board(), row, page).payload();
    assertThat(payload).contains("2026-11-30");
    assertThat(source().reader().read(board(), payload).validThrough()).isNull();
  }

  @Test
  void openingsForEmployeesAreNotListed() {
    String internal =
        row("410002", "Engineer").replace("\"IsInternal\": false", "\"IsInternal\": true");
    Page.Postings page =
        (Page.Postings)
            source()
                .parse(
                    board(),
                    source().firstRequest(board()),
                    list(List.of(row("410001", "Engineer"), internal)));
    assertThat(page.items()).extracting(Page.Item::externalId).containsExactly("410001");
  }

  @ParameterizedTest
  @CsvSource({"Tidewrack, Tidewrack", "Career Opportunities, ", ", "})
  void theTitleOfABoardCanBeTheCompany(String title, String company) {
    String list =
        list(List.of(row("410001", "Engineer")))
            .replace("\"Tidewrack\"", title == null ? "null" : "\"" + title + "\"");
    Page.Postings page =
        (Page.Postings) source().parse(board(), source().firstRequest(board()), list);
    assertThat(source().reader().read(board(), page.items().getFirst().payload()).companyName())
        .isEqualTo(company);
  }

  private SourceResponse moved(String path) {
    return new SourceResponse(list(List.of()), URI.create(HOST + path));
  }

  @Test
  void aBoardThatDoesNotExistIsUnreadableAndNotEmpty() {
    SourceRequest request = source().firstRequest(board());
    SourceResponse missing = moved("/Recruiting/Jobs/JobNotFound");
    assertThatThrownBy(() -> source().parse(board(), request, missing))
        .isInstanceOf(UnreadablePayloadException.class)
        .hasMessage("The list redirects to /Recruiting/Jobs/JobNotFound");
    SourceResponse named = moved("/recruiting/jobs/All/" + GUID + "/Tidewrack-Inc");
    assertThat(source().parse(board(), request, named)).isInstanceOf(Page.Postings.class);
  }

  @ParameterizedTest
  @CsvSource({
    "/Recruiting/Jobs/JobNotFound, true",
    "/recruiting/jobs/details/4100012, true",
    "/recruiting/jobs/details/410001/Tidewrack/Engineer, false"
  })
  void aJobThatRedirectsIsOnItsOwnPageOrNot(String path, boolean other) {
    Page.Item item = new Page.Item("410001", row("410001", "Engineer"), "hash");
    assertThat(source().isOtherPage(board(), item, moved(path))).isEqualTo(other);
    assertThat(source().isOtherPage(board(), item, new SourceResponse("", null))).isFalse();
  }

  @Test
  void aPageWithoutMarkupIsReadByItsSections() {
    Page.Item row = new Page.Item("410001", row("410001", "Engineer"), "hash");
    String page =
        """
        <div class="job-preview-details"><div><div class="job-listing-header">Job Type</div>
        <div><span>Part-time</span><br></div></div><div class="job-listing-header">Description</div>
        <div><p>We map tides.</p><script>track()</script></div>
        <div class="job-listing-header">Requirements</div><div><ul><li>Java</li></ul></div>
        <div class="job-listing-header">Benefits</div><div> </div></div>\
        """;
    NativePosting posting =
        source().reader().read(board(), source().withDetail(board(), row, page).payload());
    assertThat(posting.html())
        .contains("<h3>Description</h3>", "<p>We map tides.</p>", "<h3>Requirements</h3>", "Java")
        .doesNotContain("track()", "Part-time", "Benefits");
    assertThat(posting.employmentType()).isEqualTo("Part-time");
    assertThat(posting.postedAt()).isEqualTo("2026-11-01T14:00:00Z");
    String shell = "<html><body><div id=\"app\"></div></body></html>";
    assertThatThrownBy(() -> source().withDetail(board(), row, shell))
        .isInstanceOf(UnreadablePayloadException.class);
  }
}
