package dev.rolecall.ingest.source.site;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/// The positions of the elements of a page, so that whether one contains another costs no search.
final class PageOrder implements NodeVisitor {
  /// @param end position after its last element
  private record Span(int start, int end) {}

  private final IdentityHashMap<Node, Span> spans = new IdentityHashMap<>();
  private int position;

  private PageOrder() {}

  static PageOrder of(Element root) {
    PageOrder order = new PageOrder();
    root.traverse(order);
    return order;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element) {
      spans.put(node, new Span(position, position + 1));
      position++;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element) {
      spans.computeIfPresent(node, (_, span) -> new Span(span.start(), position));
    }
  }

  /// Before the first and after the last element for elements of other documents.
  int start(Element element) {
    Span span = spans.get(element);
    return span == null ? -1 : span.start();
  }

  int end(Element element) {
    Span span = spans.get(element);
    return span == null ? Integer.MAX_VALUE : span.end();
  }

  boolean contains(Element outer, Element inner) {
    return start(outer) <= start(inner) && end(inner) <= end(outer);
  }
}
