package dev.rolecall.ingest.source.jsonld;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Repairs errors that a lenient parser does not accept: missing commas between fields or elements,
/// unescaped quotes inside a string, and a truncated end.
final class JsonRepair {
  private static final Pattern KEY = Pattern.compile("\\s*+\"[^\"\\\\\\n]{1,80}\"\\s*+:");
  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{4}");

  private final String text;
  private final StringBuilder out;
  private final Deque<Character> open = new ArrayDeque<>();
  private int at;
  private int braces;
  private int brackets;

  /// Whether the last thing written was a whole value, so that a comma must follow.
  private boolean afterValue;

  /// Whether a key and its colon were written, so that a value must follow.
  private boolean afterKey;

  private JsonRepair(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length() + 32);
  }

  static String repaired(String text) {
    return new JsonRepair(text).repair();
  }

  private String repair() {
    while (at < text.length()) {
      char c = text.charAt(at);
      switch (c) {
        case '"' -> string();
        case '{', '[' -> {
          separate();
          open.push(c);
          count(c, 1);
          out.append(c);
          afterValue = false;
          afterKey = false;
          at++;
        }
        case '}', ']' -> close(c);
        case ',' -> comma();
        case ':' -> {
          out.append(c);
          afterValue = false;
          afterKey = true;
          at++;
        }
        case '/' -> comment();
        default -> plain(c);
      }
      if (open.isEmpty() && afterValue) {
        return out.toString();
      }
    }
    return end();
  }

  /// Adds the missing comma between a value and the next value or key.
  private void separate() {
    if (afterValue && !open.isEmpty()) {
      out.append(',');
      afterValue = false;
    }
  }

  private void comma() {
    if (afterValue) {
      out.append(',');
      afterValue = false;
    }
    at++;
  }

  /// Drops a closing bracket without an opening one.
  private void close(char c) {
    char opening = c == '}' ? '{' : '[';
    if ((opening == '{' ? braces : brackets) > 0) {
      finish();
      while (!open.isEmpty()) {
        char last = open.pop();
        count(last, -1);
        out.append(last == '{' ? '}' : ']');
        if (last == opening) {
          break;
        }
      }
      afterValue = true;
    }
    at++;
  }

  private void count(char opening, int more) {
    braces += opening == '{' ? more : 0;
    brackets += opening == '[' ? more : 0;
  }

  /// Adds null for a key without a value.
  private void finish() {
    if (afterKey) {
      out.append("null");
      afterKey = false;
    }
  }

  private void comment() {
    if (text.startsWith("//", at)) {
      int line = text.indexOf('\n', at);
      at = line < 0 ? text.length() : line;
    } else if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at);
      at = end < 0 ? text.length() : end + 2;
    } else {
      at++;
    }
  }

  /// Copies numbers, words and white space.
  private void plain(char c) {
    if (Character.isWhitespace(c)) {
      out.append(' ');
      at++;
      return;
    }
    int start = at;
    while (at < text.length() && ",:{}[]\"/ \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    separate();
    out.append(text, start, at);
    afterValue = true;
    afterKey = false;
  }

  private void string() {
    boolean value = afterKey || open.isEmpty() || open.peek() == '[';
    separate();
    out.append('"');
    at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length()) {
        escape();
      } else if (c == '\\') {
        // truncated within an escape sequence, which would escape the closing quote
        at++;
      } else if (c == '"' && (!value || closes(at + 1))) {
        break;
      } else {
        out.append(c == '"' ? "\\\"" : c < ' ' ? " " : String.valueOf(c));
        at++;
      }
    }
    out.append('"');
    at++;
    afterValue = value;
    afterKey = false;
  }

  private void escape() {
    char next = text.charAt(at + 1);
    boolean bad =
        next == 'u'
            && (at + 6 > text.length() || !HEX.matcher(text.subSequence(at + 2, at + 6)).matches());
    out.append(bad ? "\\\\" : "\\").append(next);
    at += 2;
  }

  /// Whether a quote before an index ends its string, because JSON follows and not the rest of a
  /// sentence.
  private boolean closes(int from) {
    int next = from;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    if (next >= text.length() || "}]".indexOf(text.charAt(next)) >= 0) {
      return true;
    }
    char c = text.charAt(next);
    boolean inObject = !open.isEmpty() && open.peek() == '{';
    if (c == ',') {
      int after = next;
      while (after < text.length() && isComma(text.charAt(after))) {
        after++;
      }
      return inObject ? key(after) || closing(after) : element(after);
    }
    return inObject && c == '"' && key(next);
  }

  private static boolean isComma(char c) {
    return c == ',' || Character.isWhitespace(c);
  }

  private boolean key(int from) {
    Matcher key = KEY.matcher(text).region(from, text.length());
    return key.lookingAt();
  }

  private boolean closing(int from) {
    int next = from;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next >= text.length() || text.charAt(next) == '}';
  }

  private boolean element(int from) {
    int next = from;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next >= text.length() || "\"{[]-0123456789".indexOf(text.charAt(next)) >= 0;
  }

  /// Closes the objects and arrays that are open at a truncated end. A key without a value gets
  /// null.
  private String end() {
    finish();
    if (!afterValue
        && !open.isEmpty()
        && open.peek() == '{'
        && out.charAt(out.length() - 1) == '"') {
      out.append(":null");
    }
    while (!open.isEmpty()) {
      out.append(open.pop() == '{' ? '}' : ']');
    }
    return out.toString();
  }
}
