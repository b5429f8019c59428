package dev.rolecall.ingest.source.jsonld;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads fields of a schema.org object. A value can be plain, in an array, or in an object.
final class SchemaOrgFields {
  private SchemaOrgFields() {}

  /// The values of a field: none, one, or a list of them.
  static List<JsonNode> values(JsonNode item, String field) {
    JsonNode value = item.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return List.of();
    }
    if (!value.isArray()) {
      return List.of(value);
    }
    List<JsonNode> values = new ArrayList<>();
    value.forEach(
        element -> {
          if (!element.isNull() && !element.isMissingNode()) {
            values.add(element);
          }
        });
    return values;
  }

  /// The first text of a field on one line, with entities decoded. Null when there is none.
  static @Nullable String line(JsonNode item, String field) {
    return lines(item, field).stream().findFirst().orElse(null);
  }

  /// All texts of a field, each on one line, with entities decoded.
  static List<String> lines(JsonNode item, String field) {
    return values(item, field).stream().flatMap(value -> words(value).stream()).toList();
  }

  private static Optional<String> words(JsonNode value) {
    JsonNode plain = value.isObject() ? value.path(value.has("@value") ? "@value" : "name") : value;
    if (plain.isContainer() || plain.isNull() || plain.isMissingNode()) {
      return Optional.empty();
    }
    return Optional.of(oneLine(plain.asString(""))).filter(line -> !line.isEmpty());
  }

  /// Decodes entities, however often they were escaped, and replaces each run of spaces by one.
  static String oneLine(String written) {
    String text = written;
    for (int i = 0; i < 3 && text.indexOf('&') >= 0; i++) {
      String decoded = Parser.unescapeEntities(text, false);
      if (decoded.equals(text)) {
        break;
      }
      text = decoded;
    }
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ';
      if (!space) {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().strip();
  }

  /// Whether an object has a type, with or without a prefix: `JobPosting`, `schema:JobPosting`,
  /// `http://schema.org/JobPosting`.
  static boolean isA(JsonNode item, String type) {
    return values(item, "@type").stream()
        .map(value -> value.asString(""))
        .map(name -> name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1))
        .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(type.toLowerCase(Locale.ROOT)));
  }
}
