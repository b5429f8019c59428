package dev.rolecall.ingest.normalize.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// A posting's words, freed from HTML.
public final class PostText {
  /// Nothing that people write is longer; what is, is cut.
  private static final int MAX_LENGTH = 200_000;

  private final Lines body;
  private final List<Link> links;
  private final String html;
  private final List<String> lines;
  private final Map<Object, Object> found = new HashMap<>();

  /// @param at where in the text its own words start
  public record Link(String url, String words, int at) {}

  private PostText(String text, List<Link> links, String html) {
    this.body = Lines.of(text);
    this.links = links;
    this.html = html;
    this.lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  public static PostText of(String html) {
    String bounded = html.length() <= MAX_LENGTH ? html : html.substring(0, wholeLetters(html));
    Document parsed = Jsoup.parseBodyFragment(bounded);
    Writer writer = new Writer();
    parsed.body().traverse(writer);
    return new PostText(writer.text(), writer.links, SafeHtml.of(parsed));
  }

  /// A letter of two characters is not cut in half.
  private static int wholeLetters(String html) {
    return Character.isHighSurrogate(html.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
  }

  /// Lines; paragraphs are lines too, list items start with a hyphen.
  public String text() {
    return body.text();
  }

  /// The same, for patterns to look in.
  public Lines body() {
    return body;
  }

  /// All addresses that it links, in order.
  public List<Link> links() {
    return links;
  }

  /// Sanitised.
  public String html() {
    return html;
  }

  public List<String> lines() {
    return lines;
  }

  public String firstLine() {
    return lines.isEmpty() ? "" : lines.getFirst();
  }

  /// Whether any of these stands in it, in any case: spares a slow pattern where it cannot match.
  ///
  /// @param words in lower case
  public boolean mentions(String... words) {
    for (String word : words) {
      if (body.lower().contains(word)) {
        return true;
      }
    }
    return false;
  }

  /// What a step finds in the text alone is found once, however many roles a post tells of.
  ///
  /// @param step the key of what is found
  @SuppressWarnings("unchecked")
  public <T> T once(Object step, Supplier<T> find) {
    Object known = found.get(step);
    if (known == null) {
      known = find.get();
      found.put(step, known);
    }
    return (T) known;
  }

  private static final class Writer implements NodeVisitor {
    private static final Set<String> PREFORMATTED = Set.of("pre", "code");
    private static final Set<String> BLOCKS =
        Set.of("p", "div", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "tr");
    private final StringBuilder out = new StringBuilder();
    private final List<Link> links = new ArrayList<>();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        boolean preformatted =
            words.parent() instanceof Element p && PREFORMATTED.contains(p.normalName());
        String whole = Mojibake.repair(words.getWholeText());
        if (preformatted) {
          out.append(whole);
        } else {
          squeeze(whole);
        }
      } else if (node instanceof Element element) {
        open(element);
      }
    }

    /// Line breaks stay: in a text without markup they are all that tells lines apart.
    private void squeeze(String words) {
      boolean space = false;
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        boolean blank = c == ' ' || c == '\t' || c == '\r';
        if (!blank || !space) {
          out.append(blank ? ' ' : c);
        }
        space = blank;
      }
    }

    private void open(Element element) {
      switch (element.normalName()) {
        case "p", "br", "div", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "tr" ->
            newLine();
        case "li" -> {
          newLine();
          out.append("- ");
        }
        case "a" -> links.add(new Link(element.attr("href"), element.text(), out.length()));
        default -> {}
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
        newLine();
      }
    }

    private void newLine() {
      if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
        out.append('\n');
      }
    }

    private String text() {
      return out.toString().strip();
    }
  }
}
