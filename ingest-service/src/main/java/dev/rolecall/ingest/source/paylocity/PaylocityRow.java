package dev.rolecall.ingest.source.paylocity;

import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.PageItems;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.wire.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The rows of a list, with the fields that are read, the beginning of the text, which shows some
/// of its changes, and the title of the board.
final class PaylocityRow {
  static final String ID = "JobId";
  static final String TITLE = "JobTitle";
  static final String PUBLISHED = "PublishedDate";
  static final String LOCATION = "JobLocation";
  static final String LOCATION_NAME = "LocationName";
  static final String REMOTE = "IsRemote";

  /// The field of an item with the title of its board, which may be the name of the company.
  static final String BOARD_TITLE = "boardTitle";

  private static final int MAX_LENGTH_OF_TITLE = 200;
  private static final List<String> FIELDS =
      List.of(ID, TITLE, PUBLISHED, LOCATION_NAME, REMOTE, "Description");
  private static final List<String> LOCATION_FIELDS = List.of("City", "Metro", "State", "Country");

  private PaylocityRow() {}

  /// The rows that are not for employees only. Rows that are not objects are kept, so that they are
  /// counted.
  ///
  /// @throws UnreadablePayloadException when the data has no list
  static ArrayNode all(ObjectNode data) {
    String title = Fields.line(data, "ModuleTitle");
    boolean titled = title != null && title.length() <= MAX_LENGTH_OF_TITLE;
    ArrayNode rows = Json.MAPPER.createArrayNode();
    for (JsonNode job : PageItems.list(data, "Jobs")) {
      if (!job.path("IsInternal").asBoolean(false)) {
        rows.add(job.isObject() ? of(job, titled ? title : null) : job);
      }
    }
    return rows;
  }

  private static ObjectNode of(JsonNode job, @Nullable String boardTitle) {
    ObjectNode row = Json.MAPPER.createObjectNode();
    copy(job, row, FIELDS);
    if (job.path(LOCATION).isObject()) {
      copy(job.path(LOCATION), row.putObject(LOCATION), LOCATION_FIELDS);
    }
    if (boardTitle != null) {
      row.put(BOARD_TITLE, boardTitle);
    }
    return row;
  }

  private static void copy(JsonNode from, ObjectNode to, List<String> fields) {
    fields.stream().filter(from::hasNonNull).forEach(field -> to.set(field, from.path(field)));
  }
}
