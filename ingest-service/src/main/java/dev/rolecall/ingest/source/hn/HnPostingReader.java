package dev.rolecall.ingest.source.hn;

import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads a comment in the format of the Algolia API (items and search) or the Firebase API.
public final class HnPostingReader implements PostingReader {
  @Override
  public SourceId source() {
    return HnWhoIsHiring.ID;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    JsonNode item = Fields.object(payload);
    String id = Fields.id(item, "id", "objectID");
    boolean deleted = item.path("deleted").asBoolean(false) || item.path("dead").asBoolean(false);
    return NativePosting.builder(id)
        .html(deleted ? "" : text(item))
        .url("https://news.ycombinator.com/item?id=" + id)
        .postedAt(postedAt(item))
        .build();
  }

  private static String text(JsonNode item) {
    return Optional.ofNullable(Fields.text(item, "text"))
        .or(() -> Optional.ofNullable(Fields.text(item, "comment_text")))
        .or(() -> Optional.ofNullable(Fields.text(item, "html")))
        .orElse("");
  }

  private static @Nullable Instant postedAt(JsonNode item) {
    Instant seconds = Fields.seconds(item, "created_at_i");
    Instant firebase = Fields.seconds(item, "time");
    return seconds != null
        ? seconds
        : firebase != null ? firebase : Fields.time(item, "created_at");
  }
}
