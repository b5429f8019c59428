package dev.rolecall.ingest.source.himalayas;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PeriodUnits;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Sections;
import dev.rolecall.ingest.source.StructuredPay;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads a job of the feed. The name of some companies is the word `name`; their slug is used
/// instead. Without restrictions, a job is open worldwide.
final class HimalayasPostingReader implements PostingReader {
  @Override
  public SourceId source() {
    return Himalayas.ID;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    JsonNode job = Fields.object(payload);
    List<String> from = restrictions(job);
    String url = Fields.text(job, "applicationLink");
    return NativePosting.builder(Fields.id(job, "guid"))
        .title(Fields.line(job, "title"))
        .companyName(company(job))
        .html(new Sections().add(Fields.text(job, "description")).html())
        .locations(from)
        .employmentType(Fields.line(job, "employmentType"))
        .remote(Boolean.TRUE)
        .remoteFrom(from)
        .pay(
            StructuredPay.range(
                    Fields.amount(job, "minSalary"),
                    Fields.amount(job, "maxSalary"),
                    Fields.text(job, "currency"),
                    PeriodUnits.of(Fields.text(job, "salaryPeriod")))
                .stream()
                .toList())
        .url(url)
        .applyUrl(url)
        .postedAt(Fields.seconds(job, "pubDate"))
        .validThrough(Fields.seconds(job, "expiryDate"))
        .build();
  }

  private static @Nullable String company(JsonNode job) {
    String name = Fields.line(job, "companyName");
    String slug = Fields.line(job, "companySlug");
    boolean known = name != null && !name.equals("name");
    return known || slug == null ? name : BoardNames.company(slug);
  }

  /// Names of countries, or objects with a name.
  private static List<String> restrictions(JsonNode job) {
    List<String> areas = new ArrayList<>();
    for (JsonNode area : job.path("locationRestrictions")) {
      String name = area.isString() ? area.asString().strip() : Fields.line(area, "name");
      if (name != null && !name.isEmpty()) {
        areas.add(name);
      }
    }
    return areas.isEmpty() ? List.of("Worldwide") : areas;
  }
}
