package dev.rolecall.ingest.source.phenom;

import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.ScriptData;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.ingest.source.jsonld.ListMarkup;
import dev.rolecall.model.wire.Json;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The page of a posting: its JobPosting markup or, without any, the same fields of the script in
/// it, `phApp.ddo = {"jobDetail": {"data": {"job": {...}}}}`.
final class PhenomDetail {
  /// The field of an item with the posting of its page, as schema.org names its fields.
  static final String MARKUP = "markup";

  private PhenomDetail() {}

  /// @param row of the posting in the list
  /// @throws UnreadablePayloadException when the page has no posting, or another one
  static ObjectNode posting(String body, JsonNode row) {
    Optional<ObjectNode> marked =
        ListMarkup.postings(Jsoup.parse(body)).stream()
            .filter(posting -> posting.hasNonNull("description"))
            .findFirst();
    JsonNode job = marked.isEmpty() ? job(body) : jobBesideMarkup(body);
    String id = Fields.text(job, PhenomRow.JOB_SEQ_NO);
    String own = Fields.text(row, PhenomRow.JOB_SEQ_NO);
    if (id != null && own != null && !id.equalsIgnoreCase(own)) {
      throw new UnreadablePayloadException("Not the posting %s, but %s".formatted(own, id));
    }
    return marked.orElseGet(() -> ofScript(job));
  }

  private static JsonNode job(String body) {
    return ScriptData.get(body, PhenomList.DATA).path("jobDetail").path("data").path("job");
  }

  /// Missing where the script cannot be read, because the markup suffices.
  private static JsonNode jobBesideMarkup(String body) {
    try {
      return job(body);
    } catch (UnreadablePayloadException e) {
      return Json.MAPPER.missingNode();
    }
  }

  private static ObjectNode ofScript(JsonNode job) {
    if (!job.isObject()) {
      throw new UnreadablePayloadException("The page has neither markup nor a 'jobDetail'");
    }
    JsonNode structured = job.path("structureData");
    ObjectNode posting = Json.MAPPER.createObjectNode();
    put(posting, "title", Fields.text(job, "title"));
    put(posting, "hiringOrganization", Fields.text(job, "companyName"));
    put(posting, "datePosted", Fields.text(job, "postedDate"));
    put(posting, "employmentType", Fields.text(structured, "employmentType"));
    put(posting, "description", Fields.text(structured, "description"));
    put(posting, "description", Fields.text(job, "description"));
    return posting;
  }

  private static void put(ObjectNode posting, String field, @Nullable String value) {
    if (value != null) {
      posting.put(field, value);
    }
  }
}
