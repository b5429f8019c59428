package dev.rolecall.ingest.source.recruitee;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.PageItems;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceDescription;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.SourceKind;
import dev.rolecall.model.source.Terms;
import java.time.Duration;

/// Recruitee. Each company has its own career site, some of them under the company's domain; one
/// response contains all of its offers.
public final class Recruitee implements Source {
  public static final SourceId ID = SourceId.of("recruitee");
  private static final SourceDescription DESCRIPTION =
      new SourceDescription(
              ID,
              "https://{board}.recruitee.com",
              Terms.of(SourceKind.EMPLOYER_BOARD_ONE_PLACE),
              Duration.ofHours(2))
          .withBoardNames(BoardNames.SUBDOMAIN_OR_HOST);

  @Override
  public SourceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public PostingReader reader() {
    return new RecruiteePostingReader();
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return new SourceRequest("/api/offers/");
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    return new PageItems("id", "updated_at", "position")
        .titled("title")
        .withTextIn("description", "requirements")
        .addAll(PageItems.list(PageItems.json(body), "offers"))
        .page();
  }
}
