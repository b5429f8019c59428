package dev.rolecall.ingest.source.phenom;

import dev.rolecall.ingest.source.ClosedRow;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.PageItems;
import dev.rolecall.ingest.source.PageLength;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceDescription;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.SourceResponse;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.SourceKind;
import dev.rolecall.model.source.Terms;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// Career sites that Phenom hosts, at the employers' own hosts. A script in each page of the list
/// has its postings and the number of all; the texts are in the postings' own pages. No
/// documentation describes these pages: the format is the one that public programs which read them
/// use, and only an id and the title of a posting are required.
///
/// Sites of Phenom that load their list with a request to `/api/get-jobs` are not read.
public final class Phenom implements Source {
  public static final SourceId ID = SourceId.of("phenom");

  /// The maximum number of postings of a board; of more, the first are read. A page has ten.
  static final int MAX_POSTINGS = 5_000;

  private static final Pattern FROM = Pattern.compile("[?&]from=(\\d{1,6})(?:&|$)");
  private static final SourceDescription DESCRIPTION =
      new SourceDescription(
              ID, "https://{board}", Terms.of(SourceKind.EMPLOYER_BOARD), Duration.ofHours(12))
          .withBoardNames(PhenomSite.NAME);

  @Override
  public SourceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public PostingReader reader() {
    return new PhenomPostingReader();
  }

  @Override
  public String hostName(BoardKey board) {
    return PhenomSite.of(board).host();
  }

  /// Career sites share no host: they are read in parallel.
  @Override
  public String hostOf(BoardKey board) {
    return hostName(board);
  }

  @Override
  public URI address(BoardKey board) {
    return PhenomSite.of(board).address();
  }

  @Override
  public boolean readsAnyHost() {
    return true;
  }

  @Override
  public BoardKey canonical(BoardKey board) {
    return new BoardKey(ID, PhenomSite.of(board).name());
  }

  /// A link does not show whether Phenom hosts the site.
  @Override
  public Optional<BoardKey> boardOf(URI link) {
    return Optional.empty();
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return request(board, 0);
  }

  private static SourceRequest request(BoardKey board, int from) {
    return SourceRequest.webPage(PhenomSite.of(board).list(from), "");
  }

  /// The details are requested from the host of the board.
  @Override
  public Page parse(BoardKey board, SourceRequest request, SourceResponse response) {
    URI moved = response.movedTo();
    if (moved != null) {
      PhenomSite.of(board).checkList(moved);
    }
    return parse(board, request, response.body());
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    PageLength.check(body);
    PhenomList list = PhenomList.of(body);
    Page.Postings page =
        new PageItems(PhenomRow::id)
            .titled(PhenomRow.TITLE)
            .addAll(PhenomRow.all(list.jobs(), PhenomSite.of(board)))
            .page(Phenom::detail);
    boolean more = list.hasMoreAfter(from(request));
    int next = from(request) + list.jobs().size();
    List<SourceRequest> rest =
        more && next < MAX_POSTINGS ? List.of(request(board, next)) : List.of();
    Integer total = list.total();
    // without a total, any page may be empty by mistake
    return total == null || total > MAX_POSTINGS
        ? page.with(null, rest).withPartialListing()
        : page.with(total, rest);
  }

  private static int from(SourceRequest request) {
    Matcher from = FROM.matcher(request.path());
    return from.find() ? Integer.parseInt(from.group(1)) : 0;
  }

  private static SourceRequest detail(ObjectNode row) {
    return SourceRequest.webPage(URI.create(row.path(PhenomRow.URL).asString("")).getRawPath(), "");
  }

  /// The page of a posting can redirect to its address with another id or title, and to the page of
  /// another posting.
  @Override
  public Page.Item withDetail(BoardKey board, Page.Item item, SourceResponse response) {
    URI moved = response.movedTo();
    if (moved != null && !PhenomRow.isPageOf(Fields.object(item.payload()), moved)) {
      throw new UnreadablePayloadException("The page of another posting: " + moved.getPath());
    }
    return withDetail(board, item, response.body());
  }

  @Override
  public Page.Item withDetail(BoardKey board, Page.Item item, String body) {
    PageLength.check(body);
    ObjectNode posting = PhenomDetail.posting(body, Fields.object(item.payload()));
    return PageItems.withField(item, PhenomDetail.MARKUP, posting);
  }

  /// The page of a closed posting can redirect to the list, or to the start page.
  @Override
  public boolean isOtherPage(BoardKey board, Page.Item item, SourceResponse response) {
    URI moved = response.movedTo();
    return moved != null && !moved.getPath().contains("/job/");
  }

  @Override
  public Optional<Page.Item> withoutDetail(BoardKey board, Page.Item item) {
    return Optional.of(ClosedRow.of(item));
  }
}
