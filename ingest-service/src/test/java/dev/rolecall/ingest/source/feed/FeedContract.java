package dev.rolecall.ingest.source.feed;

import dev.rolecall.ingest.publish.SourceContract;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.BoardKey;
import java.util.List;
import java.util.Map;

/// What the formats of feeds have in common.
abstract class FeedContract extends SourceContract {
  private final String path;

  FeedContract(String path) {
    this.path = path;
  }

  @Override
  protected Source source() {
    return new FeedSource();
  }

  @Override
  protected BoardKey board() {
    return new BoardKey(FeedSource.ID, "jobs.tidewrack.example/" + path);
  }

  @Override
  protected String respond(SourceRequest request, List<String> ids) {
    return list(ids.stream().map(id -> row(id, "Backend Engineer")).toList());
  }

  /// A link does not show whether it leads to a feed.
  @Override
  protected Map<String, String> boardsOfLinks() {
    return Map.of();
  }
}
