package dev.rolecall.ingest.source;

import dev.rolecall.model.wire.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads fields of a source's item that can be missing, null or of another type than expected.
public final class Fields {
  private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,18}(?:\\.\\d{1,4})?");

  private Fields() {}

  /// @throws UnreadablePayloadException when the payload is not a JSON object
  public static ObjectNode object(String payload) {
    try {
      // a byte-order mark, as at the start of some files
      String json = payload.startsWith("\ufeff") ? payload.substring(1) : payload;
      if (Json.MAPPER.readTree(json) instanceof ObjectNode object) {
        return object;
      }
      throw new UnreadablePayloadException("Not a JSON object");
    } catch (JacksonException e) {
      throw new UnreadablePayloadException("Not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /// Text or a number as text; null when missing or blank.
  public static @Nullable String text(JsonNode item, String field) {
    JsonNode value = item.path(field);
    if (value.isMissingNode() || value.isNull() || value.isContainer()) {
      return null;
    }
    String text = value.asString("").strip();
    return text.isEmpty() ? null : text;
  }

  /// Parses an ISO 8601 date or time. A space instead of `T`, a missing zone (then UTC) and an
  /// offset without a colon are accepted. Null when missing or not a time.
  public static @Nullable Instant time(JsonNode item, String field) {
    String text = text(item, field);
    return text == null ? null : Times.parse(text);
  }

  /// A time in seconds since 1970. Null when missing or not a number.
  public static @Nullable Instant seconds(JsonNode item, String field) {
    JsonNode value = item.path(field);
    return value.isNumber() ? Instant.ofEpochSecond(value.asLong()) : null;
  }

  /// A time in milliseconds since 1970. Null when missing or not a number.
  public static @Nullable Instant milliseconds(JsonNode item, String field) {
    JsonNode value = item.path(field);
    return value.isNumber() ? Instant.ofEpochMilli(value.asLong()) : null;
  }

  /// Text on one line, with single spaces. Null when missing or blank.
  public static @Nullable String line(JsonNode item, String field) {
    String text = text(item, field);
    if (text == null) {
      return null;
    }
    String line = SPACES.matcher(text).replaceAll(" ").strip();
    return line.isEmpty() ? null : line;
  }

  /// An amount as a number, or as a string of digits. Null when missing or not an amount.
  public static @Nullable BigDecimal amount(JsonNode item, String field) {
    JsonNode value = item.path(field);
    if (value.isNumber()) {
      return value.decimalValue();
    }
    String digits = text(item, field);
    return digits != null && AMOUNT.matcher(digits).matches() ? new BigDecimal(digits) : null;
  }

  /// The first of these fields that is present, as the external id.
  ///
  /// @throws UnreadablePayloadException when none is present
  public static String id(JsonNode item, String... fields) {
    for (String field : fields) {
      String id = text(item, field);
      if (id != null) {
        return id.replace('#', '_');
      }
    }
    throw new UnreadablePayloadException("The item has no id");
  }
}
