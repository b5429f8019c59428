package dev.rolecall.ingest.source.eightfold;

import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The two generations of the API. A site has one of them, and refuses the other (403).
enum EightfoldApi {
  /// The newer one: `{"data": {"count": 1, "positions": [...]}}`.
  PCSX(
      "/api/pcsx/search?domain=%s&query=&location=",
      "/api/pcsx/position_details?position_id=%s&domain=%s") {
    @Override
    JsonNode content(JsonNode response) {
      return response.path("data");
    }
  },

  /// The older one: `{"count": 1, "positions": [...]}`.
  APPLY("/api/apply/v2/jobs?domain=%s", "/api/apply/v2/jobs/%s?domain=%s") {
    @Override
    JsonNode content(JsonNode response) {
      return response;
    }
  };

  /// Both return at most ten positions, however many are requested.
  static final int PAGE_SIZE = 10;

  private final String list;
  private final String detail;

  EightfoldApi(String list, String detail) {
    this.list = list;
    this.detail = detail;
  }

  /// The newest positions first.
  SourceRequest list(EightfoldSite site, int start) {
    return new SourceRequest(
        list.formatted(site.domain())
            + "&start=%d&num=%d&sort_by=timestamp".formatted(start, PAGE_SIZE));
  }

  SourceRequest detail(EightfoldSite site, String id) {
    return new SourceRequest(detail.formatted(id, site.domain()));
  }

  /// The object with the fields of a list or of a position.
  abstract JsonNode content(JsonNode response);

  /// The position in the response to a detail request.
  ///
  /// @throws UnreadablePayloadException when it is another one
  static ObjectNode position(String body, String id) {
    ObjectNode response = Fields.object(body);
    ObjectNode position = response.path("data") instanceof ObjectNode data ? data : response;
    if (!id.equals(Fields.text(position, "id"))) {
      throw new UnreadablePayloadException("Not the position " + id);
    }
    return position;
  }
}
