package dev.rolecall.search.web.page;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Marks the links of a description: they lead wherever the author of a posting chose, so search
/// engines must not follow them on our behalf, and the pages behind them learn nothing of ours.
final class DescriptionLinks {
  private static final String REL = "nofollow ugc noopener noreferrer";

  private DescriptionLinks() {}

  /// @param html sanitized
  static String marked(String html) {
    if (!html.contains("<a")) {
      return html;
    }
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    document.select("a[href]").attr("rel", REL);
    return document.body().html();
  }
}
