package dev.rolecall.ingest.source.jobicy;

import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PeriodUnits;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Sections;
import dev.rolecall.ingest.source.StructuredPay;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.Period;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads a job of the feed. Older jobs have `annualSalaryMin` and `annualSalaryMax`.
final class JobicyPostingReader implements PostingReader {
  @Override
  public SourceId source() {
    return Jobicy.ID;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    JsonNode job = Fields.object(payload);
    String url = Fields.text(job, "url");
    String from = Fields.line(job, "jobGeo");
    List<String> types = new ArrayList<>();
    job.path("jobType").forEach(type -> types.add(type.asString("")));
    String text = Fields.text(job, "jobDescription");
    return NativePosting.builder(Fields.id(job, "id"))
        .title(title(job, "jobTitle"))
        .companyName(title(job, "companyName"))
        .html(new Sections().add(text == null ? Fields.text(job, "jobExcerpt") : text).html())
        .locations(from == null ? List.of("Remote") : List.of(from.split("\\s*,\\s*")))
        .employmentType(types.isEmpty() ? null : String.join(", ", types))
        .remote(Boolean.TRUE)
        .remoteFrom(from == null ? List.of() : List.of(from.split("\\s*,\\s*")))
        .pay(pay(job))
        .url(url)
        .applyUrl(url)
        .postedAt(Fields.time(job, "pubDate"))
        .build();
  }

  /// A line whose entities are escaped: `R&amp;D Engineer`.
  private static @Nullable String title(JsonNode job, String field) {
    String line = Fields.line(job, field);
    return line == null ? null : Parser.unescapeEntities(line, false);
  }

  private static List<Pay> pay(JsonNode job) {
    boolean annual = job.has("annualSalaryMin") || job.has("annualSalaryMax");
    return StructuredPay.range(
            Fields.amount(job, annual ? "annualSalaryMin" : "salaryMin"),
            Fields.amount(job, annual ? "annualSalaryMax" : "salaryMax"),
            Fields.text(job, "salaryCurrency"),
            annual ? Period.YEAR : PeriodUnits.of(Fields.text(job, "salaryPeriod")))
        .stream()
        .toList();
  }
}
