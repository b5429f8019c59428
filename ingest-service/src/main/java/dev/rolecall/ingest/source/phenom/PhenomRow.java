package dev.rolecall.ingest.source.phenom;

import dev.rolecall.ingest.source.Fields;
import dev.rolecall.model.wire.Json;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The rows of a list, with the fields that are read and the addresses of their pages. The other
/// fields, such as scores and skills that Phenom guesses, change without a change of the posting.
final class PhenomRow {
  static final String TITLE = "title";

  /// The field with the address of the posting's page.
  static final String URL = "url";

  /// The id that Phenom assigns.
  static final String JOB_SEQ_NO = "jobSeqNo";

  private static final List<String> IDS = List.of(JOB_SEQ_NO, "jobId", "reqId");
  private static final Pattern JOB = Pattern.compile("/job/([^/]+)");

  private static final List<String> FIELDS =
      List.of(
          TITLE,
          "companyName",
          "city",
          "state",
          "country",
          "location",
          "cityState",
          "cityStateCountry",
          "multi_location",
          "multi_location_array",
          "postedDate",
          "dateCreated",
          "applyUrl",
          "type",
          "remote",
          "remoteType",
          "RemoteType",
          "descriptionTeaser");

  private PhenomRow() {}

  /// The id that pages of postings have in their addresses; null without one.
  static @Nullable String id(JsonNode row) {
    return IDS.stream()
        .map(field -> Fields.text(row, field))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /// Whether the address of a page of a posting has one of the ids of a row.
  static boolean isPageOf(JsonNode row, URI page) {
    Matcher job = JOB.matcher(page.getRawPath());
    if (!job.find()) {
      return false;
    }
    String id = URI.create("/" + job.group(1)).getPath().substring(1);
    return IDS.stream().anyMatch(field -> id.equalsIgnoreCase(Fields.text(row, field)));
  }

  /// Rows that are not objects are kept, so that they are counted.
  static ArrayNode all(JsonNode jobs, PhenomSite site) {
    ArrayNode rows = Json.MAPPER.createArrayNode();
    jobs.forEach(job -> rows.add(job.isObject() ? of(job, site) : job));
    return rows;
  }

  private static ObjectNode of(JsonNode job, PhenomSite site) {
    ObjectNode row = Json.MAPPER.createObjectNode();
    Stream.concat(IDS.stream(), FIELDS.stream())
        .filter(job::hasNonNull)
        .forEach(field -> row.set(field, job.path(field)));
    String id = id(job);
    String title = Fields.line(job, TITLE);
    if (id != null) {
      row.put(URL, site.address() + site.job(id, title == null ? "" : title));
    }
    return row;
  }
}
