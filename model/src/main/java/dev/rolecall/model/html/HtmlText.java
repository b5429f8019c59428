package dev.rolecall.model.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The plain text of HTML, the same for normalizing, indexing and matching.
///
/// Block elements and `br` start a new line, list items start with a hyphen, and entities are
/// decoded. Runs of spaces become one space, except in `pre` and `code`. Line breaks in the source
/// are kept, because in text without markup they are the only structure. Never throws.
///
/// @param text without leading and trailing white space
/// @param links all links, in order
public record HtmlText(String text, List<Link> links) {
  /// A link.
  ///
  /// @param url as written
  /// @param words the link's own text
  /// @param at the index in the text at which its words start
  public record Link(String url, String words, int at) {}

  /// The text of a fragment of HTML.
  public static String of(String html) {
    return of(Jsoup.parseBodyFragment(html).body(), UnaryOperator.identity()).text();
  }

  /// The text of an element.
  ///
  /// @param repair applied to the characters of each text node, for example to repair an encoding
  public static HtmlText of(Element root, UnaryOperator<String> repair) {
    Writer writer = new Writer(repair);
    root.traverse(writer);
    return new HtmlText(writer.out.toString().strip(), List.copyOf(writer.links));
  }

  private static final class Writer implements NodeVisitor {
    private static final Set<String> PREFORMATTED = Set.of("pre", "code");

    private final UnaryOperator<String> repair;
    private final StringBuilder out = new StringBuilder();
    private final List<Link> links = new ArrayList<>();

    private Writer(UnaryOperator<String> repair) {
      this.repair = repair;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        write(words);
      } else if (node instanceof Element element) {
        open(element);
      }
    }

    private void write(TextNode node) {
      String words = repair.apply(node.getWholeText());
      if (node.parent() instanceof Element parent && PREFORMATTED.contains(parent.normalName())) {
        out.append(words);
      } else {
        writeSqueezed(words);
      }
    }

    private void writeSqueezed(String words) {
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
      if (element.isBlock() || element.nameIs("br")) {
        newLine();
      }
      if (element.nameIs("li")) {
        out.append("- ");
      } else if (element.nameIs("a")) {
        links.add(new Link(element.attr("href"), element.text(), out.length()));
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && element.isBlock()) {
        newLine();
      }
    }

    private void newLine() {
      if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
        out.append('\n');
      }
    }
  }
}
