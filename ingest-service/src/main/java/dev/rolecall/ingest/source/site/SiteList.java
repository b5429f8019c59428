package dev.rolecall.ingest.source.site;

import dev.rolecall.ingest.source.ContentHash;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.ingest.source.jsonld.ListMarkup;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Reads a page of a site's list of openings: links that look like openings, the postings in its
/// markup, and links to other sites.
final class SiteList {
  /// The number of pages of a list that are read.
  static final int MAX_PAGES = 20;

  private static final int MAX_LINKS = 300;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)[?&](?:page|p|pg|paged|pagenumber|seite|offset|start|startrow|from)=\\d+"
              + "|/(?:page|seite)/\\d+");

  private static final Pattern MORE =
      Pattern.compile(
          "(?i)(?:load|show|view|see) more(?: (?:jobs|openings|positions|roles|results))?"
              + "|mehr (?:laden|stellen|jobs)(?: anzeigen| laden)?|voir plus(?: d['’]offres)?"
              + "|cargar m[áa]s|meer (?:laden|vacatures)|carregar mais");

  private final SiteAddress site;
  private final JobPaths paths;
  private final URI address;
  private final Document page;

  /// @param address of the page
  SiteList(SiteAddress site, URI address, String body) {
    this.site = site;
    this.paths = new JobPaths(site);
    this.address = address;
    this.page = Jsoup.parse(body, address.toString());
  }

  /// @param number of the page, from 0
  /// @throws UnreadablePayloadException when the page reserves text and data mining
  Page page(int number) {
    PageRules rules = PageRules.of(page);
    if (rules.isReserved()) {
      throw new UnreadablePayloadException("The page reserves text and data mining");
    }
    if (rules.forbidsLinks()) {
      return new Page.Linked(
          new Page.Postings(List.of(), 0), List.of(), "the page forbids following its links");
    }
    SiteRows rows = SiteRows.ofPage();
    List<Page.Item> items = new ArrayList<>(marked(rows));
    Stream.concat(ListMarkup.addresses(page).stream().map(this::link), links("a[href]", "href"))
        .flatMap(Optional::stream)
        .filter(site::hosts)
        .filter(link -> !SiteRows.id(link).equals(SiteRows.id(address)))
        .filter(paths::isJob)
        .forEach(link -> rows.add(link, null));
    items.addAll(rows.items());
    List<SourceRequest> next = next(number);
    boolean more = !next.isEmpty() && number + 1 >= MAX_PAGES || rows.isCut();
    boolean hidden = number == 0 && next.isEmpty() && hasFurtherPages();
    Page.Postings postings = new Page.Postings(items, 0).with(null, more ? List.of() : next);
    return new Page.Linked(
        more || hidden ? postings.withPartialListing() : postings,
        others(),
        problem(items, number));
  }

  private @Nullable String problem(List<Page.Item> items, int number) {
    return items.isEmpty() && number == 0 ? ListProblem.of(page) : null;
  }

  /// Whether there are numbered pages, or a button for more openings, that no `next` leads to: an
  /// opening that is not on this page may be on those.
  private boolean hasFurtherPages() {
    return links("a[href]", "href")
            .flatMap(Optional::stream)
            .filter(site::hosts)
            .filter(this::isOtherPage)
            .anyMatch(link -> PAGE_NUMBER.matcher(SiteAddress.path(link)).find())
        || page.select("button, a:not([href]), a[href^=#]").stream()
            .anyMatch(button -> MORE.matcher(button.text().strip()).matches());
  }

  /// Postings in the markup: those with a page of their own become rows, the others are whole.
  private List<Page.Item> marked(SiteRows rows) {
    List<Page.Item> whole = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (ObjectNode posting : ListMarkup.postings(page)) {
      Optional<URI> own =
          link(posting.path("url").asString("")).filter(site::hosts).filter(this::isOtherPage);
      if (own.isPresent()) {
        rows.add(own.get(), null);
      } else if (!ListMarkup.title(posting).isEmpty() && ids.add(id(posting))) {
        String id = id(posting);
        posting.put("externalId", id);
        if (!posting.path("url").asString("").startsWith("http")) {
          posting.put("url", address.toString());
        }
        whole.add(new Page.Item(id, posting.toString(), ContentHash.of(posting)));
      }
    }
    return whole;
  }

  private boolean isOtherPage(URI link) {
    return !SiteRows.id(link).equals(SiteRows.id(address));
  }

  /// The path of the page, with the posting's own id or title.
  private String id(ObjectNode posting) {
    String own = ListMarkup.identifier(posting);
    String name = own.isEmpty() ? ListMarkup.title(posting) : own;
    return SiteRows.id(address) + "!" + name.replace('#', '_');
  }

  private List<SourceRequest> next(int number) {
    return links("link[rel~=(?i)\\bnext\\b], a[rel~=(?i)\\bnext\\b]", "href")
        .flatMap(Optional::stream)
        .filter(site::hosts)
        .filter(this::isOtherPage)
        .limit(1)
        .map(link -> SourceRequest.webPage(SiteAddress.path(link), SitePurpose.page(number + 1)))
        .toList();
  }

  /// Links to other sites, also those of embedded boards.
  private List<URI> others() {
    return Stream.concat(links("a[href]", "href"), links("iframe[src], script[src]", "src"))
        .flatMap(Optional::stream)
        .filter(link -> !site.hosts(link))
        .distinct()
        .limit(MAX_LINKS)
        .toList();
  }

  private Stream<Optional<URI>> links(String selector, String attribute) {
    return page.select(selector).stream().map((Element link) -> link(link.attr(attribute)));
  }

  private Optional<URI> link(String written) {
    return written.isBlank() ? Optional.empty() : SiteAddress.link(address, written);
  }
}
