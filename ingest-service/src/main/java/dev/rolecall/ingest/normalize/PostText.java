package dev.rolecall.ingest.normalize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;

/// A posting's words, freed from HTML.
///
/// @param text lines; paragraphs are lines too, list items start with a hyphen
/// @param links all addresses that it links, in order
/// @param html sanitised
record PostText(String text, List<Link> links, String html) {
  /// Nothing that people write is longer; what is, is cut.
  private static final int LONGEST = 200_000;

  /// @param at where in the text its own words start
  record Link(String url, String words, int at) {}

  static PostText of(String html) {
    String bounded = html.length() <= LONGEST ? html : html.substring(0, LONGEST);
    Document parsed = Jsoup.parseBodyFragment(bounded);
    Writer writer = new Writer();
    parsed.body().traverse(writer);
    String clean =
        Jsoup.clean(
            bounded,
            "",
            Safelist.relaxed().removeTags("img"),
            new Document.OutputSettings().prettyPrint(false));
    return new PostText(writer.text(), writer.links, clean);
  }

  List<String> lines() {
    return Arrays.stream(text.split("\n")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  String firstLine() {
    return lines().isEmpty() ? "" : lines().getFirst();
  }

  String afterFirstLine() {
    int end = text.indexOf('\n');
    return end < 0 ? "" : text.substring(end + 1);
  }

  private static final class Writer implements NodeVisitor {
    private final StringBuilder out = new StringBuilder();
    private final List<Link> links = new ArrayList<>();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        boolean preformatted =
            words.parent() instanceof Element p && p.normalName().matches("pre|code");
        String whole = words.getWholeText();
        out.append(preformatted ? whole : whole.replaceAll("[ \\t\\r]+", " "));
      } else if (node instanceof Element element) {
        open(element);
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
      if (node instanceof Element element
          && element.normalName().matches("p|div|ul|ol|li|h[1-6]|pre|tr")) {
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
