package dev.rolecall.ingest.source;

import dev.rolecall.model.wire.Json;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads fields of a source's item that can be missing, null or of another type than expected.
public final class Fields {
  private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,18}(?:\\.\\d{1,4})?");
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][' ']HH:mm[:ss]")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendPattern("[' ']")
          .optionalStart()
          .appendZoneOrOffsetId()
          .optionalEnd()
          .appendPattern("[xxxx][xx]['UTC']['GMT']")
          .toFormatter(Locale.ROOT);

  private Fields() {}

  /// @throws UnreadablePayloadException when the payload is not a JSON object
  public static ObjectNode object(String payload) {
    try {
      if (Json.MAPPER.readTree(payload) instanceof ObjectNode object) {
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

  /// An ISO 8601 date or time, also with a space instead of `T`, without a zone (then UTC), or with
  /// an offset without a colon. Null when missing or not a time.
  public static @Nullable Instant time(JsonNode item, String field) {
    String text = text(item, field);
    return text == null ? null : time(text);
  }

  private static @Nullable Instant time(String text) {
    try {
      if (text.length() <= 10) {
        return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
      }
      TemporalAccessor read = TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
      return read instanceof OffsetDateTime zoned
          ? zoned.toInstant()
          : LocalDateTime.from(read).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /// A time in seconds since 1970. Null when missing or not a number.
  public static @Nullable Instant seconds(JsonNode item, String field) {
    JsonNode value = item.path(field);
    return value.isNumber() ? Instant.ofEpochSecond(value.asLong()) : null;
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
