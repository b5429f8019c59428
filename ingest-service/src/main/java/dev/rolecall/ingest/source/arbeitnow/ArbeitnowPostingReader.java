package dev.rolecall.ingest.source.arbeitnow;

import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Sections;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads a job of the feed. Names of companies can be in lower case, and descriptions escaped
/// twice.
final class ArbeitnowPostingReader implements PostingReader {
  @Override
  public SourceId source() {
    return Arbeitnow.ID;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    JsonNode job = Fields.object(payload);
    String url = Fields.text(job, "url");
    String location = Fields.line(job, "location");
    List<String> types = new ArrayList<>();
    job.path("job_types").forEach(type -> types.add(type.asString("")));
    return NativePosting.builder(Fields.id(job, "slug"))
        .title(Fields.line(job, "title"))
        .companyName(Fields.line(job, "company_name"))
        .html(new Sections().add(text(job)).html())
        .locations(location == null ? List.of() : List.of(location))
        .employmentType(types.isEmpty() ? null : String.join(", ", types))
        .remote(job.path("remote").asBoolean(false) ? Boolean.TRUE : null)
        .url(url)
        .applyUrl(url)
        .postedAt(Fields.seconds(job, "created_at"))
        .build();
  }

  private static @Nullable String text(JsonNode job) {
    String text = Fields.text(job, "description");
    return text == null || text.contains("<") ? text : Parser.unescapeEntities(text, false);
  }
}
