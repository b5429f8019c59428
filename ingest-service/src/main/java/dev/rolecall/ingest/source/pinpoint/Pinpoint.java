package dev.rolecall.ingest.source.pinpoint;

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

/// Pinpoint. Each company has its own host; one response contains all of its postings.
public final class Pinpoint implements Source {
  public static final SourceId ID = SourceId.of("pinpoint");
  private static final SourceDescription DESCRIPTION =
      new SourceDescription(
          ID,
          "https://{board}.pinpointhq.com",
          Terms.of(SourceKind.EMPLOYER_BOARD_ONE_PLACE),
          Duration.ofHours(2));

  @Override
  public SourceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public PostingReader reader() {
    return new PinpointPostingReader();
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return new SourceRequest("/postings.json");
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    return new PageItems("id")
        .titled("title")
        .withTextIn("description", "key_responsibilities", "skills_knowledge_expertise")
        .addAll(PageItems.list(PageItems.json(body), "data"))
        .page();
  }
}
