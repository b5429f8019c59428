package dev.rolecall.ingest.source.generic;

import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads
/// `{"externalId","title","company","location","employmentType","descriptionHtml","url","postedAt"}`.
public final class GenericPostingReader implements PostingReader {
  public static final SourceId ID = SourceId.of("generic");

  @Override
  public SourceId source() {
    return ID;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    JsonNode item = Fields.object(payload);
    String location = Fields.text(item, "location");
    return NativePosting.builder(Fields.id(item, "externalId", "id"))
        .title(Fields.line(item, "title"))
        .companyName(Fields.line(item, "company"))
        .html(Optional.ofNullable(Fields.text(item, "descriptionHtml")).orElse(""))
        .locations(location == null ? List.of() : List.of(location.split("\\s*;\\s*")))
        .employmentType(Fields.text(item, "employmentType"))
        .url(Fields.text(item, "url"))
        .postedAt(Fields.time(item, "postedAt"))
        .build();
  }
}
