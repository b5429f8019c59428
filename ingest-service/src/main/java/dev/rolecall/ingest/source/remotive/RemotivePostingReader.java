package dev.rolecall.ingest.source.remotive;

import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Sections;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads a job of the feed. Its pay is text.
final class RemotivePostingReader implements PostingReader {
  @Override
  public SourceId source() {
    return Remotive.ID;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    JsonNode job = Fields.object(payload);
    String type = Fields.line(job, "job_type");
    String from = Fields.line(job, "candidate_required_location");
    String salary = Fields.line(job, "salary");
    String url = Fields.text(job, "url");
    return NativePosting.builder(Fields.id(job, "id"))
        .title(Fields.line(job, "title"))
        .companyName(Fields.line(job, "company_name"))
        .html(new Sections().add(Fields.text(job, "description")).html())
        .locations(from == null ? List.of("Remote") : List.of(from))
        .employmentType(type == null ? null : type.replace('_', ' '))
        .remote(Boolean.TRUE)
        .remoteFrom(from == null ? List.of() : List.of(from))
        .terms(salary == null ? List.of() : List.of(salary))
        .url(url)
        .applyUrl(url)
        .postedAt(Fields.time(job, "publication_date"))
        .build();
  }
}
