package dev.rolecall.ingest.source.himalayas;

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
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Himalayas. The only board is the feed, in pages of 20; the first 1,000 jobs are read once a day.
public final class Himalayas implements Source {
  public static final SourceId ID = SourceId.of("himalayas");
  private static final int PAGE_SIZE = 20;
  private static final int MAX_JOBS = 1_000;
  private static final Pattern OFFSET = Pattern.compile("[?&]offset=(\\d{1,9})");
  private static final SourceDescription DESCRIPTION =
      new SourceDescription(
          ID, "https://himalayas.app", Terms.ofFeed("Himalayas"), Duration.ofHours(24));

  @Override
  public SourceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public PostingReader reader() {
    return new HimalayasPostingReader();
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return request(0);
  }

  private static SourceRequest request(int offset) {
    return new SourceRequest("/jobs/api?limit=%d&offset=%d".formatted(PAGE_SIZE, offset));
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    JsonNode jobs = PageItems.list(PageItems.json(body), "jobs");
    Matcher offset = OFFSET.matcher(request.path());
    int next = (offset.find() ? Integer.parseInt(offset.group(1)) : 0) + PAGE_SIZE;
    boolean more = jobs.size() == PAGE_SIZE && next < MAX_JOBS;
    return new PageItems("guid")
        .titled("title")
        .addAll(jobs)
        .page()
        .with(null, more ? List.of(request(next)) : List.of());
  }
}
