package dev.rolecall.ingest.source.paylocity;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.ingest.source.ClosedRow;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.PageItems;
import dev.rolecall.ingest.source.PageLength;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.ScriptData;
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
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Paylocity. A script in the page of all jobs has the whole list; the texts are in the jobs' own
/// pages. No documentation describes these pages: the format is the one that public programs which
/// read them use, and only the id and the title of a job are required.
///
/// Paylocity documents a feed (`/recruiting/v2/api/feed/jobs/{guid}`). It is not read, because
/// these programs report that it is empty, with status 200, for companies that have not enabled it.
public final class Paylocity implements Source {
  public static final SourceId ID = SourceId.of("paylocity");

  static final String ADDRESS = "https://recruiting.paylocity.com";

  /// The path of a job's page, before its id.
  static final String DETAILS = "/Recruiting/Jobs/Details/";

  private static final String HOST = "recruiting.paylocity.com";
  private static final String LIST = "/Recruiting/Jobs/All/";
  private static final String PAGE_DATA = "window.pageData";
  private static final String GUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern LIST_PATH =
      Pattern.compile("/recruiting/jobs/(?:all|list)/(" + GUID + ")(?:/.*)?");
  private static final Pattern JOB_ID = Pattern.compile("[\\w-]{1,40}");
  private static final SourceDescription DESCRIPTION =
      new SourceDescription(ID, ADDRESS, Terms.of(SourceKind.EMPLOYER_BOARD), Duration.ofHours(4))
          .withBoardNames(Pattern.compile(GUID));

  @Override
  public SourceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public PostingReader reader() {
    return new PaylocityPostingReader();
  }

  /// `recruiting.paylocity.com/recruiting/jobs/All/{guid}/Acme`. The address of a job's page does
  /// not name its board.
  @Override
  public Optional<BoardKey> boardOf(URI link) {
    if (!BoardNames.host(link).equals(HOST) || link.getRawPath() == null) {
      return Optional.empty();
    }
    Matcher list = LIST_PATH.matcher(link.getRawPath().toLowerCase(Locale.ROOT));
    return list.matches() ? Optional.of(new BoardKey(ID, list.group(1))) : Optional.empty();
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return SourceRequest.webPage(LIST + board.board(), "");
  }

  /// The address of a board that does not exist redirects to a page that says so.
  @Override
  public Page parse(BoardKey board, SourceRequest request, SourceResponse response) {
    URI moved = response.movedTo();
    if (moved != null && !boardOf(moved).equals(Optional.of(board))) {
      throw new UnreadablePayloadException("The list redirects to " + moved.getPath());
    }
    return parse(board, request, response.body());
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    PageLength.check(body);
    // the title of the board is not of the job
    return new PageItems(PaylocityRow.ID, PaylocityRow.BOARD_TITLE)
        .titled(PaylocityRow.TITLE)
        .addAll(PaylocityRow.all(ScriptData.get(body, PAGE_DATA)))
        .page(Paylocity::detail);
  }

  private static @Nullable SourceRequest detail(ObjectNode job) {
    return Optional.ofNullable(Fields.text(job, PaylocityRow.ID))
        .filter(id -> JOB_ID.matcher(id).matches())
        .map(id -> SourceRequest.webPage(DETAILS + id, ""))
        .orElse(null);
  }

  @Override
  public Page.Item withDetail(BoardKey board, Page.Item item, String body) {
    return item.withPayload(PaylocityDetail.of(body).addedTo(Fields.object(item.payload())));
  }

  /// The page of a job that does not exist redirects to one that says so.
  @Override
  public boolean isOtherPage(BoardKey board, Page.Item item, SourceResponse response) {
    URI moved = response.movedTo();
    String own = (DETAILS + item.externalId()).toLowerCase(Locale.ROOT);
    return moved != null && !(moved.getPath() + "/").toLowerCase(Locale.ROOT).startsWith(own + "/");
  }

  @Override
  public Optional<Page.Item> withoutDetail(BoardKey board, Page.Item item) {
    return Optional.of(ClosedRow.of(item));
  }
}
