package dev.rolecall.model.html;

import java.util.ArrayList;
import java.util.List;
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
    String plain = PlainHtml.text(html);
    return plain == null ? parsed(html) : plain;
  }

  /// The text of a fragment of HTML that may contain anything.
  static String parsed(String html) {
    return of(Jsoup.parseBodyFragment(html).body(), UnaryOperator.identity()).text();
  }

  /// The text of an element.
  ///
  /// @param repair applied to the characters of each text node, for example to repair an encoding
  public static HtmlText of(Element root, UnaryOperator<String> repair) {
    Writer writer = new Writer(repair);
    root.traverse(writer);
    return new HtmlText(writer.out.text(), List.copyOf(writer.links));
  }

  private static final class Writer implements NodeVisitor {
    private final UnaryOperator<String> repair;
    private final TextLines out = new TextLines();
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
      String parent = node.parent() instanceof Element element ? element.normalName() : "";
      out.write(repair.apply(node.getWholeText()), parent);
    }

    private void open(Element element) {
      if (element.isBlock() || element.nameIs("br")) {
        out.newLine();
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
        out.newLine();
      }
    }
  }
}
