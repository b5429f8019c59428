package dev.rolecall.ingest.source.usajobs;

import dev.rolecall.ingest.source.Deadlines;
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
import dev.rolecall.model.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads an announcement. The employer is the agency. That telework is possible is not stated as
/// hybrid work, because it depends on the agency's policy.
final class UsaJobsPostingReader implements PostingReader {
  /// The codes of pay periods. Two weeks (`BW`) and piece work have no period of ours.
  private static final Map<String, Period> PERIODS =
      Map.of("PA", Period.YEAR, "PM", Period.MONTH, "PD", Period.DAY, "PH", Period.HOUR);

  private static final int LENGTH_OF_DATE = "2026-11-05".length();

  @Override
  public SourceId source() {
    return UsaJobs.ID;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    JsonNode job = Fields.object(payload);
    JsonNode details = job.path("UserArea").path("Details");
    Instant posted = Fields.time(job, "PublicationStartDate");
    String url = withoutPort(Fields.text(job, "PositionURI"));
    String apply = withoutPort(first(job.path("ApplyURI")));
    boolean remote = details.path("RemoteIndicator").asBoolean(false);
    return NativePosting.builder(Fields.id(job, UsaJobs.ITEM_ID))
        .title(Fields.line(job, "PositionTitle"))
        .companyName(agency(job))
        .html(text(job, details))
        .locations(places(job))
        .employmentType(Fields.line(job.path("PositionSchedule").path(0), "Name"))
        .remote(remote ? Boolean.TRUE : null)
        .remoteFrom(remote ? List.of("United States") : List.of())
        .pay(pay(job.path("PositionRemuneration")))
        .url(url)
        .applyUrl(apply == null ? url : apply)
        .postedAt(posted)
        .validThrough(deadline(job, posted))
        .build();
  }

  private static @Nullable String agency(JsonNode job) {
    String agency = Fields.line(job, "OrganizationName");
    return agency == null ? Fields.line(job, "DepartmentName") : agency;
  }

  private static String text(JsonNode job, JsonNode details) {
    Sections sections = new Sections().add(Fields.text(details, "JobSummary"));
    sections.add("Duties", list(details.path("MajorDuties")));
    sections.add("Qualifications", Fields.text(job, "QualificationSummary"));
    return sections.add("Requirements", Fields.text(details, "Requirements")).html();
  }

  /// A list of texts, or one text.
  private static @Nullable String list(JsonNode duties) {
    if (duties.isString()) {
      return duties.asString();
    }
    StringBuilder html = new StringBuilder();
    for (JsonNode duty : duties) {
      if (duty.isString() && !duty.asString().isBlank()) {
        html.append("<li>").append(duty.asString().strip()).append("</li>");
      }
    }
    return html.isEmpty() ? null : "<ul>" + html + "</ul>";
  }

  private static List<String> places(JsonNode job) {
    List<String> places = new ArrayList<>();
    for (JsonNode place : job.path("PositionLocation")) {
      String name = Fields.line(place, "LocationName");
      String country = Fields.line(place, "CountryCode");
      if (name != null) {
        places.add(country == null || name.endsWith(country) ? name : name + ", " + country);
      }
    }
    String whole = Fields.line(job, "PositionLocationDisplay");
    return places.isEmpty() && whole != null ? List.of(whole) : places;
  }

  private static List<Pay> pay(JsonNode ranges) {
    List<Pay> all = new ArrayList<>();
    for (JsonNode range : ranges) {
      String code = Fields.text(range, "RateIntervalCode");
      Period period =
          Optional.ofNullable(code).map(PERIODS::get).orElseGet(() -> PeriodUnits.of(code));
      if (period != null) {
        StructuredPay.range(
                Fields.amount(range, "MinimumRange"),
                Fields.amount(range, "MaximumRange"),
                "USD",
                period)
            .ifPresent(all::add);
      }
    }
    return all;
  }

  /// One may apply until the end of this day. The time zone of its time is not stated.
  private static @Nullable Instant deadline(JsonNode job, @Nullable Instant posted) {
    String until = Fields.text(job, "ApplicationCloseDate");
    if (until == null || until.length() < LENGTH_OF_DATE) {
      return null;
    }
    String day = until.substring(0, LENGTH_OF_DATE);
    return Deadlines.of(Json.MAPPER.createObjectNode().put("until", day), "until", posted);
  }

  private static @Nullable String first(JsonNode addresses) {
    JsonNode first = addresses.isArray() ? addresses.path(0) : addresses;
    return first.isString() && !first.asString().isBlank() ? first.asString().strip() : null;
  }

  private static @Nullable String withoutPort(@Nullable String address) {
    return address == null ? null : address.replaceFirst("^(https://[^/:]+):443(?=/|$)", "$1");
  }
}
