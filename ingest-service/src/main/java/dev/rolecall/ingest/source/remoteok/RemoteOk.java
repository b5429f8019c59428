package dev.rolecall.ingest.source.remoteok;

import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.PageItems;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceDescription;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.Terms;
import dev.rolecall.model.wire.Json;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Remote OK. The only board is the feed of the 100 newest jobs. Its first element is the legal
/// notice.
public final class RemoteOk implements Source {
  public static final SourceId ID = SourceId.of("remoteok");
  private static final SourceDescription DESCRIPTION =
      new SourceDescription(
          ID, "https://remoteok.com", Terms.ofFeed("Remote OK"), Duration.ofHours(2));

  @Override
  public SourceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public PostingReader reader() {
    return new RemoteOkPostingReader();
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return new SourceRequest("/api");
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    ArrayNode jobs = Json.MAPPER.createArrayNode();
    for (JsonNode row : PageItems.list(PageItems.json(body))) {
      if (!row.has("legal")) {
        jobs.add(row);
      }
    }
    return new PageItems("id").titled("position").addAll(jobs).page();
  }
}
