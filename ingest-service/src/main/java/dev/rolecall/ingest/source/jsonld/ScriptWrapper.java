package dev.rolecall.ingest.source.jsonld;

/// Removes wrappers that pages put around a script's text for old browsers and parsers: `<!-- -->`,
/// CDATA, comments that hide these, and extra semicolons.
final class ScriptWrapper {
  private static final String CDATA = "<![CDATA[";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String text;

  private ScriptWrapper(String text) {
    this.text = text;
  }

  static String unwrapped(String text) {
    ScriptWrapper wrapper = new ScriptWrapper(text);
    int start = wrapper.start();
    return text.substring(start, Math.max(start, wrapper.end()));
  }

  private int start() {
    int at = afterSpace(0);
    for (int next = afterOpening(at); next > at; next = afterOpening(at)) {
      at = afterSpace(next);
    }
    return at;
  }

  /// The end of an opening wrapper that starts at an index, the index itself when none does.
  private int afterOpening(int at) {
    if (text.startsWith("<!--", at)) {
      return at + "<!--".length();
    }
    boolean hidden = text.startsWith("//", at) || text.startsWith("/*", at);
    int start = hidden ? afterSpace(at + 2) : at;
    if (!text.regionMatches(true, start, CDATA, 0, CDATA.length())) {
      return at;
    }
    int after = start + CDATA.length();
    int comment = afterSpace(after);
    return text.startsWith("*/", comment) ? comment + 2 : after;
  }

  private int end() {
    int at = beforeSpace(text.length());
    for (int next = beforeClosing(at); next < at; next = beforeClosing(at)) {
      at = beforeSpace(next);
    }
    return at;
  }

  /// The start of a closing wrapper that ends at an index, the index itself when none does.
  private int beforeClosing(int at) {
    int start = endsWith("*/", at) ? beforeSpace(at - 2) : at;
    if (!endsWith("-->", start) && !endsWith("]]>", start)) {
      return at;
    }
    int before = start - "-->".length();
    int comment = beforeSpace(before);
    boolean hidden = endsWith("//", comment) || endsWith("/*", comment);
    return hidden ? comment - 2 : before;
  }

  private boolean endsWith(String suffix, int at) {
    return text.startsWith(suffix, at - suffix.length());
  }

  private int afterSpace(int from) {
    int at = from;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int beforeSpace(int from) {
    int at = from;
    while (at > 0 && (isSpace(text.charAt(at - 1)) || text.charAt(at - 1) == ';')) {
      at--;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || BYTE_ORDER_MARK.indexOf(c) >= 0;
  }
}
