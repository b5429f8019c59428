package dev.rolecall.model.query;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The words of sanitized HTML, without its markup.
///
/// Made for the output of our sanitizer. Of any other input it returns some text, and never throws.
public final class PlainText {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "code", "em", "i", "mark", "s", "small", "span", "strong", "sub", "sup",
          "u");
  private static final Map<String, String> ENTITIES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");
  private static final int MAX_ENTITY_LENGTH = 8;

  private final String html;
  private final StringBuilder text;
  private int at;

  private PlainText(String html) {
    this.html = html;
    this.text = new StringBuilder(html.length());
  }

  /// Tags that break a line become a line break; entities become what they stand for.
  public static String of(String html) {
    return new PlainText(html).read();
  }

  private String read() {
    while (at < html.length()) {
      switch (html.charAt(at)) {
        case '<' -> tag();
        case '&' -> entity();
        default -> text.append(html.charAt(at++));
      }
    }
    return text.toString().strip();
  }

  private void tag() {
    int end = html.indexOf('>', at);
    boolean named = at + 1 < html.length() && isTagStart(html.charAt(at + 1));
    if (end < 0 || !named) {
      text.append(html.charAt(at++));
      return;
    }
    if (!INLINE.contains(name(at + 1, end)) && !text.isEmpty()) {
      text.append('\n');
    }
    at = end + 1;
  }

  private static boolean isTagStart(char c) {
    return c == '/' || c == '!' || Character.isLetter(c);
  }

  private String name(int from, int end) {
    int start = html.charAt(from) == '/' ? from + 1 : from;
    int stop = start;
    while (stop < end && Character.isLetterOrDigit(html.charAt(stop))) {
      stop++;
    }
    return html.substring(start, stop).toLowerCase(Locale.ROOT);
  }

  private void entity() {
    int end = html.indexOf(';', at);
    if (end < 0 || end - at > MAX_ENTITY_LENGTH) {
      text.append(html.charAt(at++));
      return;
    }
    String name = html.substring(at + 1, end);
    String meaning = name.startsWith("#") ? character(name) : ENTITIES.getOrDefault(name, "");
    text.append(meaning.isEmpty() ? html.substring(at, end + 1) : meaning);
    at = end + 1;
  }

  private static String character(String name) {
    boolean hex = name.startsWith("#x") || name.startsWith("#X");
    try {
      int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      return Character.isValidCodePoint(code) && code > 0 ? Character.toString(code) : "";
    } catch (NumberFormatException notANumber) {
      return "";
    }
  }
}
