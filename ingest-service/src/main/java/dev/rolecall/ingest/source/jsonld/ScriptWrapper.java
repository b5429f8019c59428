package dev.rolecall.ingest.source.jsonld;

/// What pages put around a script's text for browsers and parsers of old: `<!-- -->`, CDATA, the
/// comments that hide these, and stray semicolons.
final class ScriptWrapper {
  private static final String CDATA = "<![CDATA[";
  private static final String BLANK_MARK = "\uFEFF";

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
    int at = behindSpace(0);
    for (int next = behindOpening(at); next > at; next = behindOpening(at)) {
      at = behindSpace(next);
    }
    return at;
  }

  /// Where an opening that stands here ends, the same place when none does.
  private int behindOpening(int at) {
    if (text.startsWith("<!--", at)) {
      return at + "<!--".length();
    }
    boolean hidden = text.startsWith("//", at) || text.startsWith("/*", at);
    int mark = hidden ? behindSpace(at + 2) : at;
    if (!text.regionMatches(true, mark, CDATA, 0, CDATA.length())) {
      return at;
    }
    int behind = mark + CDATA.length();
    int comment = behindSpace(behind);
    return text.startsWith("*/", comment) ? comment + 2 : behind;
  }

  private int end() {
    int at = beforeSpace(text.length());
    for (int next = beforeClosing(at); next < at; next = beforeClosing(at)) {
      at = beforeSpace(next);
    }
    return at;
  }

  /// Where a closing that ends here starts, the same place when none does.
  private int beforeClosing(int at) {
    int mark = endsWith("*/", at) ? beforeSpace(at - 2) : at;
    if (!endsWith("-->", mark) && !endsWith("]]>", mark)) {
      return at;
    }
    int before = mark - "-->".length();
    int comment = beforeSpace(before);
    boolean hidden = endsWith("//", comment) || endsWith("/*", comment);
    return hidden ? comment - 2 : before;
  }

  private boolean endsWith(String mark, int at) {
    return text.startsWith(mark, at - mark.length());
  }

  private int behindSpace(int from) {
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
    return Character.isWhitespace(c) || BLANK_MARK.indexOf(c) >= 0;
  }
}
