package dev.rolecall.ingest.source.usajobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Period;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsaJobsTest extends SourceContract {
  @Override
  protected Source source() {
    return new UsaJobs();
  }

  @Override
  protected BoardKey board() {
    return new BoardKey(UsaJobs.ID, "2210");
  }

  @Override
  protected String row(String id, String title) {
    return row(id, title, "2210", 1);
  }

  private static String row(String id, String title, String series, int rank) {
    return """
    {"MatchedObjectId": "%s", "RelevanceScore": %d, "MatchedObjectDescriptor": {"PositionID": "TW-%s", "PositionTitle": "%s",
     "PositionURI": "https://www.usajobs.gov:443/job/%s", "ApplyURI": ["https://www.usajobs.gov:443/job/%s?apply"],
     "PositionLocation": [{"LocationName": "Denver, Colorado", "CountryCode": "United States"}],
     "OrganizationName": "Bureau of Invented Tides", "DepartmentName": "Department of Invented Seas",
     "JobCategory": [{"Name": "Information Technology", "Code": "%s"}],
     "PublicationStartDate": "2026-11-01T00:00:00.0000", "ApplicationCloseDate": "2026-11-20T23:59:59.9970",
     "UserArea": {"Details": {"JobSummary": "Text of %s"}}}}\
    """
        .formatted(id, rank, id, title, id, id, series, id);
  }

  /// The rank of the search is not content.
  @Override
  protected String touched(String id, String title) {
    return row(id, title, "2210", 2);
  }

  @Override
  protected String list(List<String> rows) {
    return list(rows, rows.size());
  }

  private static String list(List<String> rows, int total) {
    return "{\"SearchResult\": {\"SearchResultCountAll\": %d, \"SearchResultItems\": [%s]}}"
        .formatted(total, String.join(",", rows));
  }

  @Override
  protected List<String> brokenRows() {
    return List.of("null", "\"text\"", "7", "{}", "{\"MatchedObjectId\": null}");
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    int page = Integer.parseInt(request.path().replaceAll(".*&Page=", ""));
    List<String> rows =
        ids.stream()
            .skip((page - 1) * 500L)
            .limit(500)
            .map(id -> row(id, "Backend Engineer"))
            .toList();
    return list(rows, ids.size());
  }

  /// Links lead to announcements, not to boards.
  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of();
  }

  private NativePosting read(String fields) {
    return source().reader().read(board(), "{\"MatchedObjectId\": 7, " + fields + "}");
  }

  @Test
  void aBoardIsASeriesOrASearch() {
    assertThat(source().firstRequest(board()).path())
        .startsWith("/api/Search?JobCategoryCode=2210&");
    BoardKey search = new BoardKey(UsaJobs.ID, "software engineer");
    assertThat(source().firstRequest(search).path())
        .startsWith("/api/Search?Keyword=software+engineer&");
    assertThat(source().firstRequest(search).access().keys()).hasSize(2);
  }

  @Test
  void aBoardOfMoreThanAPageIsReadToItsEnd() {
    SourceRequest first = source().firstRequest(board());
    String page = list(List.of(row("1", "Engineer")), 900);
    List<SourceRequest> next = source().parse(board(), first, page).next();
    assertThat(next).extracting(SourceRequest::path).first().asString().endsWith("&Page=2");
    assertThat(source().parse(board(), next.getFirst(), page).next()).isEmpty();
  }

  /// Many interfaces ignore parameters that they do not know.
  @Test
  void aResponseOfOtherSeriesIsNotThisBoard() {
    String others = list(List.of(row("1", "Nurse", "0610", 1), row("2", "Engineer")));
    SourceRequest first = source().firstRequest(board());
    assertThat(source().parse(board(), first, others)).isNotNull();
    String ignored = list(List.of(row("1", "Nurse", "0610", 1), row("2", "Nurse", "0610", 1)));
    assertThatThrownBy(() -> source().parse(board(), first, ignored))
        .isInstanceOf(UnreadablePayloadException.class)
        .hasMessage("2 of 2 announcements are not of the series 2210");
  }

  @ParameterizedTest
  @CsvSource({"PA, YEAR", "PH, HOUR", "PM, MONTH", "Per Year, YEAR", "BW,", "WC,", "PW,"})
  void paysPeriodIsACode(String code, @Nullable Period period) {
    NativePosting posting =
        read(
            "\"PositionRemuneration\": [{\"MinimumRange\": \"%s\", \"MaximumRange\": \"%s\", \"RateIntervalCode\": \"%s\"}]"
                .formatted(
                    period == Period.HOUR ? "45.5" : "9000.0",
                    period == Period.HOUR ? "60" : "12000.0",
                    code));
    assertThat(posting.pay())
        .extracting(Pay::period)
        .isEqualTo(period == null ? List.of() : List.of(period));
    assertThat(posting.pay()).extracting(Pay::currency).allMatch("USD"::equals);
  }

  /// The end of the last day anywhere on Earth: the time zone is not stated.
  @Test
  void oneMayApplyUntilTheEndOfTheDay() {
    NativePosting posting =
        read(
            "\"PublicationStartDate\": \"2026-11-01T00:00:00.0000\", \"ApplicationCloseDate\":"
                + " \"2026-11-20T23:59:59.9970\"");
    assertThat(posting.postedAt()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
    assertThat(posting.validThrough()).isEqualTo(Instant.parse("2026-11-21T12:00:00Z"));
  }

  @Test
  void remoteWorkIsStatedByItsIndicator() {
    String details =
        "\"UserArea\": {\"Details\": {\"RemoteIndicator\": %s, \"TeleworkEligible\": true}}";
    assertThat(read(details.formatted(true)).remote()).isTrue();
    assertThat(read(details.formatted(true)).remoteFrom()).containsExactly("United States");
    assertThat(read(details.formatted(false)).remote()).isNull();
  }

  @Test
  void addressesHaveNoPort() {
    NativePosting posting =
        read(
            "\"PositionURI\": \"https://www.usajobs.gov:443/job/7\", \"ApplyURI\":"
                + " [\"https://www.usajobs.gov:443/job/7?x=1\"]");
    assertThat(posting.url()).isEqualTo("https://www.usajobs.gov/job/7");
    assertThat(posting.applyUrl()).isEqualTo("https://www.usajobs.gov/job/7?x=1");
  }
}
