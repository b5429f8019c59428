package dev.rolecall.ingest.source.adzuna;

import dev.rolecall.ingest.source.ApiCredential;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.PageItems;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceAccess;
import dev.rolecall.ingest.source.SourceDescription;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.SourceKind;
import dev.rolecall.model.source.Terms;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Adzuna. A board is a category in a country, `adzuna:gb/it-jobs`, or a search in it,
/// `adzuna:gb/it-jobs/java developer`. The newest jobs are read, in pages of 50.
public final class Adzuna implements Source {
  public static final SourceId ID = SourceId.of("adzuna");
  private static final int PAGE_SIZE = 50;

  /// The requests of a month are enough for ten boards that are read once a day.
  private static final int MAX_PAGES = 8;

  private static final int AGE_LIMIT_DAYS = 45;

  /// It is encoded in the request.
  private static final Pattern BOARD =
      Pattern.compile(
          "("
              + String.join("|", AdzunaCountries.CODES)
              + ")/([a-z][a-z-]{0,40})(?:/(\\w[\\w .,&+-]{0,79}))?");

  private static final Pattern PAGE = Pattern.compile("/search/(\\d{1,6})\\?");

  /// A key allows 25 requests a minute, 250 a day and 2,500 a month.
  private static final SourceAccess ACCESS =
      new SourceAccess(
          List.of(
              ApiCredential.inQuery("rolecall.sources.adzuna.app-id", "app_id"),
              ApiCredential.inQuery("rolecall.sources.adzuna.app-key", "app_key")),
          Duration.ofSeconds(3),
          250,
          2_500);

  private static final Terms TERMS =
      new Terms(
          "Jobs by Adzuna",
          true,
          Duration.ofDays(30),
          Duration.ofDays(AGE_LIMIT_DAYS),
          true,
          SourceKind.FEED);

  private static final SourceDescription DESCRIPTION =
      new SourceDescription(ID, "https://api.adzuna.com", TERMS, Duration.ofHours(24))
          .withBoardNames(BOARD);

  @Override
  public SourceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public SourceAccess access() {
    return ACCESS;
  }

  @Override
  public PostingReader reader() {
    return new AdzunaPostingReader();
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return request(board, 1);
  }

  private static SourceRequest request(BoardKey board, int page) {
    String[] parts = board.board().split("/", 3);
    String words =
        parts.length < 3 ? "" : "&what=" + URLEncoder.encode(parts[2], StandardCharsets.UTF_8);
    String path =
        "/v1/api/jobs/%s/search/%d?results_per_page=%d&category=%s&sort_by=date&max_days_old=%d"
            .formatted(parts[0], page, PAGE_SIZE, parts[1], AGE_LIMIT_DAYS);
    return new SourceRequest(path + words, null, ACCESS);
  }

  /// The link of a job changes with each request.
  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    JsonNode jobs = PageItems.list(PageItems.json(body), "results");
    Matcher page = PAGE.matcher(request.path());
    int next = (page.find() ? Integer.parseInt(page.group(1)) : 1) + 1;
    boolean more = jobs.size() == PAGE_SIZE && next <= MAX_PAGES;
    return new PageItems("id", "redirect_url", "adref")
        .titled("title")
        .withTextIn("description")
        .addAll(jobs)
        .page()
        .with(null, more ? List.of(request(board, next)) : List.of());
  }
}
