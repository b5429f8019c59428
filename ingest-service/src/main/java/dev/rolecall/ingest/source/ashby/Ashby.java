package dev.rolecall.ingest.source.ashby;

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
import dev.rolecall.model.wire.Json;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Ashby. A board belongs to one company; one response contains all of it. Pay is in the response
/// only when it is requested.
public final class Ashby implements Source {
  public static final SourceId ID = SourceId.of("ashby");
  static final Set<String> HOSTS = Set.of("jobs.ashbyhq.com");
  private static final SourceDescription DESCRIPTION =
      new SourceDescription(
          ID, "https://api.ashbyhq.com", Terms.of(SourceKind.EMPLOYER_BOARD), Duration.ofHours(1));

  @Override
  public SourceDescription description() {
    return DESCRIPTION;
  }

  @Override
  public PostingReader reader() {
    return new AshbyPostingReader();
  }

  @Override
  public Optional<BoardKey> boardOf(URI link) {
    return BoardNames.inPath(link, HOSTS).map(name -> new BoardKey(ID, name));
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return new SourceRequest(
        "/posting-api/job-board/" + board.board() + "?includeCompensation=true");
  }

  /// Postings that are not listed are reachable by their link only, so they are not on the board.
  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    ArrayNode listed = Json.MAPPER.createArrayNode();
    for (JsonNode job : PageItems.list(PageItems.json(body), "jobs")) {
      if (isListed(job)) {
        listed.add(job);
      }
    }
    return new PageItems("id", "updatedAt")
        .titled("title")
        .withTextIn("descriptionHtml", "descriptionPlain")
        .addAll(listed)
        .page();
  }

  static boolean isListed(JsonNode job) {
    return job.path("isListed").asBoolean(true);
  }
}
