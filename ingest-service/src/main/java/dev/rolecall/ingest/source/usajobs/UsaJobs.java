package dev.rolecall.ingest.source.usajobs;

import dev.rolecall.ingest.source.ApiCredential;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.PageItems;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceAccess;
import dev.rolecall.ingest.source.SourceDescription;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.SourceKind;
import dev.rolecall.model.source.Terms;
import dev.rolecall.model.wire.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// USAJOBS. A board is a job series, `usajobs:2210` (information technology), or a search,
/// `usajobs:software engineer`, in pages of 500. Agencies post here first, so an announcement that
/// is no longer listed is closed.
public final class UsaJobs implements Source {
  public static final SourceId ID = SourceId.of("usajobs");

  /// The field of the announcement with the id of its item.
  static final String ITEM_ID = "MatchedObjectId";

  private static final int PAGE_SIZE = 500;
  private static final Pattern SERIES = Pattern.compile("\\d{4}");

  /// A series or words; they are encoded in the request.
  private static final Pattern BOARD = Pattern.compile("\\w[\\w .,&+-]{0,79}");

  private static final Pattern PAGE = Pattern.compile("[?&]Page=(\\d{1,6})");

  private static final SourceAccess ACCESS =
      new SourceAccess(
          List.of(
              ApiCredential.inHeader("rolecall.sources.usajobs.key", "Authorization-Key"),
              ApiCredential.inHeader("rolecall.sources.usajobs.email", "User-Agent")),
          Duration.ZERO);

  private static final Terms TERMS =
      new Terms("USAJOBS", true, Duration.ofDays(30), null, false, SourceKind.EMPLOYER_BOARD);

  private static final SourceDescription DESCRIPTION =
      new SourceDescription(ID, "https://data.usajobs.gov", TERMS, Duration.ofHours(12))
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
    return new UsaJobsPostingReader();
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return request(board, 1);
  }

  private static SourceRequest request(BoardKey board, int page) {
    String filter =
        (isSeries(board) ? "JobCategoryCode=" : "Keyword=")
            + URLEncoder.encode(board.board(), StandardCharsets.UTF_8);
    return new SourceRequest(
        "/api/Search?%s&HiringPath=public&Fields=Full&ResultsPerPage=%d&Page=%d"
            .formatted(filter, PAGE_SIZE, page),
        null,
        ACCESS);
  }

  private static boolean isSeries(BoardKey board) {
    return SERIES.matcher(board.board()).matches();
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    JsonNode result = PageItems.json(body).path("SearchResult");
    ArrayNode announcements = announcements(PageItems.list(result, "SearchResultItems"));
    checkSeries(board, announcements);
    Matcher stated = PAGE.matcher(request.path());
    int page = stated.find() ? Integer.parseInt(stated.group(1)) : 1;
    JsonNode total = result.path("SearchResultCountAll");
    boolean more = announcements.size() > 0 && page * PAGE_SIZE < total.asInt(0);
    return new PageItems(ITEM_ID)
        .titled("PositionTitle")
        .withTextIn("UserArea", "QualificationSummary")
        .addAll(announcements)
        .page()
        .with(
            total.isNumber() ? total.asInt() : null,
            more ? List.of(request(board, page + 1)) : List.of());
  }

  /// The announcements with their ids, without the rank of the search, which changes.
  private static ArrayNode announcements(JsonNode items) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    for (JsonNode item : items) {
      if (item.path("MatchedObjectDescriptor") instanceof ObjectNode announcement
          && item.has(ITEM_ID)) {
        all.add(announcement.deepCopy().set(ITEM_ID, item.get(ITEM_ID)));
      } else {
        all.add(item);
      }
    }
    return all;
  }

  /// A response of other series shows that the filter was ignored: it is not this board.
  private static void checkSeries(BoardKey board, ArrayNode announcements) {
    if (!isSeries(board)) {
      return;
    }
    List<JsonNode> categories =
        StreamSupport.stream(announcements.spliterator(), false)
            .map(announcement -> announcement.path("JobCategory"))
            .filter(JsonNode::isArray)
            .toList();
    long others = categories.stream().filter(list -> !hasCode(list, board.board())).count();
    if (others * 2 > categories.size()) {
      throw new UnreadablePayloadException(
          "%d of %d announcements are not of the series %s"
              .formatted(others, categories.size(), board.board()));
    }
  }

  private static boolean hasCode(JsonNode categories, String code) {
    return StreamSupport.stream(categories.spliterator(), false)
        .anyMatch(category -> code.equals(category.path("Code").asString("")));
  }
}
