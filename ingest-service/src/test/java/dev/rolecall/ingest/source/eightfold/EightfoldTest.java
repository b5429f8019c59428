package dev.rolecall.ingest.source.eightfold;

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
import org.junit.jupiter.api.Test;

class EightfoldTest extends SourceContract {
  @Override
  protected Source source() {
    return new Eightfold();
  }

  @Override
  protected String row(String id, String title) {
    return """
    {"id": %s, "displayJobId": "R%s", "name": "%s", "locations": ["Netherlands, Utrecht"],
     "standardizedLocations": ["Utrecht, UT, NL"], "postedTs": 1793523600, "creationTs": 1793520000,
     "solrScore": 1.5, "workLocationOption": "onsite", "positionUrl": "/careers/job/%s"}\
    """
        .formatted(id, id, title, id);
  }

  @Override
  protected String touched(String id, String title) {
    return row(id, title).replace("\"solrScore\": 1.5", "\"solrScore\": 2, \"isHot\": 1");
  }

  @Override
  protected String list(List<String> rows) {
    return list(rows, rows.size());
  }

  private static String list(List<String> rows, int count) {
    return "{\"status\": 200, \"data\": {\"positions\": [%s], \"count\": %d}}"
        .formatted(String.join(",", rows), count);
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    if (request.path().contains("position_id=")) {
      return detail(request.path().replaceAll(".*position_id=(\\d+)&.*", "$1"));
    }
    int start = Integer.parseInt(request.path().replaceAll(".*start=(\\d+)&.*", "$1"));
    List<String> rows =
        ids.stream().skip(start).limit(10).map(id -> row(id, "Backend Engineer")).toList();
    return list(rows, ids.size());
  }

  private static String detail(String id) {
    return """
    {"status": 200, "data": {"id": %s, "name": "Backend Engineer", "jobDescription": "<p>Text of %s</p>",
     "publicUrl": "https://tidewrack.eightfold.ai/careers/job/%s", "location": "Utrecht"}}\
    """
        .formatted(id, id, id);
  }

  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of(
        "https://tidewrack.eightfold.ai/careers?domain=tidewrack.com&pid=410001", "tidewrack",
        "https://tidewrack.eightfold.ai/careers/job/410001", "tidewrack",
        "https://Orrery.eightfold.ai/careers?pid=1&domain=Orrery.example", "orrery/orrery.example");
  }

  @Override
  protected int maxListRequests() {
    return 3;
  }

  private static final String OLDER =
      """
      {"id": 410001, "name": "Backend Engineer", "location": "Utrecht, Netherlands", "t_update": 1793600000,
       "t_create": 1793523600, "ats_job_id": "JR1042", "job_description": "The beginning of",
       "work_location_option": "remote_local",
       "canonicalPositionUrl": "https://tidewrack.eightfold.ai/careers/job/410001"}\
      """;

  private static String olderList(String... rows) {
    return "{\"count\": %d, \"positions\": [%s]}".formatted(rows.length, String.join(",", rows));
  }

  private static final BoardKey OLDER_BOARD = new BoardKey(Eightfold.ID, "tidewrack/apply");

  private SourceRequest olderRequest() {
    return source().firstRequest(OLDER_BOARD);
  }

  @Test
  void theNameSaysWhichApiASiteHas() {
    assertThat(source().firstRequest(board()).path())
        .isEqualTo(
            "/api/pcsx/search?domain=tidewrack.com&query=&location=&start=0&num=10&sort_by=timestamp");
    assertThat(olderRequest().path())
        .isEqualTo("/api/apply/v2/jobs?domain=tidewrack.com&start=0&num=10&sort_by=timestamp");
    Page.Postings page =
        (Page.Postings) source().parse(OLDER_BOARD, olderRequest(), olderList(OLDER));
    Page.Item item = page.items().getFirst();
    assertThat(item.detail())
        .isEqualTo(new SourceRequest("/api/apply/v2/jobs/410001?domain=tidewrack.com"));
    String detail = OLDER.replace("The beginning of", "<p>The whole text</p>");
    NativePosting posting = read(source().withDetail(board(), item, detail).payload());
    assertThat(posting.html()).contains("The whole text");
    assertThat(posting.remote()).isTrue();
    assertThat(posting.locations()).containsExactly("Utrecht, Netherlands");
    assertThat(posting.identities()).containsExactly("eightfold:tidewrack:requisition:JR1042");
  }

  @Test
  void theTimeOfAnUpdateIsNeverThatOfThePublicationAndNoChange() {
    assertThat(read(OLDER).postedAt()).isEqualTo("2026-11-01T09:00:00Z");
    assertThat(read(OLDER.replace("\"t_create\"", "\"t_other\"")).postedAt()).isNull();
    assertThat(hashOf(OLDER.replace("1793600000", "1793700000"))).isEqualTo(hashOf(OLDER));
  }

  private String hashOf(String row) {
    Page.Postings page =
        (Page.Postings) source().parse(OLDER_BOARD, olderRequest(), olderList(row));
    return page.items().getFirst().contentHash();
  }

  @Test
  void theBeginningOfATextIsNotTheText() {
    assertThat(read(OLDER).html()).isEmpty();
  }

  private NativePosting read(String payload) {
    return source().reader().read(board(), payload);
  }

  @Test
  void aLargerSiteIsReadUpToALimitAndClosesNone() {
    List<String> rows = List.of(row("410001", "Backend Engineer"));
    SourceRequest last = EightfoldApi.PCSX.list(EightfoldSite.of(board()), 4_999);
    Page.Postings page = (Page.Postings) source().parse(board(), last, list(rows, 21_000));
    assertThat(page.partial()).isTrue();
    assertThat(page.next()).isEmpty();
    Page.Postings first =
        (Page.Postings) source().parse(board(), listRequest(), list(rows, 21_000));
    assertThat(first.next()).hasSize(1);
  }

  @Test
  void aListWithoutItsCountAndTheDetailOfAnotherPositionAreNotRead() {
    String uncounted = list(List.of(row("1", "Engineer"))).replace("count", "n");
    assertThatThrownBy(() -> source().parse(board(), listRequest(), uncounted))
        .isInstanceOf(UnreadablePayloadException.class);
    Page.Item item = new Page.Item("410001", row("410001", "Engineer"), "hash");
    String missing =
        "{\"status\": 404, \"error\": {\"message\": \"Position not found\"}, \"data\": {}}";
    for (String other : List.of(detail("410002"), missing)) {
      assertThatThrownBy(() -> source().withDetail(board(), item, other))
          .isInstanceOf(UnreadablePayloadException.class);
    }
  }

  @Test
  void theListOfAnotherDomainIsNotRead() {
    String list = olderList(OLDER).replace("{\"count\"", "{\"domain\": \"%s\", \"count\"");
    assertThat(source().parse(OLDER_BOARD, olderRequest(), list.formatted("Tidewrack.com")))
        .isInstanceOf(Page.Postings.class);
    assertThatThrownBy(
            () -> source().parse(OLDER_BOARD, olderRequest(), list.formatted("orrery.example")))
        .isInstanceOf(UnreadablePayloadException.class)
        .hasMessage(
            "The list of the domain tidewrack.com was requested, and that of orrery.example"
                + " received");
  }

  @Test
  void theTypeOfEmploymentIsInOneOfSeveralFields() {
    String detail = "{\"id\": 410001, \"efcustomTextTextTimeType\": [\"Full time\"]}";
    Page.Item row = new Page.Item("410001", row("410001", "Engineer"), "hash");
    String payload = source().withDetail(board(), row, detail).payload();
    assertThat(read(payload).employmentType()).isEqualTo("Full time");
  }

  @Test
  void placesAreStandardizedUnlessSomeAreMissing() {
    String places =
        "{\"id\": 1, \"locations\": [\"Netherlands, Utrecht\", \"Remote\"],"
            + " \"standardizedLocations\": [%s]}";
    assertThat(read(places.formatted("\"Utrecht, UT, NL\"")).locations())
        .containsExactly("Netherlands, Utrecht", "Remote");
    assertThat(read(places.formatted("\"Utrecht, UT, NL\", \"CA\"")).locations())
        .containsExactly("Utrecht, UT, Netherlands", "Canada");
  }

  @Test
  void aNameChoosesNoOtherHost() {
    for (String name :
        List.of(
            "acme.example",
            "acme/",
            "acme/acme",
            "acme/acme.com/x",
            "acme/acme.com&x=1",
            "a@b",
            "127.0.0.1",
            "acme/../x",
            "acme/127.0.0.1")) {
      BoardKey board = new BoardKey(Eightfold.ID, name);
      assertThat(source().description().accepts(board)).as(name).isFalse();
      assertThatThrownBy(() -> source().address(board))
          .isInstanceOf(IllegalArgumentException.class);
    }
    BoardKey older = new BoardKey(Eightfold.ID, "acme/acme.example/apply");
    assertThat(source().firstRequest(older).path())
        .startsWith("/api/apply/v2/jobs?domain=acme.example&");
    BoardKey other = new BoardKey(Eightfold.ID, "acme/acme.example");
    assertThat(source().address(other)).hasHost("acme.eightfold.ai");
    assertThat(source().hostName(other)).isEqualTo("acme");
  }
}
