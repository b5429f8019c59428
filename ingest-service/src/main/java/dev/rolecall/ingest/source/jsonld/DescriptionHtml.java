package dev.rolecall.ingest.source.jsonld;

import dev.rolecall.model.html.HtmlText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/// The description of a posting as HTML, however often it was escaped, followed by the texts of
/// related fields.
final class DescriptionHtml {
  private static final Pattern TAG = Pattern.compile("<(?:/?[a-zA-Z][a-zA-Z0-9]*+|!--)[^<>]*+>");
  private static final Pattern ESCAPED_TAG =
      Pattern.compile("&(?:amp;)*(?:lt|#60|#x3c);/?[a-zA-Z]", Pattern.CASE_INSENSITIVE);

  /// Line breaks and tabs that were escaped twice.
  private static final Pattern ESCAPED_SPACE =
      Pattern.compile("&amp;(?:#x0?a|#x0?d|#0?10|#0?13|#x0?9|#0?9);", Pattern.CASE_INSENSITIVE);

  /// Non-breaking spaces that were escaped twice.
  private static final Pattern ESCAPED_BLANK =
      Pattern.compile("&amp;(nbsp|#160|#xa0);", Pattern.CASE_INSENSITIVE);

  /// A line break that was escaped twice in JSON: the characters `\n`.
  private static final Pattern LITERAL_BREAK =
      Pattern.compile("(?:\\\\r)?\\\\n(?=[\\\\<\\s&•*\\p{Lu}\u00a0-]|$)");

  private static final int MAX_ESCAPES = 4;
  private static final List<String> OTHER_FIELDS =
      List.of(
          "responsibilities",
          "qualifications",
          "skills",
          "experienceRequirements",
          "educationRequirements",
          "jobBenefits",
          "incentiveCompensation");

  private DescriptionHtml() {}

  static String of(JsonNode posting) {
    String main =
        SchemaOrgFields.values(posting, "description").stream()
            .map(
                value ->
                    html(value.isObject() ? value.path("@value").asString("") : value.asString("")))
            .collect(Collectors.joining("\n"));
    StringBuilder whole = new StringBuilder(main);
    String mainWords = words(main);
    for (String field : OTHER_FIELDS) {
      List<String> parts =
          SchemaOrgFields.values(posting, field).stream()
              .map(value -> value.isObject() ? structured(value) : html(value.asString("")))
              .filter(part -> !part.isBlank() && !mainWords.contains(words(part)))
              .toList();
      if (!parts.isEmpty()) {
        whole.append("\n<h3>").append(heading(field)).append("</h3>\n").append(list(parts));
      }
    }
    return whole.toString();
  }

  private static String list(List<String> parts) {
    return parts.size() == 1
        ? "<div>" + parts.getFirst() + "</div>"
        : parts.stream()
            .map(part -> "<li>" + part + "</li>")
            .collect(Collectors.joining("", "<ul>", "</ul>"));
  }

  /// The text of an object: its months of experience, its name, or its credential category.
  private static String structured(JsonNode value) {
    int months = value.path("monthsOfExperience").asInt(0);
    if (months >= 12) {
      return months / 12 + "+ years of experience";
    }
    String named = SchemaOrgFields.line(value, "name");
    String credential = named == null ? SchemaOrgFields.line(value, "credentialCategory") : named;
    return credential == null ? "" : Entities.escape(credential);
  }

  private static String heading(String field) {
    String spaced = field.replaceAll("(\\p{Lu})", " $1").toLowerCase(Locale.ROOT);
    return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }

  /// Unescapes HTML. Text without any tag is plain text: its line breaks become `br` elements.
  static String html(String written) {
    String text = LITERAL_BREAK.matcher(written).replaceAll("\n");
    for (int i = 0;
        i < MAX_ESCAPES && !TAG.matcher(text).find() && ESCAPED_TAG.matcher(text).find();
        i++) {
      text = Parser.unescapeEntities(text, false);
    }
    text = ESCAPED_SPACE.matcher(text).replaceAll("\n");
    text = ESCAPED_BLANK.matcher(text).replaceAll("&$1;");
    return TAG.matcher(text).find() ? text.strip() : plain(text);
  }

  private static String plain(String text) {
    String decoded = Parser.unescapeEntities(text, false);
    return Entities.escape(decoded.strip()).replaceAll("\\r?\\n", "<br>\n");
  }

  private static String words(String html) {
    return SchemaOrgFields.oneLine(HtmlText.of(html)).toLowerCase(Locale.ROOT);
  }
}
