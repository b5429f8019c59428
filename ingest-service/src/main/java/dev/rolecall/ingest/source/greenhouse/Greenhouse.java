package dev.rolecall.ingest.source.greenhouse;

import dev.rolecall.ingest.source.ContentHash;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.SourceKind;
import dev.rolecall.model.source.Terms;
import dev.rolecall.model.wire.Json;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Greenhouse. A board belongs to one company and has its token as name; one response contains all
/// of it.
public final class Greenhouse implements Source {
  public static final SourceId ID = SourceId.of("greenhouse");
  private static final Terms TERMS = Terms.of(SourceKind.EMPLOYER_BOARD_ONE_PLACE);

  @Override
  public SourceId id() {
    return ID;
  }

  @Override
  public String apiName() {
    return "greenhouse";
  }

  @Override
  public URI defaultBaseUrl() {
    return URI.create("https://boards-api.greenhouse.io");
  }

  @Override
  public Terms terms() {
    return TERMS;
  }

  @Override
  public Duration interval(BoardKey board) {
    return Duration.ofHours(1);
  }

  @Override
  public SourceRequest firstRequest(BoardKey board) {
    return new SourceRequest("/v1/boards/" + board.board() + "/jobs?content=true");
  }

  @Override
  public Page parse(BoardKey board, SourceRequest request, String body) {
    try {
      JsonNode jobs = Json.MAPPER.readTree(body).path("jobs");
      if (!jobs.isArray()) {
        throw new UnreadablePayloadException("The board has no jobs field");
      }
      return postings(jobs);
    } catch (JacksonException e) {
      throw new UnreadablePayloadException("Not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static Page postings(JsonNode jobs) {
    List<Page.Item> items = new ArrayList<>();
    int unreadable = 0;
    for (JsonNode job : jobs) {
      String id = job.path("id").asString("");
      if (id.isEmpty()) {
        unreadable++;
      } else {
        items.add(new Page.Item(id, job.toString(), hash(job)));
      }
    }
    return new Page.Postings(items, unreadable, null);
  }

  /// Without `updated_at`, which changes even when the content does not.
  private static String hash(JsonNode job) {
    return job instanceof ObjectNode object
        ? ContentHash.of(object.deepCopy().without("updated_at"))
        : ContentHash.of(job);
  }
}
