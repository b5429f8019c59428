package dev.rolecall.ingest.source.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.BoardKey;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OracleRecruitingTest extends SourceContract {
  private static final String SITES =
      """
      {"items": [{"SiteNumber": "CX_2", "SiteName": "Tidewrack Campus", "StatusCode": "ORA_ACTIVE"},
        {"SiteNumber": "CX_1", "SiteName": "Tidewrack Careers", "SiteURLName": "Tides"}], "count": 2}\
      """;

  @Override
  protected Source source() {
    return new OracleRecruiting();
  }

  @Override
  protected BoardKey board() {
    return new BoardKey(OracleRecruiting.ID, "abcd.us2/CX_1");
  }

  @Override
  protected SourceRequest listRequest() {
    return OracleApi.jobs("CX_1", 0, "Tidewrack Careers");
  }

  @Override
  protected String row(String id, String title) {
    return """
    {"Id": "%s", "Title": "%s", "PostedDate": "2026-11-01", "PrimaryLocation": "Utrecht, Netherlands",
     "PrimaryLocationCountry": "NL", "Relevancy": 9, "secondaryLocations": []}\
    """
        .formatted(id, title);
  }

  @Override
  protected String touched(String id, String title) {
    return row(id, title).replace("\"Relevancy\": 9", "\"Relevancy\": 8, \"TrendingFlag\": true");
  }

  @Override
  protected String list(List<String> rows) {
    return list(rows, rows.size());
  }

  private static String list(List<String> rows, int total) {
    return "{\"items\": [{\"TotalJobsCount\": %d, \"requisitionList\": [%s]}], \"hasMore\": false}"
        .formatted(total, String.join(",", rows));
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    if (request.path().contains("/recruitingCESites?")) {
      return SITES;
    }
    if (request.path().contains("finder=ById;")) {
      return detail(request.path().replaceAll(".*Id=%22(\\d+)%22.*", "$1"));
    }
    int offset = Integer.parseInt(request.path().replaceAll(".*offset=(\\d+),.*", "$1"));
    List<String> rows =
        ids.stream().skip(offset).limit(200).map(id -> row(id, "Backend Engineer")).toList();
    return list(rows, ids.size());
  }

  private static String detail(String id) {
    return """
    {"items": [{"Id": "%s", "Title": "Backend Engineer", "ExternalDescriptionStr": "<p>Text of %s</p>",
     "ExternalPostedStartDate": "2026-11-01T09:00:00+00:00", "JobSchedule": "Full time",
     "HiringManager": "x", "PrimaryLocation": "Utrecht, Netherlands"}]}\
    """
        .formatted(id, id);
  }

  @Override
  protected Map<String, String> boardsOfLinks() {
    String path = ".oraclecloud.com/hcmUI/CandidateExperience/en/sites/";
    return Map.of(
        "https://abcd.fa.us2" + path + "CX_1/job/1042/?utm=x", "abcd.us2/CX_1",
        "https://abcd.fa.us2" + path + "CX_1", "abcd.us2/CX_1",
        "https://fa-abcd-saasfaprod1.fa.ocs" + path + "Acme-Jobs/requisitions",
            "fa-abcd-saasfaprod1.ocs/Acme-Jobs",
        "https://ABCD.fa" + path.replace("/en/", "/pt-BR/") + "CX_1001/jobs", "abcd/CX_1001");
  }

  private Page.Postings page(int offset, String body) {
    SourceRequest request = OracleApi.jobs("CX_1", offset, "");
    return (Page.Postings) source().parse(board(), request, body);
  }

  @Test
  void aSiteIsFoundByItsNumberOrByTheNameInItsAddress() {
    for (String name : List.of("abcd.us2/cx_1", "abcd.us2/tides")) {
      BoardKey board = new BoardKey(OracleRecruiting.ID, name);
      Page page = source().parse(board, source().firstRequest(board), SITES);
      assertThat(page.next()).containsExactly(listRequest());
    }
  }

  @Test
  void aSiteThatTheHostDoesNotHaveIsNotRead() {
    BoardKey board = new BoardKey(OracleRecruiting.ID, "abcd.us2/CX_9");
    assertThatThrownBy(() -> source().parse(board, source().firstRequest(board), SITES))
        .isInstanceOf(UnreadablePayloadException.class)
        .hasMessageContaining("CX_1 (Tidewrack Careers)");
  }

  @Test
  void aShortPageIsNotTheLastOneAndTheTotalMayBeSlightlyTooHigh() {
    List<String> rows =
        IntStream.range(0, 199).mapToObj(i -> row("41" + i, "Backend Engineer")).toList();
    Page.Postings page = page(0, list(rows, 420));
    assertThat(page.next()).containsExactly(OracleApi.jobs("CX_1", 200, ""));
    assertThat(page.total()).isEqualTo(418);
    assertThat(page(0, list(rows, 199)).total()).as("of one page").isEqualTo(199);
    assertThat(page(400, list(List.of(), 420)).next()).isEmpty();
  }

  @Test
  void aSiteWithMoreJobsThanCanBeReadClosesNone() {
    List<String> rows = List.of(row("410001", "Backend Engineer"));
    Page.Postings page = page(9_600, list(rows, 13_000));
    assertThat(page.partial()).isTrue();
    assertThat(page.next()).containsExactly(OracleApi.jobs("CX_1", 9_800, ""));
    assertThat(page(9_800, list(rows, 13_000)).next()).isEmpty();
  }

  @Test
  void aListWithoutItsTotalIsNotRead() {
    String unstated = list(List.of(row("1", "Engineer"))).replace("TotalJobsCount", "Total");
    assertThatThrownBy(() -> page(0, unstated)).isInstanceOf(UnreadablePayloadException.class);
    String zero = list(List.of(row("1", "Engineer")), 0);
    assertThatThrownBy(() -> page(0, zero)).isInstanceOf(UnreadablePayloadException.class);
  }

  @Test
  void theDetailOfAnotherJobIsNotReadAndNamesOfPeopleAreNotStored() {
    Page.Item item = page(0, list(List.of(row("410001", "Engineer")))).items().getFirst();
    assertThat(source().withDetail(board(), item, detail("410001")).payload())
        .contains("Text of 410001")
        .doesNotContain("HiringManager");
    for (String other : List.of(detail("410002"), "{\"items\": []}")) {
      assertThatThrownBy(() -> source().withDetail(board(), item, other))
          .isInstanceOf(UnreadablePayloadException.class);
    }
  }

  private NativePosting read(String payload) {
    return source().reader().read(board(), payload);
  }

  @Test
  void aDateWithoutATimeEndsWithItsDay() {
    String row =
        "{\"Id\": \"1042\", \"PostedDate\": \"2026-11-01\", \"PostingEndDate\": \"2026-12-01\"%s}";
    NativePosting listed = read(row.formatted(""));
    assertThat(listed.postedAt()).isEqualTo("2026-11-01T00:00:00Z");
    assertThat(listed.validThrough()).isEqualTo("2026-12-02T12:00:00Z");
    NativePosting detailed =
        read(
            row.formatted(
                """
                , "detail": {"ExternalPostedStartDate": "2026-11-01T09:00:00+02:00",
                  "ExternalPostedEndDate": "2026-12-01T23:55:00-05:00"}\
                """));
    assertThat(detailed.postedAt()).isEqualTo("2026-11-01T07:00:00Z");
    assertThat(detailed.validThrough()).as("of the list").isEqualTo("2026-12-02T12:00:00Z");
    NativePosting unlisted =
        read("{\"Id\": \"1042\", \"detail\": {\"ExternalPostedEndDate\": \"2026-12-01\"}}");
    assertThat(unlisted.validThrough()).as("the detail is read once").isNull();
  }

  @Test
  void oneJobOnSeveralSitesOfAHostIsOneRequisition() {
    NativePosting posting = read(row("30607", "Engineer"));
    assertThat(posting.identities()).containsExactly("oracle:abcd.us2:requisition:30607");
    assertThat(posting.url())
        .isEqualTo(
            "https://abcd.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1/job/30607");
  }

  @Test
  void aNameChoosesNoOtherHost() {
    for (String name :
        List.of(
            "abcd.us2",
            "abcd/",
            "/CX_1",
            "evil..example/CX_1",
            "a.b.c.d/CX_1",
            "a@b/CX_1",
            "abcd.us2/CX_1/../x",
            "abcd.us2/..",
            "abcd.us2/CX_1,limit=1",
            "127.0.0.1/CX_1")) {
      BoardKey board = new BoardKey(OracleRecruiting.ID, name);
      assertThat(source().description().accepts(board)).as(name).isFalse();
      assertThatThrownBy(() -> source().address(board))
          .isInstanceOf(IllegalArgumentException.class);
    }
    BoardKey odd = new BoardKey(OracleRecruiting.ID, "evil.example/CX_1");
    assertThat(source().address(odd)).hasHost("evil.fa.example.oraclecloud.com");
  }

  @Test
  void theTitleOfASiteNamesTheEmployerUnlessItSaysWhatTheSiteIsFor() {
    Map.of(
            "Tidewrack Careers",
            "Tidewrack",
            "Careers at Tidewrack",
            "Tidewrack",
            "Tidewrack Career Website",
            "Tidewrack",
            "Job Listings at Tidewrack Inc.",
            "Tidewrack Inc.",
            "City of Ghent",
            "City of Ghent",
            "Tidewrack | External Career Site",
            "Tidewrack",
            "Tidewrack All Open Jobs",
            "Tidewrack",
            "Tidewrack Early Careers",
            "Tidewrack",
            "Tidewrack %s Careers".formatted("-".repeat(20)),
            "Tidewrack")
        .forEach((title, name) -> assertThat(OracleSiteTitle.company(title)).contains(name));
    assertThat(List.of("Candidate Experience site", "Careers", "US Campus", "CX_1", "Job Portal"))
        .allSatisfy(title -> assertThat(OracleSiteTitle.company(title)).isEmpty());
    assertThat(
            List.of(
                "Early Careers",
                "Corporate Careers",
                "Global Careers",
                "US Careers",
                "United Kingdom & Ireland Careers",
                "Store Careers",
                "Search Jobs",
                "Lateral Hiring",
                "Executive",
                "All Open Jobs",
                "Our Open Positions",
                "—",
                "Tidewrack ".repeat(21)))
        .allSatisfy(title -> assertThat(OracleSiteTitle.company(title)).isEmpty());
    NativePosting posting =
        read(
            """
            {"Id": "1042", "siteTitle": "Orrery Careers",
             "detail": {"LegalEmployer": "Tidewrack B.V."}}\
            """);
    assertThat(posting.companyName()).isEqualTo("Tidewrack B.V.");
    assertThat(read("{\"Id\": \"1042\", \"siteTitle\": \"Orrery Careers\"}").companyName())
        .isEqualTo("Orrery");
  }

  @Test
  void placesThatTheDetailDoesNotHaveAreThoseOfTheRow() {
    String job =
        "{\"Id\": \"1\", \"PrimaryLocation\": \"Utrecht, Netherlands\", \"secondaryLocations\":"
            + " [{\"Name\": \"Ghent, Belgium\"}], \"detail\": {%s}}";
    assertThat(read(job.formatted("\"PrimaryLocation\": \"Utrecht, NL\"")).locations())
        .containsExactly("Utrecht, NL", "Ghent, Belgium");
    assertThat(read(job.formatted("\"secondaryLocations\": []")).locations())
        .containsExactly("Utrecht, Netherlands");
  }
}
