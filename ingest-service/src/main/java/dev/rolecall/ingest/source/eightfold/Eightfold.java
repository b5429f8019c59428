package dev.rolecall.ingest.source.eightfold;

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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Eightfold. The list has no descriptions; each posting needs a detail request.
///
/// No documentation describes the API. The fields and limits are those that public clients of it
/// state, and each field may be missing.
public final class Eightfold implements Source {
  public static final SourceId ID = SourceId.of("eightfold");

  /// The field of an item with its detail.
  static final String DETAIL = "detail";

  /// With ten positions a page, a larger site would occupy the host for too long.
  static final int MAX_POSITIONS = 5_000;

  private static final Pattern START = Pattern.compile("&start=(\\d+)&");

  /// What depends on the search and on the day, and times that synchronization with another system
  /// changes.
  private static final String[] VOLATILE = {"t_update", "solrScore", "stars", "isHot", "hot"};

  private static final SourceDescription DESCRIPTION =
      new SourceDescription(
              ID,
              "https://{board}.eightfold.ai",
              Terms.of(SourceKind.EMPLOYER_BOARD),
              Duration.ofHours(12))
          .withBoardNames(EightfoldSite.NAME);

  @Override
  public SourceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public PostingReader reader() {
    return new EightfoldPostingReader();
  }

  @Override
  public String hostName(BoardKey board) {
    return EightfoldSite.parse(board).map(EightfoldSite::tenant).orElse(board.board());
  }

  @Override
  public BoardKey canonical(BoardKey board) {
    return new BoardKey(ID, EightfoldSite.of(board).name());
  }

  @Override
  public URI address(BoardKey board) {
    return EightfoldSite.of(board).address();
  }

  @Override
  public Optional<BoardKey> boardOf(URI link) {
    return EightfoldSite.boardOf(link).map(name -> new BoardKey(ID, name));
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    EightfoldSite site = EightfoldSite.of(board);
    return site.api().list(site, 0);
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    EightfoldSite site = EightfoldSite.of(board);
    EightfoldApi api = site.api();
    JsonNode content = api.content(PageItems.json(body));
    checkDomain(site, content);
    JsonNode rows = PageItems.list(content, "positions");
    int count = content.path("count").asInt(-1);
    if (count < 0 || (count == 0 && !rows.isEmpty())) {
      throw new UnreadablePayloadException("The response has no count");
    }
    Page.Postings page =
        new PageItems("id", VOLATILE)
            .titled("name")
            .addAll(rows)
            .page(item -> detail(api, site, item));
    int next = start(request) + rows.size();
    List<SourceRequest> more =
        !rows.isEmpty() && next < Math.min(count, MAX_POSITIONS)
            ? List.of(api.list(site, next))
            : List.of();
    return count > MAX_POSITIONS
        ? page.with(null, more).withPartialListing()
        : page.with(count, more);
  }

  /// Where the response states the employer's domain.
  private static void checkDomain(EightfoldSite site, JsonNode content) {
    String domain = Fields.text(content, "domain");
    if (domain != null && !domain.equalsIgnoreCase(site.domain())) {
      throw new UnreadablePayloadException(
          "The list of the domain %s was requested, and that of %s received"
              .formatted(site.domain(), domain));
    }
  }

  private static SourceRequest detail(EightfoldApi api, EightfoldSite site, ObjectNode item) {
    String id = String.valueOf(Fields.text(item, "id"));
    return api.detail(site, URLEncoder.encode(id, StandardCharsets.UTF_8));
  }

  private static int start(SourceRequest request) {
    Matcher start = START.matcher(request.path());
    return start.find() ? Integer.parseInt(start.group(1)) : 0;
  }

  @Override
  public Page.Item withDetail(BoardKey board, Page.Item item, String body) {
    ObjectNode position = EightfoldApi.position(body, item.externalId());
    return PageItems.withField(item, DETAIL, position.retain(EightfoldPostingReader.FIELDS));
  }
}
