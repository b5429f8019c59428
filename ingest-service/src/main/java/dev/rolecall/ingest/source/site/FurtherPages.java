package dev.rolecall.ingest.source.site;

import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/// Recognizes numbered pages, and buttons for more openings, that no `next` leads to: an opening
/// that is not on the page may be on those.
final class FurtherPages {
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)[?&](?:page|p|pg|paged|pagenumber|seite|offset|start|startrow|from)=\\d+"
              + "|/(?:page|seite)/\\d+");

  private static final Pattern MORE =
      Pattern.compile(
          "(?i)(?:load|show|view|see) more(?: (?:jobs|openings|positions|roles|results))?"
              + "|mehr (?:laden|stellen|jobs)(?: anzeigen| laden)?|voir plus(?: d['’]offres)?"
              + "|cargar m[áa]s|meer (?:laden|vacatures)|carregar mais");

  private FurtherPages() {}

  /// Whether one of the links to other pages of the site leads to a numbered page.
  static boolean areIn(Stream<URI> links) {
    return links.anyMatch(link -> PAGE_NUMBER.matcher(SiteAddress.path(link)).find());
  }

  static boolean hasButton(Document page) {
    return page.select("button, a:not([href]), a[href^=#]").stream()
        .anyMatch(button -> MORE.matcher(button.text().strip()).matches());
  }
}
