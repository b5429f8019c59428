package dev.rolecall.ingest.source.remotive;

import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.PageItems;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceDescription;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.Terms;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/// Remotive. The only board is the feed, which shows jobs with a delay of a day.
public final class Remotive implements Source {
  public static final SourceId ID = SourceId.of("remotive");
  private static final SourceDescription DESCRIPTION =
      new SourceDescription(
          ID, "https://remotive.com", Terms.ofFeed("Remotive"), Duration.ofHours(6));

  @Override
  public SourceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public PostingReader reader() {
    return new RemotivePostingReader();
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return new SourceRequest("/api/remote-jobs");
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    JsonNode jobs = PageItems.list(PageItems.json(body), "jobs");
    return new PageItems("id").titled("title").addAll(jobs).page();
  }
}
