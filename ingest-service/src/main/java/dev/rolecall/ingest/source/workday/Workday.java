package dev.rolecall.ingest.source.workday;

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
import dev.rolecall.model.wire.Json;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Workday. The list is paged by POST requests and has no descriptions; each posting needs a detail
/// request.
///
/// Totals are capped at 2,000, and later offsets repeat earlier postings. A larger site is read in
/// parts, one for each value of a facet. A posting without a value is in no part, so the absence of
/// a posting closes none.
public final class Workday implements Source {
  public static final SourceId ID = SourceId.of("workday");

  /// The field of an item with its detail.
  static final String DETAIL = "detail";

  /// A larger limit results in status 400.
  static final int PAGE_SIZE = 20;

  static final int MAX_TOTAL = 2_000;
  private static final SourceDescription DESCRIPTION =
      new SourceDescription(
              ID,
              "https://{board}.myworkdayjobs.com",
              Terms.of(SourceKind.EMPLOYER_BOARD),
              Duration.ofHours(6))
          .withBoardNames(WorkdaySite.NAME);

  @Override
  public SourceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public PostingReader reader() {
    return new WorkdayPostingReader();
  }

  @Override
  public URI address(BoardKey board) {
    return WorkdaySite.of(board).address();
  }

  @Override
  public Optional<BoardKey> boardOf(URI link) {
    return WorkdaySite.boardOf(link).map(name -> new BoardKey(ID, name));
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return request(board, Json.MAPPER.createObjectNode(), 0);
  }

  private static SourceRequest request(BoardKey board, JsonNode facets, int offset) {
    ObjectNode body = Json.MAPPER.createObjectNode();
    body.set("appliedFacets", facets);
    body.put("limit", PAGE_SIZE).put("offset", offset).put("searchText", "");
    return new SourceRequest(WorkdaySite.of(board).api() + "/jobs", body.toString());
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    JsonNode response = PageItems.json(body);
    JsonNode rows = PageItems.list(response, "jobPostings");
    Page.Postings page =
        new PageItems(Workday::id, "postedOn")
            .titled("title")
            .addAll(rows)
            .page(
                item ->
                    new SourceRequest(
                        WorkdaySite.of(board).api() + Fields.text(item, "externalPath")));
    ObjectNode sent = Fields.object(Objects.requireNonNull(request.body()));
    int total = response.path("total").asInt(0);
    boolean whole = sent.path("appliedFacets").isEmpty();
    int offset = sent.path("offset").asInt(0);
    if (whole && offset == 0 && total >= MAX_TOTAL) {
      return page.with(null, parts(board, response)).withPartialListing();
    }
    // some sites state the total on the first page only
    Integer stated = whole && total > 0 ? total : null;
    Page.Postings read = page.with(stated, next(board, sent, rows.size(), total));
    return whole ? read : read.withPartialListing();
  }

  /// One request for each value of a facet.
  private static List<SourceRequest> parts(BoardKey board, JsonNode response) {
    return WorkdayFacet.partition(response.path("facets"), MAX_TOTAL)
        .map(facet -> facet.applied().stream().map(value -> request(board, value, 0)).toList())
        .orElseThrow(
            () ->
                new UnreadablePayloadException(
                    "More than %d postings, and no facet that divides them".formatted(MAX_TOTAL)));
  }

  private static List<SourceRequest> next(BoardKey board, JsonNode sent, int rows, int total) {
    int next = sent.path("offset").asInt(0) + rows;
    boolean more = total > 0 ? next < total : rows == PAGE_SIZE;
    if (more && rows == 0) {
      throw new UnreadablePayloadException("The list ended at %d of %d".formatted(next, total));
    }
    return more ? List.of(request(board, sent.path("appliedFacets"), next)) : List.of();
  }

  /// The requisition at the end of the path, `JR354232` or `R-1042-1`: the title before it changes.
  static @Nullable String id(JsonNode item) {
    String path = Fields.text(item, "externalPath");
    if (path == null || !path.startsWith("/")) {
      return null;
    }
    String last = path.substring(path.lastIndexOf('/') + 1);
    int separator = last.lastIndexOf('_');
    String id = last.substring(separator + 1);
    return id.chars().anyMatch(Character::isDigit) ? id : last.isEmpty() ? null : last;
  }

  @Override
  public Page.Item withDetail(BoardKey board, Page.Item item, String body) {
    ObjectNode detail = Fields.object(body);
    if (!detail.path("jobPostingInfo").isObject()) {
      throw new UnreadablePayloadException("The detail has no jobPostingInfo");
    }
    return PageItems.withField(item, DETAIL, detail.without("similarJobs"));
  }
}
