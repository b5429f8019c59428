package dev.rolecall.ingest.source.adzuna;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.job.Pay;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdzunaTest extends SourceContract {
  @Override
  protected Source source() {
    return new Adzuna();
  }

  @Override
  protected BoardKey board() {
    return new BoardKey(Adzuna.ID, "gb/it-jobs");
  }

  @Override
  protected String row(String id, String title) {
    return row(id, title, "1");
  }

  private static String row(String id, String title, String visit) {
    return """
    {"id": "%s", "title": "%s", "created": "2026-11-01T09:00:00Z", "description": "Text of %s",
     "company": {"display_name": "Tidewrack"}, "location": {"display_name": "Reading, Berkshire", "area": ["UK", "South East England"]},
     "redirect_url": "https://www.adzuna.co.uk/jobs/land/ad/%s?se=%s&utm_medium=api&utm_source=redacted&v=A1", "adref": "%s",
     "salary_min": 60000, "salary_max": 70000, "salary_is_predicted": "0"}\
    """
        .formatted(id, title, id, id, visit, visit);
  }

  /// The link differs in each response.
  @Override
  protected String touched(String id, String title) {
    return row(id, title, "2");
  }

  @Override
  protected String list(List<String> rows) {
    return "{\"count\": 90000, \"results\": [" + String.join(",", rows) + "]}";
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    int page = Integer.parseInt(request.path().replaceAll(".*/search/(\\d+).*", "$1"));
    return list(
        ids.stream()
            .skip((page - 1) * 50L)
            .limit(50)
            .map(id -> row(id, "Backend Engineer"))
            .toList());
  }

  /// Adzuna's links lead to jobs, not to boards.
  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of();
  }

  private NativePosting read(String item) {
    return source().reader().read(board(), item);
  }

  private static String item(String fields) {
    return "{\"id\": 7, \"title\": \"Engineer\", " + fields + "}";
  }

  @Test
  void aSearchInACategoryIsEncoded() {
    BoardKey search = new BoardKey(Adzuna.ID, "de/it-jobs/java & kafka");
    assertThat(source().description().accepts(search)).isTrue();
    assertThat(source().firstRequest(search).path())
        .isEqualTo(
            "/v1/api/jobs/de/search/1?results_per_page=50&category=it-jobs&sort_by=date&max_days_old=45"
                + "&what=java+%26+kafka");
  }

  /// The key is sent with each request, and is not in its path, which is stored and logged.
  @Test
  void eachRequestNeedsTheKeyAndDoesNotContainIt() {
    SourceRequest first = source().firstRequest(board());
    String full = list(Collections.nCopies(50, "x").stream().map(x -> row(x, "Engineer")).toList());
    Page page = source().parse(board(), first, full);
    List<SourceRequest> all = new ArrayList<>(page.next());
    all.add(first);
    assertThat(all)
        .hasSize(2)
        .allSatisfy(
            request -> {
              assertThat(request.access()).isEqualTo(source().access());
              assertThat(request.path()).doesNotContain("app_");
            });
  }

  @Test
  void theNumberOfPagesIsLimited() {
    SourceRequest last = new SourceRequest("/v1/api/jobs/gb/search/8?results_per_page=50");
    String full = list(Collections.nCopies(50, row("1", "Engineer")));
    assertThat(source().parse(board(), last, full).next()).isEmpty();
  }

  /// A predicted salary is an estimate of Adzuna: what is not stated must not look as if it were.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "salary_is_predicted": "0" | true
          "salary_is_predicted": 0   | true
          "salary_is_predicted": "1" | false
          "salary_is_predicted": 1   | false
          "x": 1                     | false
          """)
  void onlyAStatedSalaryIsRead(String predicted, boolean isRead) {
    NativePosting posting =
        read(item(predicted + ", \"salary_min\": 60000, \"salary_max\": 70000.5"));
    assertThat(posting.pay()).hasSize(isRead ? 1 : 0);
    for (Pay pay : posting.pay()) {
      assertThat(pay.currency()).isEqualTo("GBP");
      assertThat(pay.min()).isEqualByComparingTo(BigDecimal.valueOf(60_000));
    }
  }

  @Test
  void linksDoNotNameTheOwnerOfTheKey() {
    NativePosting posting = read(row("410001", "Engineer"));
    assertThat(posting.url())
        .isEqualTo(posting.applyUrl())
        .isEqualTo("https://www.adzuna.co.uk/jobs/land/ad/410001?se=1&v=A1");
    assertThat(posting.postedAt()).isEqualTo(Instant.parse("2026-11-01T09:00:00Z"));
    assertThat(posting.locations()).containsExactly("Reading, Berkshire, UK");
  }

  /// Pages say so by the ellipsis.
  @Test
  void aTextThatWasCutOffEndsWithAnEllipsis() {
    String beginning = "We chart tides. ".repeat(31) + "We cha";
    assertThat(html(beginning)).contains("We cha…</div>");
    assertThat(html(beginning + "…")).contains("We cha…</div>");
    assertThat(html("We look for a <strong>Java</strong> engineer."))
        .contains("We look for a Java engineer.</div>");
  }

  private @Nullable String html(String description) {
    return read(item("\"description\": \"" + description + "\"")).html();
  }
}
