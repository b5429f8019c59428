package dev.rolecall.ingest.source.arbeitnow;

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

/// Arbeitnow. The only board is the feed, a changing selection of jobs in pages.
public final class Arbeitnow implements Source {
  public static final SourceId ID = SourceId.of("arbeitnow");
  private static final int MAX_PAGES = 40;
  private static final Pattern PAGE = Pattern.compile("[?&]page=(\\d{1,4})");
  private static final SourceDescription DESCRIPTION =
      new SourceDescription(
          ID, "https://www.arbeitnow.com", Terms.ofFeed("Arbeitnow"), Duration.ofHours(6));

  @Override
  public SourceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public PostingReader reader() {
    return new ArbeitnowPostingReader();
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return request(1);
  }

  private static SourceRequest request(int page) {
    return new SourceRequest("/api/job-board-api?page=" + page);
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    JsonNode response = PageItems.json(body);
    JsonNode jobs = PageItems.list(response, "data");
    Matcher page = PAGE.matcher(request.path());
    int next = (page.find() ? Integer.parseInt(page.group(1)) : 1) + 1;
    boolean more = !jobs.isEmpty() && response.path("links").path("next").isString();
    return new PageItems("slug")
        .titled("title")
        .addAll(jobs)
        .page()
        .with(null, more && next <= MAX_PAGES ? List.of(request(next)) : List.of());
  }
}
