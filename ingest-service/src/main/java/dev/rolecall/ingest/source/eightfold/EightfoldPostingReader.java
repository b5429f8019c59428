package dev.rolecall.ingest.source.eightfold;

import dev.rolecall.ingest.source.BoardNames;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads a position of a site's list, with its detail as the field `detail`, or without it. The two
/// generations of the API name their fields differently.
final class EightfoldPostingReader implements PostingReader {
  private static final String JOB_DESCRIPTION = "job_description";

  /// Words that only some employers have.
  private static final List<String> EMPLOYMENT =
      List.of("efcustomTextEmploymentType", "efcustomTextTimeType", "efcustomTextTextTimeType");

  /// The fields of a detail that are read and stored.
  static final List<String> FIELDS =
      Stream.concat(
              Stream.of(
                  "id",
                  "name",
                  "jobDescription",
                  JOB_DESCRIPTION,
                  "location",
                  "locations",
                  "standardizedLocations",
                  "workLocationOption",
                  "work_location_option",
                  "postedTs",
                  "t_create",
                  "displayJobId",
                  "display_job_id",
                  "atsJobId",
                  "ats_job_id",
                  "publicUrl",
                  "canonicalPositionUrl"),
              EMPLOYMENT.stream())
          .toList();

  @Override
  public SourceId source() {
    return Eightfold.ID;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    JsonNode item = Fields.object(payload);
    JsonNode detail = item.has(Eightfold.DETAIL) ? item.path(Eightfold.DETAIL) : item;
    String id = Fields.id(item, "id");
    Optional<EightfoldSite> site = EightfoldSite.parse(board);
    String tenant = site.map(EightfoldSite::tenant).orElse(board.board());
    Workplace workplace =
        Workplace.of(first(detail, item, "workLocationOption", "work_location_option"));
    String url = url(site, detail, item, id);
    return NativePosting.builder(id)
        .title(first(detail, item, "name"))
        .companyName(BoardNames.company(tenant))
        .html(html(item, detail))
        .locations(locations(detail, item))
        .employmentType(employmentType(detail, item))
        .remote(workplace.remote())
        .terms(workplace.terms())
        .url(url)
        .applyUrl(url)
        .postedAt(posted(detail, item))
        // the positions of one requisition in several cities have the same number
        .identities(
            Requisitions.identities(
                "eightfold",
                tenant,
                first(detail, item, "displayJobId", "display_job_id", "atsJobId", "ats_job_id")))
        .build();
  }

  /// The list has the beginning of some texts only.
  private static String html(JsonNode item, JsonNode detail) {
    if (!item.has(Eightfold.DETAIL)) {
      return "";
    }
    String text = Fields.text(detail, "jobDescription");
    return new Sections().add(text == null ? Fields.text(detail, JOB_DESCRIPTION) : text).html();
  }

  /// The first of these fields that one of the objects has.
  private static @Nullable String first(JsonNode detail, JsonNode item, String... fields) {
    return Stream.of(fields)
        .flatMap(
            field ->
                Stream.of(detail, item).flatMap(job -> Stream.ofNullable(Fields.line(job, field))))
        .findFirst()
        .orElse(null);
  }

  /// The page at the employer's own host, where it has one.
  private static @Nullable String url(
      Optional<EightfoldSite> site, JsonNode detail, JsonNode item, String id) {
    String stated = first(detail, item, "publicUrl", "canonicalPositionUrl");
    return stated != null && stated.startsWith("https://")
        ? stated
        : site.map(found -> found.page(id)).orElse(null);
  }

  /// When the position was posted, or created in the older API; never `t_update`.
  private static @Nullable Instant posted(JsonNode detail, JsonNode item) {
    return Stream.of("postedTs", "t_create")
        .flatMap(
            field ->
                Stream.of(detail, item)
                    .flatMap(job -> Stream.ofNullable(Fields.seconds(job, field))))
        .findFirst()
        .orElse(null);
  }

  /// Standardized places, `Toronto, ON, CA`, unless there are fewer of them than places as written.
  private static List<String> locations(JsonNode detail, JsonNode item) {
    List<String> written = list(detail, item, "locations");
    List<String> standardized = list(detail, item, "standardizedLocations");
    if (!standardized.isEmpty() && standardized.size() >= written.size()) {
      return standardized.stream().map(EightfoldPostingReader::withCountry).toList();
    }
    if (!written.isEmpty()) {
      return written;
    }
    String only = first(detail, item, "location");
    return only == null ? List.of() : List.of(only);
  }

  /// With the name of the country instead of its code, which is also that of a state: `CA`.
  private static String withCountry(String place) {
    int last = place.lastIndexOf(',') + 1;
    String country = PostalAddress.country(place.substring(last));
    return last == 0 ? country : place.substring(0, last) + " " + country;
  }

  private static List<String> list(JsonNode detail, JsonNode item, String field) {
    List<String> stated = list(detail.path(field));
    return stated.isEmpty() ? list(item.path(field)) : stated;
  }

  private static List<String> list(JsonNode array) {
    Set<String> texts = new LinkedHashSet<>();
    for (JsonNode text : array) {
      if (text.isString() && !text.asString().isBlank()) {
        texts.add(text.asString().strip());
      }
    }
    return List.copyOf(texts);
  }

  /// A list, or a text.
  private static @Nullable String employmentType(JsonNode detail, JsonNode item) {
    for (String field : EMPLOYMENT) {
      List<String> words = list(detail, item, field);
      String text = words.isEmpty() ? first(detail, item, field) : String.join(", ", words);
      if (text != null) {
        return text;
      }
    }
    return null;
  }
}
