package dev.rolecall.ingest.source.themuse;

import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.PageItems;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceDescription;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.Terms;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The Muse. A board is a category, `themuse:Software Engineering`, in pages of 20, of which 100
/// can be read.
public final class TheMuse implements Source {
  public static final SourceId ID = SourceId.of("themuse");
  private static final int MAX_PAGES = 100;

  /// It is encoded in the request.
  private static final Pattern CATEGORY = Pattern.compile("\\w[\\w &,/()+-]{0,79}");

  private static final SourceDescription DESCRIPTION =
      new SourceDescription(
              ID, "https://www.themuse.com", Terms.ofFeed("The Muse"), Duration.ofHours(24))
          .withBoardNames(CATEGORY);

  @Override
  public SourceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public PostingReader reader() {
    return new TheMusePostingReader();
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return request(board, 0);
  }

  private static SourceRequest request(BoardKey board, int page) {
    String category = URLEncoder.encode(board.board(), StandardCharsets.UTF_8);
    return new SourceRequest(
        "/api/public/jobs?page=%d&category=%s".formatted(page, category.replace("+", "%20")));
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    JsonNode response = PageItems.json(body);
    JsonNode jobs = PageItems.list(response, "results");
    int next = response.path("page").asInt(0) + 1;
    int pages = Math.min(response.path("page_count").asInt(0), MAX_PAGES);
    return new PageItems("id")
        .titled("name")
        .addAll(jobs)
        .page()
        .with(null, next < pages ? List.of(request(board, next)) : List.of());
  }
}
