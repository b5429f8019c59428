package dev.rolecall.model.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Writes and reads one type on a topic.
///
/// A record starts with its schema, `{"schema":"job/1",...`. The version increases only when older
/// readers could no longer read the record; a reader rejects schemas that it does not know.
public final class JsonCodec<T> {
  private final String schema;
  private final Class<T> type;
  private final byte[] schemaPrefix;

  public JsonCodec(String schema, Class<T> type) {
    this.schema = schema;
    this.type = type;
    this.schemaPrefix = ("{\"schema\":\"" + schema + "\",").getBytes(StandardCharsets.UTF_8);
  }

  public String schema() {
    return schema;
  }

  public byte[] write(T value) {
    return withSchema(plain(value));
  }

  /// The JSON of a value, without its schema.
  public byte[] plain(T value) {
    return Json.MAPPER.writeValueAsBytes(value);
  }

  /// A record with this JSON, as [#write] returns it.
  public byte[] withSchema(byte[] plain) {
    byte[] record = Arrays.copyOf(schemaPrefix, schemaPrefix.length + plain.length - 1);
    System.arraycopy(plain, 1, record, schemaPrefix.length, plain.length - 1);
    return record;
  }

  /// @throws UnreadableRecordException when the record is not of this schema, or not valid
  public T read(byte[] record) {
    if (!startsWithSchema(record)) {
      String found = schemaOf(record);
      if (!found.equals(schema)) {
        throw new UnreadableRecordException("Expected schema " + schema + ", got '" + found + "'");
      }
    }
    try {
      return Json.MAPPER.readValue(record, type);
    } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
      throw new UnreadableRecordException("Not a valid " + schema + ": " + e.getMessage(), e);
    }
  }

  /// Whether it is a record of this schema as [#write] returns it.
  private boolean startsWithSchema(byte[] record) {
    int length = schemaPrefix.length;
    return record.length > length && Arrays.equals(record, 0, length, schemaPrefix, 0, length);
  }

  /// The schema of a record, empty when it has none.
  ///
  /// @throws UnreadableRecordException when it is not JSON
  public static String schemaOf(byte[] record) {
    try (JsonParser parser = Json.MAPPER.createParser(record)) {
      boolean hasSchema =
          parser.nextToken() == JsonToken.START_OBJECT && "schema".equals(parser.nextName());
      return hasSchema && parser.nextToken() == JsonToken.VALUE_STRING ? parser.getString() : "";
    } catch (JacksonException e) {
      throw new UnreadableRecordException("Not JSON: " + e.getOriginalMessage(), e);
    }
  }
}
