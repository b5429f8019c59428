package dev.rolecall.ingest.source.jsonld;

import java.util.Optional;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON as it occurs in real pages: in wrappers for old browsers, with raw line breaks,
/// comments, extra commas and escapes, with HTML entities, and, after a repair, with missing
/// commas, unescaped quotes or a truncated end.
final class LenientJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                  .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                  .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                  .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                  .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
                  .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
                  .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
                  .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
                  .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
                  .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private LenientJson() {}

  /// The object or array in the text, empty when even a repair does not give valid JSON.
  static Optional<JsonNode> read(String text) {
    String unwrapped = ScriptWrapper.unwrapped(text);
    if (unwrapped.isEmpty()) {
      return Optional.empty();
    }
    return parsed(unwrapped)
        .or(() -> unwrapped.contains("&quot;") ? parsed(unescaped(unwrapped)) : Optional.empty())
        .or(() -> parsed(JsonRepair.repaired(unwrapped)))
        .or(
            () ->
                unwrapped.contains("&quot;")
                    ? parsed(JsonRepair.repaired(unescaped(unwrapped)))
                    : Optional.empty());
  }

  private static String unescaped(String text) {
    return Parser.unescapeEntities(text, false);
  }

  /// Objects and arrays only: a number or a word before the first brace is not a result.
  private static Optional<JsonNode> parsed(String text) {
    try {
      return Optional.ofNullable(MAPPER.readTree(text)).filter(JsonNode::isContainer);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
