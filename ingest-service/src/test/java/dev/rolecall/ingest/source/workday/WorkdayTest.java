package dev.rolecall.ingest.source.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.BoardKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkdayTest extends SourceContract {
  @Override
  protected Source source() {
    return new Workday();
  }

  @Override
  protected BoardKey board() {
    return new BoardKey(Workday.ID, "tidewrack.wd5/External");
  }

  @Override
  protected String row(String id, String title) {
    return """
    {"title": "%s", "externalPath": "/job/Utrecht/Engineer_%s", "locationsText": "2 Locations",
     "postedOn": "Posted 3 Days Ago", "bulletFields": ["%s"]}\
    """
        .formatted(title, id, id);
  }

  @Override
  protected String list(List<String> rows) {
    return list(rows, rows.size());
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    if (request.body() == null) {
      return detail(request.path().replaceAll(".*_", ""));
    }
    int offset = Fields.object(request.body()).path("offset").asInt();
    List<String> rows =
        ids.stream().skip(offset).limit(20).map(id -> row(id, "Backend Engineer")).toList();
    return list(rows, ids.size());
  }

  private static String list(List<String> rows, int total) {
    return "{\"total\": %d, \"jobPostings\": [%s], \"facets\": []}"
        .formatted(total, String.join(",", rows));
  }

  private static String detail(String id) {
    return """
    {"jobPostingInfo": {"title": "Backend Engineer", "jobDescription": "<p>Text of %s</p>",
     "location": "Utrecht, Netherlands", "additionalLocations": ["Ghent, Belgium"],
     "startDate": "2026-11-01", "timeType": "Full time", "jobReqId": "%s",
     "externalUrl": "https://tidewrack.wd5.myworkdayjobs.com/External/job/Engineer_%s"},
     "hiringOrganization": {"name": "Tidewrack"}, "similarJobs": []}\
    """
        .formatted(id, id, id);
  }

  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of(
        "https://tidewrack.wd5.myworkdayjobs.com/en-US/External/job/Utrecht/Engineer_JR1042",
        "tidewrack.wd5/External",
        "https://tidewrack.wd5.myworkdayjobs.com/External",
        "tidewrack.wd5/External");
  }

  @Override
  protected String touched(String id, String title) {
    return row(id, title).replace("Posted 3 Days Ago", "Posted 4 Days Ago");
  }

  @Test
  void aSiteWithMorePostingsThanTheTotalCanStateIsReadInParts() {
    String capped =
        """
        {"total": 2000, "jobPostings": [%s], "facets": [
          {"facetParameter": "timeType", "values": [{"id": "full", "count": 2400}]},
          {"facetParameter": "places", "values": [
            {"facetParameter": "country", "values": [{"id": "nl", "count": 1500}, {"id": "be", "count": 1200}]}]}]}\
        """
            .formatted(row("410001", "Backend Engineer"));
    Page page = source().parse(board(), source().firstRequest(board()), capped);
    assertThat(page.next())
        .extracting(SourceRequest::body)
        .containsExactly(
            "{\"appliedFacets\":{\"country\":[\"nl\"]},\"limit\":20,\"offset\":0,\"searchText\":\"\"}",
            "{\"appliedFacets\":{\"country\":[\"be\"]},\"limit\":20,\"offset\":0,\"searchText\":\"\"}");
    assertThat(((Page.Postings) page).partial()).as("absence closes none").isTrue();
    Page part =
        source().parse(board(), page.next().getFirst(), list(List.of(row("1", "Engineer")), 1));
    assertThat(((Page.Postings) part).partial()).isTrue();
    String withoutFacets = list(List.of(row("410001", "Backend Engineer")), 2000);
    assertThatThrownBy(() -> source().parse(board(), source().firstRequest(board()), withoutFacets))
        .isInstanceOf(UnreadablePayloadException.class);
  }

  @Test
  void aListThatEndsBeforeItsTotalIsNotRead() {
    String ended = list(List.of(), 40);
    assertThatThrownBy(() -> source().parse(board(), source().firstRequest(board()), ended))
        .isInstanceOf(UnreadablePayloadException.class);
  }

  @Test
  void aCityIsInTheCountryOfTheRequisitionAndADeadlineMayBeExtended() {
    NativePosting posting =
        source()
            .reader()
            .read(
                board(),
                """
                {"title": "Engineer", "externalPath": "/job/Dublin/Engineer_JR1042",
                 "detail": {"jobPostingInfo": {"location": "Dublin", "startDate": "2026-11-01",
                  "endDate": "2026-12-01", "remoteType": "Not Remote",
                  "jobRequisitionLocation": {"country": {"alpha2Code": "US"}}}}}
                """);
    assertThat(posting.locations()).containsExactly("Dublin, United States");
    assertThat(posting.validThrough()).as("of the detail, which is read once").isNull();
    assertThat(posting.remote()).isNull();
  }
}
