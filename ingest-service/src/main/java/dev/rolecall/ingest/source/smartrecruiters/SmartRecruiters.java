package dev.rolecall.ingest.source.smartrecruiters;

import dev.rolecall.ingest.source.BoardNames;
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
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// SmartRecruiters. The list has no descriptions; each posting needs a detail request. An unknown
/// company has an empty list, like a company without openings.
public final class SmartRecruiters implements Source {
  public static final SourceId ID = SourceId.of("smartrecruiters");
  static final Set<String> HOSTS =
      Set.of("jobs.smartrecruiters.com", "careers.smartrecruiters.com");
  private static final int PAGE_SIZE = 100;
  private static final SourceDescription DESCRIPTION =
      new SourceDescription(
          ID,
          "https://api.smartrecruiters.com",
          Terms.of(SourceKind.EMPLOYER_BOARD_ONE_PLACE),
          Duration.ofHours(4));

  @Override
  public SourceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public PostingReader reader() {
    return new SmartRecruitersPostingReader();
  }

  @Override
  public Optional<BoardKey> boardOf(URI link) {
    return BoardNames.inPath(link, HOSTS).map(company -> new BoardKey(ID, company));
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return request(board, 0);
  }

  private static String path(BoardKey board) {
    return "/v1/companies/" + board.board() + "/postings";
  }

  private static SourceRequest request(BoardKey board, int offset) {
    return new SourceRequest(path(board) + "?limit=%d&offset=%d".formatted(PAGE_SIZE, offset));
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    JsonNode response = PageItems.json(body);
    JsonNode rows = PageItems.list(response, "content");
    int total = response.path("totalFound").asInt(-1);
    if (total < 0) {
      throw new UnreadablePayloadException("The response has no totalFound");
    }
    int next = response.path("offset").asInt(0) + rows.size();
    Page.Postings page =
        new PageItems("id")
            .titled("name")
            .addAll(rows)
            .page(item -> new SourceRequest(path(board) + "/" + Fields.text(item, "id")));
    boolean more = !rows.isEmpty() && next < total;
    return page.with(total, more ? List.of(request(board, next)) : List.of());
  }

  /// The detail has all fields of the list.
  @Override
  public Page.Item withDetail(BoardKey board, Page.Item item, String body) {
    JsonNode detail = Fields.object(body);
    if (!item.externalId().equals(Fields.text(detail, "id"))) {
      throw new UnreadablePayloadException("Not the posting " + item.externalId());
    }
    return item.withPayload(detail.toString());
  }
}
