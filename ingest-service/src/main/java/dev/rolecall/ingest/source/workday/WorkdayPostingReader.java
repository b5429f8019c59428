package dev.rolecall.ingest.source.workday;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PostalAddress;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Sections;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.ingest.source.Workplace;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads an element of a site's list, with its detail as the field `detail`, without it, or the
/// detail alone. There is no field for pay, and the date in the list is relative (`Posted 3 Days
/// Ago`), so only the detail's date is read. Its `endDate` is not: the detail is read once, and a
/// posting whose end is postponed stays in the list with the same row.
final class WorkdayPostingReader implements PostingReader {
  /// `53 Locations` is not a place.
  private static final Pattern COUNT = Pattern.compile("(?i)\\d+ locations?");

  @Override
  public SourceId source() {
    return Workday.ID;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    JsonNode item = Fields.object(payload);
    JsonNode detail = item.has(Workday.DETAIL) ? item.path(Workday.DETAIL) : item;
    JsonNode info = detail.path("jobPostingInfo");
    Workplace workplace = Workplace.of(Fields.text(info, "remoteType"));
    String url = url(board, item, info);
    Instant posted = Fields.time(info, "startDate");
    return NativePosting.builder(id(item, info))
        .title(Optional.ofNullable(Fields.line(info, "title")).orElse(Fields.line(item, "title")))
        .companyName(company(board, detail))
        .html(new Sections().add(Fields.text(info, "jobDescription")).html())
        .locations(locations(item, info))
        .employmentType(Fields.line(info, "timeType"))
        .remote(workplace.remote())
        .terms(workplace.terms())
        .url(url)
        .applyUrl(url == null ? null : url + "/apply")
        .postedAt(posted)
        .identities(
            Stream.ofNullable(Fields.line(info, "jobReqId"))
                .map(id -> "workday:" + WorkdaySite.tenant(board) + ":requisition:" + id)
                .toList())
        .build();
  }

  private static String id(JsonNode item, JsonNode info) {
    String id = Workday.id(item);
    String known = id == null ? Fields.text(info, "jobReqId") : id;
    if (known == null) {
      throw new UnreadablePayloadException("The item has no id");
    }
    return known.replace('#', '_');
  }

  private static @Nullable String company(BoardKey board, JsonNode detail) {
    String name = Fields.line(detail.path("hiringOrganization"), "name");
    return name == null ? BoardNames.company(WorkdaySite.tenant(board)) : name;
  }

  private static @Nullable String url(BoardKey board, JsonNode item, JsonNode info) {
    String stated = Fields.text(info, "externalUrl");
    String path = Fields.text(item, "externalPath");
    if (stated != null || path == null) {
      return stated;
    }
    return WorkdaySite.parse(board).map(site -> site.page(path)).orElse(null);
  }

  private static List<String> locations(JsonNode item, JsonNode info) {
    Set<String> places = new LinkedHashSet<>();
    String country = Fields.text(info.path("jobRequisitionLocation").path("country"), "alpha2Code");
    Optional.ofNullable(Fields.line(info, "location"))
        .map(place -> PostalAddress.withCountry(place, country))
        .ifPresent(places::add);
    for (JsonNode place : info.path("additionalLocations")) {
      if (place.isString() && !place.asString().isBlank()) {
        places.add(place.asString().strip());
      }
    }
    if (places.isEmpty()) {
      Optional.ofNullable(Fields.line(item, "locationsText"))
          .filter(text -> !COUNT.matcher(text).matches())
          .ifPresent(places::add);
    }
    return List.copyOf(places);
  }
}
