package dev.rolecall.model.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the text of simple HTML without building a tree, which takes a tenth of the time of
/// parsing. Nearly all descriptions are simple, because they are sanitized and written by jsoup.
///
/// HTML is simple when it has only the tags below, which are all closed in the order in which they
/// were opened, and when no HTML parser would close one of them earlier. Attributes occur on links
/// only.
final class PlainHtml {
  private static final Set<String> BLOCKS =
      Set.of("p", "div", "ul", "ol", "li", "pre", "h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> INLINE =
      Set.of("a", "i", "b", "em", "strong", "code", "u", "span");
  private static final Map<String, Character> ENTITIES =
      Map.of("amp", '&', "lt", '<', "gt", '>', "quot", '"', "nbsp", '\u00a0');
  private static final int MAX_ENTITY = 5;
  private static final int MAX_DEPTH = 100;

  private final String html;
  private final TextLines out = new TextLines();
  private final List<String> open = new ArrayList<>();
  private int at;

  private PlainHtml(String html) {
    this.html = html;
  }

  /// The text as [HtmlText#of(String)] finds it; null when the HTML is not simple.
  static @Nullable String text(String html) {
    PlainHtml plain = new PlainHtml(html);
    while (plain.at < html.length()) {
      boolean simple = html.charAt(plain.at) == '<' ? plain.readTag() : plain.readText();
      if (!simple) {
        return null;
      }
    }
    return plain.open.isEmpty() ? plain.out.text() : null;
  }

  private boolean readText() {
    int end = html.indexOf('<', at);
    String words = html.substring(at, end < 0 ? html.length() : end);
    at += words.length();
    if (words.indexOf('\r') >= 0 || words.indexOf('\0') >= 0) {
      return false;
    }
    String decoded = words.indexOf('&') < 0 ? words : decode(words);
    if (decoded == null) {
      return false;
    }
    String parent = open.isEmpty() ? "" : open.getLast();
    out.write(decoded, parent);
    return true;
  }

  private static @Nullable String decode(String words) {
    StringBuilder decoded = new StringBuilder(words.length());
    int from = 0;
    for (int amp = words.indexOf('&'); amp >= 0; amp = words.indexOf('&', from)) {
      int end = words.indexOf(';', amp);
      if (end < 0 || end - amp - 1 > MAX_ENTITY) {
        return null;
      }
      Character entity = ENTITIES.get(words.substring(amp + 1, end));
      if (entity == null) {
        return null;
      }
      decoded.append(words, from, amp).append(entity.charValue());
      from = end + 1;
    }
    return decoded.append(words, from, words.length()).toString();
  }

  private boolean readTag() {
    boolean closing = html.startsWith("</", at);
    int start = at + (closing ? 2 : 1);
    int end = start;
    while (end < html.length() && isNameCharacter(html.charAt(end))) {
      end++;
    }
    String name = html.substring(start, end);
    at = name.equals("a") && !closing ? endOfAttributes(end) : end;
    if (at >= html.length() || html.charAt(at) != '>') {
      return false;
    }
    at++;
    return closing ? close(name) : open(name);
  }

  private static boolean isNameCharacter(char c) {
    return c >= 'a' && c <= 'z' || c >= '1' && c <= '6';
  }

  /// The next `>` that is not in quotes; the end when there is none.
  private int endOfAttributes(int from) {
    boolean quoted = false;
    for (int i = from; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '"') {
        if (!quoted && html.charAt(i - 1) != '=') {
          return i;
        }
        quoted = !quoted;
      } else if (!quoted && (c == '>' || c == '\'' || c == '<' || c == '/')) {
        return i;
      }
    }
    return html.length();
  }

  private boolean open(String name) {
    if (name.equals("br")) {
      out.newLine();
      return true;
    }
    boolean block = BLOCKS.contains(name);
    if (!block && !INLINE.contains(name)
        || open.size() >= MAX_DEPTH
        || closesAnother(name, block)) {
      return false;
    }
    if (block) {
      out.newLine();
    }
    if (name.equals("li")) {
      out.append("- ");
    }
    open.add(name);
    return !name.equals("pre") || at >= html.length() || html.charAt(at) != '\n';
  }

  /// Whether a parser closes an open element before it opens this one.
  private boolean closesAnother(String name, boolean block) {
    if (block && open.contains("p")
        || isHeading(name) && open.stream().anyMatch(PlainHtml::isHeading)) {
      return true;
    }
    return switch (name) {
      case "a" -> open.contains("a");
      case "li" ->
          open.lastIndexOf("li") > Math.max(open.lastIndexOf("ul"), open.lastIndexOf("ol"));
      default -> false;
    };
  }

  private static boolean isHeading(String name) {
    return name.length() == 2 && name.charAt(0) == 'h';
  }

  private boolean close(String name) {
    if (open.isEmpty() || !open.getLast().equals(name)) {
      return false;
    }
    open.removeLast();
    if (BLOCKS.contains(name)) {
      out.newLine();
    }
    return true;
  }
}
