package dev.rolecall.ingest.source.jobicy;

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

/// Jobicy. The only board is the feed of the 100 newest jobs.
public final class Jobicy implements Source {
  public static final SourceId ID = SourceId.of("jobicy");
  private static final SourceDescription DESCRIPTION =
      new SourceDescription(ID, "https://jobicy.com", Terms.ofFeed("Jobicy"), Duration.ofHours(2));

  @Override
  public SourceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public PostingReader reader() {
    return new JobicyPostingReader();
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return new SourceRequest("/api/v2/remote-jobs?count=100");
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    JsonNode jobs = PageItems.list(PageItems.json(body), "jobs");
    return new PageItems("id").titled("jobTitle").addAll(jobs).page();
  }
}
