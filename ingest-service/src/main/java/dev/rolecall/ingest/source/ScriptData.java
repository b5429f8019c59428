package dev.rolecall.ingest.source;

import dev.rolecall.model.wire.Json;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/// Reads the object that a script in a page assigns to a variable: `window.pageData = {...};`. The
/// scripts are not run, so the object must be JSON.
public final class ScriptData {
  private static final ObjectReader OBJECT =
      Json.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private ScriptData() {}

  /// Whether a script in the page assigns an object to the variable.
  public static boolean isIn(String page, String variable) {
    return assignment(variable).matcher(page).find();
  }

  /// The first object that is assigned to the variable; empty when there is none.
  ///
  /// @throws UnreadablePayloadException when it is not JSON, or is cut off
  public static Optional<ObjectNode> find(String page, String variable) {
    Matcher assignment = assignment(variable).matcher(page);
    return assignment.find()
        ? Optional.of(object(page.substring(assignment.end()), variable))
        : Optional.empty();
  }

  /// The same object, which must exist.
  ///
  /// @throws UnreadablePayloadException when there is none, or when it is not JSON
  public static ObjectNode get(String page, String variable) {
    return find(page, variable)
        .orElseThrow(
            () -> new UnreadablePayloadException("The page has no object '" + variable + "'"));
  }

  private static ObjectNode object(String text, String variable) {
    try {
      if (OBJECT.readTree(text) instanceof ObjectNode object) {
        return object;
      }
      throw new UnreadablePayloadException("'" + variable + "' is not an object");
    } catch (JacksonException e) {
      throw new UnreadablePayloadException(
          "'%s' is not JSON: %s".formatted(variable, e.getOriginalMessage()), e);
    }
  }

  private static Pattern assignment(String variable) {
    return Pattern.compile("(?<![\\w$])" + Pattern.quote(variable) + "\\s*+=\\s*+(?=\\{)");
  }
}
