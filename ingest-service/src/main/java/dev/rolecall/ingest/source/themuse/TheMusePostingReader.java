package dev.rolecall.ingest.source.themuse;

import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Sections;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// Reads a job of the feed. It has no pay, and remote work is a place: `Flexible / Remote`.
final class TheMusePostingReader implements PostingReader {
  @Override
  public SourceId source() {
    return TheMuse.ID;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    JsonNode job = Fields.object(payload);
    List<String> places = new ArrayList<>();
    boolean remote = false;
    for (JsonNode location : job.path("locations")) {
      String name = Fields.line(location, "name");
      boolean flexible = name != null && name.toLowerCase(Locale.ROOT).contains("remote");
      remote |= flexible;
      if (name != null && !flexible) {
        places.add(name);
      }
    }
    String url = Fields.text(job.path("refs"), "landing_page");
    return NativePosting.builder(Fields.id(job, "id"))
        .title(Fields.line(job, "name"))
        .companyName(Fields.line(job.path("company"), "name"))
        .html(new Sections().add(Fields.text(job, "contents")).html())
        .locations(places)
        .remote(remote ? Boolean.TRUE : null)
        .url(url)
        .applyUrl(url)
        .postedAt(Fields.time(job, "publication_date"))
        .build();
  }
}
