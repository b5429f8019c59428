package dev.rolecall.match.web;

import dev.rolecall.model.wire.Json;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/// Parses the body of a request with a profile. A field that occurs twice is an error, since one of
/// its values would be lost.
final class ProfileBody {
  private static final ObjectReader READER =
      Json.MAPPER.readerFor(JsonNode.class).with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

  private ProfileBody() {}

  /// @throws ResponseStatusException with status 400 when it is not JSON
  static JsonNode parse(byte[] body) {
    try {
      return READER.readTree(body);
    } catch (JacksonException invalid) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, message(invalid));
    }
  }

  /// The message of the parser itself names Java types and quotes the body.
  private static String message(JacksonException invalid) {
    String reason =
        String.valueOf(invalid.getOriginalMessage()).startsWith("Duplicate")
            ? "A field occurs twice"
            : "The body is not valid JSON";
    TokenStreamLocation at = invalid.getLocation();
    return at == null || at.getLineNr() < 1
        ? reason + "."
        : "%s, see line %d, column %d.".formatted(reason, at.getLineNr(), at.getColumnNr());
  }
}
