package dev.rolecall.ingest.source.oracle;

import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.PageItems;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceDescription;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.SourceKind;
import dev.rolecall.model.source.Terms;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Oracle Recruiting Cloud. The host's sites are requested first ([OracleSiteList]); the list of a
/// site's jobs has no descriptions; each posting needs a detail request.
///
/// Oracle documents the resources, but for its own use. The fields and limits are those that public
/// clients of the API state, and each field may be missing.
public final class OracleRecruiting implements Source {
  public static final SourceId ID = SourceId.of("oracle");

  /// The field of an item with its detail.
  static final String DETAIL = "detail";

  /// The field of an item with the title of its site.
  static final String SITE_TITLE = "siteTitle";

  /// What depends on the search and on the day, and the title of the site: not of the job.
  private static final String[] VOLATILE = {
    "Distance", "Relevancy", "TrendingFlag", "BeFirstToApplyFlag", "HotJobFlag", SITE_TITLE
  };

  private static final SourceDescription DESCRIPTION =
      new SourceDescription(
              ID,
              "https://{board}.oraclecloud.com",
              Terms.of(SourceKind.EMPLOYER_BOARD),
              Duration.ofHours(6))
          .withBoardNames(OracleSite.NAME);

  @Override
  public SourceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public PostingReader reader() {
    return new OraclePostingReader();
  }

  @Override
  public String hostName(BoardKey board) {
    return OracleSite.parse(board).map(OracleSite::hostName).orElse(board.board());
  }

  @Override
  public BoardKey canonical(BoardKey board) {
    return new BoardKey(ID, OracleSite.of(board).name());
  }

  @Override
  public URI address(BoardKey board) {
    return OracleSite.of(board).address();
  }

  @Override
  public Optional<BoardKey> boardOf(URI link) {
    return OracleSite.boardOf(link).map(name -> new BoardKey(ID, name));
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return OracleApi.sites();
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    JsonNode response = PageItems.json(body);
    if (OracleApi.isForJobs(request)) {
      return jobs(request, response.path("items").path(0));
    }
    OracleSiteList.Entry site = OracleSiteList.of(response).find(OracleSite.of(board).site());
    String title = Objects.requireNonNullElse(site.title(), "");
    SourceRequest first = OracleApi.jobs(site.number(), 0, title);
    return new Page.Postings(List.of(), 0).with(null, List.of(first));
  }

  private static Page jobs(SourceRequest request, JsonNode search) {
    JsonNode rows = PageItems.list(search, "requisitionList");
    int total = total(search, rows.size());
    rows.forEach(row -> addTitle(row, request.purpose()));
    Page.Postings page =
        new PageItems("Id", VOLATILE)
            .titled("Title")
            .addAll(rows)
            .page(item -> OracleApi.job(request, Objects.requireNonNull(Fields.text(item, "Id"))));
    List<SourceRequest> next = OracleApi.next(request, total).stream().toList();
    return total > OracleApi.MAX_ROWS
        ? page.with(null, next).withPartialListing()
        : page.with(OracleApi.minListed(total), next);
  }

  private static void addTitle(JsonNode row, String title) {
    if (row instanceof ObjectNode job && !title.isEmpty()) {
      job.put(SITE_TITLE, title);
    }
  }

  private static int total(JsonNode search, int rows) {
    int total = search.path("TotalJobsCount").asInt(-1);
    if (total < 0 || (total == 0 && rows > 0)) {
      throw new UnreadablePayloadException("The response has no TotalJobsCount");
    }
    return total;
  }

  @Override
  public Page.Item withDetail(BoardKey board, Page.Item item, String body) {
    JsonNode first = PageItems.json(body).path("items").path(0);
    if (!(first instanceof ObjectNode detail)
        || !item.externalId().equals(Fields.text(first, "Id"))) {
      throw new UnreadablePayloadException("Not the job " + item.externalId());
    }
    // other fields may name people, such as the hiring manager
    return PageItems.withField(item, DETAIL, detail.retain(OraclePostingReader.FIELDS));
  }
}
