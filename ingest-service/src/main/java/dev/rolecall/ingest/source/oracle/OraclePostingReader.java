package dev.rolecall.ingest.source.oracle;

import dev.rolecall.ingest.source.Deadlines;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PostalAddress;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Requisitions;
import dev.rolecall.ingest.source.Sections;
import dev.rolecall.ingest.source.Workplace;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.SourceId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads a job of a site's list, with its detail as the field `detail`, without it, or the detail
/// alone.
final class OraclePostingReader implements PostingReader {
  private static final String ADDITIONAL = "requisitionFlexFields";
  private static final String PLACE = "PrimaryLocation";
  private static final String OTHER_PLACES = "secondaryLocations";

  /// The fields of a detail that are read and stored.
  static final List<String> FIELDS =
      List.of(
          "Id",
          "Title",
          "LegalEmployer",
          "ShortDescriptionStr",
          "ExternalDescriptionStr",
          "ExternalResponsibilitiesStr",
          "ExternalQualificationsStr",
          "OrganizationDescriptionStr",
          "CorporateDescriptionStr",
          "ExternalPostedStartDate",
          "JobSchedule",
          "JobType",
          "ContractType",
          "WorkplaceType",
          "WorkplaceTypeCode",
          PLACE,
          "PrimaryLocationCountry",
          OTHER_PLACES,
          ADDITIONAL);

  private static final List<String> EMPLOYMENT = List.of("JobSchedule", "ContractType", "JobType");

  /// Additional fields that name a person.
  private static final Pattern PERSON =
      Pattern.compile("(?i)recruiter|manager|contact|e-?mail|phone|supervisor|report");

  @Override
  public SourceId source() {
    return OracleRecruiting.ID;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    JsonNode item = Fields.object(payload);
    JsonNode detail = item.has(OracleRecruiting.DETAIL) ? item.path(OracleRecruiting.DETAIL) : item;
    String id = Fields.id(item, "Id");
    Workplace workplace = workplace(detail, item);
    Instant posted = Fields.time(detail, "ExternalPostedStartDate");
    Instant listed = posted == null ? Fields.time(item, "PostedDate") : posted;
    String url = OracleSite.parse(board).map(site -> site.page(id)).orElse(null);
    return NativePosting.builder(id)
        .title(either(detail, item, "Title"))
        .companyName(company(item, detail))
        .html(html(detail))
        .locations(locations(detail, item))
        .employmentType(employmentType(detail, item))
        .remote(workplace.remote())
        .terms(workplace.terms())
        .url(url)
        .applyUrl(url)
        .postedAt(listed)
        // not that of the detail, which is read once: it may be extended
        .validThrough(Deadlines.of(item, "PostingEndDate", listed))
        // several sites of a host can show one job
        .identities(Requisitions.identities("oracle", new OracleRecruiting().hostName(board), id))
        .build();
  }

  private static @Nullable String either(JsonNode first, JsonNode second, String field) {
    String line = Fields.line(first, field);
    return line == null ? Fields.line(second, field) : line;
  }

  /// The host does not name the employer, so a job can have none.
  private static @Nullable String company(JsonNode item, JsonNode detail) {
    String stated = Fields.line(detail, "LegalEmployer");
    return stated == null
        ? OracleSiteTitle.company(Fields.line(item, OracleRecruiting.SITE_TITLE)).orElse(null)
        : stated;
  }

  /// Codes such as `ORA_ON_SITE`; the words beside them are in the language of the site.
  private static Workplace workplace(JsonNode detail, JsonNode item) {
    return Stream.of(detail, item)
        .flatMap(job -> Stream.of("WorkplaceTypeCode", "WorkplaceType").map(f -> workplace(job, f)))
        .filter(Workplace::isKnown)
        .findFirst()
        .orElse(Workplace.of(null));
  }

  private static Workplace workplace(JsonNode job, String field) {
    return Workplace.of(Fields.text(job, field));
  }

  /// The texts about the company, which are the same in all jobs, and the additional fields last.
  private static String html(JsonNode detail) {
    Sections text =
        new Sections()
            .add(Fields.text(detail, "ExternalDescriptionStr"))
            .add("Responsibilities", Fields.text(detail, "ExternalResponsibilitiesStr"))
            .add("Qualifications", Fields.text(detail, "ExternalQualificationsStr"));
    if (text.html().isEmpty() && detail.has("ExternalDescriptionStr")) {
      text.add(Fields.text(detail, "ShortDescriptionStr"));
    }
    text.add(Fields.text(detail, "OrganizationDescriptionStr"))
        .add(Fields.text(detail, "CorporateDescriptionStr"));
    detail.path(ADDITIONAL).forEach(field -> addTo(text, field));
    return text.html();
  }

  /// `{"Prompt": "Salary Range", "Value": "$65,500 - $81,000 annually"}`, as the job's page shows
  /// them.
  private static void addTo(Sections text, JsonNode field) {
    String prompt = Fields.line(field, "Prompt");
    String value = Fields.line(field, "Value");
    if (prompt != null && value != null && !PERSON.matcher(prompt).find()) {
      text.line(prompt + ": " + value);
    }
  }

  private static List<String> locations(JsonNode detail, JsonNode item) {
    JsonNode first = Fields.line(detail, PLACE) == null ? item : detail;
    Set<String> places = new LinkedHashSet<>();
    add(places, Fields.line(first, PLACE), Fields.text(first, "PrimaryLocationCountry"));
    JsonNode others = detail.path(OTHER_PLACES);
    for (JsonNode place : others.isArray() ? others : item.path(OTHER_PLACES)) {
      add(places, Fields.line(place, "Name"), Fields.text(place, "CountryCode"));
    }
    return List.copyOf(places);
  }

  private static void add(Set<String> places, @Nullable String place, @Nullable String country) {
    if (place != null) {
      places.add(PostalAddress.withCountry(place, country));
    }
  }

  private static @Nullable String employmentType(JsonNode detail, JsonNode item) {
    String types =
        EMPLOYMENT.stream()
            .flatMap(field -> Stream.ofNullable(either(detail, item, field)))
            .distinct()
            .collect(Collectors.joining(", "));
    return types.isEmpty() ? null : types;
  }
}
