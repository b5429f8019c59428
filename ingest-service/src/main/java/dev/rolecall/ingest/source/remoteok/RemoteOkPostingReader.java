package dev.rolecall.ingest.source.remoteok;

import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Sections;
import dev.rolecall.ingest.source.StructuredPay;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.Period;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads a job of the feed. An amount of 0 is unknown; amounts are in US dollars per year.
final class RemoteOkPostingReader implements PostingReader {
  @Override
  public SourceId source() {
    return RemoteOk.ID;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    JsonNode job = Fields.object(payload);
    String url = Fields.text(job, "url");
    String location = Fields.line(job, "location");
    return NativePosting.builder(Fields.id(job, "id", "slug"))
        .title(Fields.line(job, "position"))
        .companyName(Fields.line(job, "company"))
        .html(new Sections().add(Fields.text(job, "description")).html())
        .locations(location == null ? List.of("Remote") : List.of(location))
        .remote(Boolean.TRUE)
        .pay(
            StructuredPay.range(
                    Fields.amount(job, "salary_min"),
                    Fields.amount(job, "salary_max"),
                    "USD",
                    Period.YEAR)
                .stream()
                .toList())
        .url(url)
        .applyUrl(Fields.text(job, "apply_url"))
        .postedAt(
            Optional.ofNullable(Fields.time(job, "date")).orElse(Fields.seconds(job, "epoch")))
        .build();
  }
}
