package dev.rolecall.ingest.source.site;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Recognizes links to other openings of the site on the page of an opening.
final class OtherOpenings {
  private final Document page;
  private final JobPaths paths;
  private final String own;

  /// @param id of the page's own opening
  OtherOpenings(Document page, SiteAddress site, String id) {
    this.page = page;
    this.paths = new JobPaths(site);
    this.own = id;
  }

  /// The ids of the openings that an element, or a link around or in it, leads to.
  Stream<String> in(Element element) {
    return element.select("a[href]").stream()
        .map(link -> SiteAddress.link(URI.create(page.location()), link.attr("href")))
        .flatMap(Optional::stream)
        .filter(paths::isJob)
        .map(SiteRows::id)
        .filter(id -> !own.equals(id) && !own.startsWith(id + "/") && !id.startsWith(own + "/"))
        .distinct();
  }

  boolean isLinkedIn(Element element) {
    return in(element).findAny().isPresent();
  }
}
