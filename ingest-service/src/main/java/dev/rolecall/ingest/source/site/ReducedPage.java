package dev.rolecall.ingest.source.site;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// The page of an opening without what no rule reads: scripts, styles, navigation, cookie banners,
/// footers, hidden elements. It is what is kept of the page.
final class ReducedPage {
  /// In characters. Of a longer page only the markup in its scripts is kept.
  static final int MAX_LENGTH = 150_000;

  private static final String NOT_CONTENT =
      "style, svg, noscript, template, object, video, audio, canvas, picture, img, select,"
          + " textarea, link:not([itemprop]):not([property]), [hidden],"
          + " [style~=(?i)display\\s*:\\s*none]";

  private static final String NAVIGATION =
      "nav, footer, aside, [role=navigation], [role=contentinfo], [role=dialog],"
          + " [role=alertdialog]";

  private static final Pattern BANNER =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:cookies?|consent|gdpr|onetrust|cookiebot|ccm|usercentrics)");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "href",
          "content",
          "name",
          "property",
          "itemprop",
          "itemscope",
          "itemtype",
          "typeof",
          "vocab",
          "resource",
          "datetime",
          "type",
          "lang",
          "role",
          "rel",
          "action",
          "value");

  private ReducedPage() {}

  /// Reduces the page in place.
  static String html(Document page) {
    removeOtherContent(page);
    String html = compact(page);
    return html.length() <= MAX_LENGTH ? html : page.head().outerHtml() + scripts(page);
  }

  /// Removes the elements that no rule reads, and keeps all attributes.
  static void removeOtherContent(Document page) {
    page.select("script").stream()
        .filter(script -> !script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json"))
        .forEach(Element::remove);
    page.select(NOT_CONTENT).remove();
    page.select(NAVIGATION).stream().filter(ReducedPage::isWithoutMarkup).forEach(Node::remove);
    page.body().select("[class], [id]").stream()
        .filter(element -> BANNER.matcher(element.className() + " " + element.id()).find())
        .filter(ReducedPage::isWithoutMarkup)
        .filter(element -> !element.is("html, body, main, article"))
        .filter(element -> !isMostOf(page.body(), element))
        .forEach(Node::remove);
    comments(page).forEach(Node::remove);
  }

  /// The page without the attributes that no rule reads.
  static String compact(Document page) {
    page.getAllElements().forEach(ReducedPage::dropAttributes);
    page.outputSettings().prettyPrint(false);
    return page.outerHtml();
  }

  /// The element around a whole page may be named after its banner: `has-cookie-banner`.
  private static boolean isMostOf(Element body, Element element) {
    return element.text().length() * 2 > body.text().length();
  }

  private static boolean isWithoutMarkup(Element element) {
    return element.selectFirst("[itemprop], [itemtype], [property], [typeof], script") == null;
  }

  private static List<Node> comments(Document page) {
    return page.getAllElements().stream()
        .flatMap(element -> element.childNodes().stream())
        .filter(Comment.class::isInstance)
        .toList();
  }

  private static void dropAttributes(Element element) {
    List<String> dropped =
        element.attributes().asList().stream()
            .map(Attribute::getKey)
            .filter(name -> !ATTRIBUTES.contains(name.toLowerCase(Locale.ROOT)))
            .toList();
    dropped.forEach(element::removeAttr);
  }

  private static String scripts(Document page) {
    return page.body().select("script").outerHtml();
  }
}
