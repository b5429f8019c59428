package dev.rolecall.ingest.source.site;

import dev.rolecall.ingest.source.ContentHash;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.SourceResponse;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.ingest.source.jsonld.ListMarkup;
import dev.rolecall.model.BoardKey;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  private final BoardKey board;
  private final SiteAddress site;
  private final JobPaths paths;
  private final URI address;
  private final Document page;
  private final boolean noIndex;

  /// @param address of the page
  SiteList(BoardKey board, URI address, SourceResponse response) {
    this.board = board;
    this.site = SiteAddress.of(board);
    this.paths = new JobPaths(site);
    this.address = address;
    this.page = Jsoup.parse(response.body(), address.toString());
    this.noIndex =
        PageRules.of(page).forbidsIndexing() || PageRules.forbidsIndexing(response.robotsTag());
  }

  /// @throws UnreadablePayloadException when the page reserves text and data mining
  Page page(SitePurpose purpose) {
    PageRules rules = PageRules.of(page);
    if (rules.isReserved()) {
      throw new UnreadablePayloadException("The page reserves text and data mining");
    }
    if (rules.forbidsLinks()) {
      return new Page.Linked(
          new Page.Postings(List.of(), 0), List.of(), "the page forbids following its links");
    }
    int number = purpose.number();
    SiteRows rows = SiteRows.ofPage();
    List<Page.Item> items = new ArrayList<>(marked(rows));
    List<Element> openings = openings(rows);
    Optional<PageSections> sections =
        items.isEmpty() ? Optional.of(sections(openings)) : Optional.empty();
    sections.ifPresent(found -> items.addAll(found.items(address.toString(), noIndex)));
    String problem = problem(items.isEmpty(), rows.isEmpty(), purpose);
    items.addAll(rows.items());
    List<SourceRequest> next = next(number);
    boolean more =
        !next.isEmpty() && number + 1 >= MAX_PAGES
            || rows.isCut()
            || sections.filter(PageSections::isCut).isPresent();
    boolean hidden = number == 0 && next.isEmpty() && hasFurtherPages(sections);
    Page.Postings postings = new Page.Postings(items, 0).with(null, more ? List.of() : next);
    return new Page.Linked(
        more || hidden ? postings.withPartialListing() : postings, others(), problem);
  }

  /// Adds the openings that links and lists in the markup lead to.
  ///
  /// @return the links
  private List<Element> openings(SiteRows rows) {
    ListMarkup.addresses(page).stream()
        .flatMap(written -> link(written).filter(this::isOpening).stream())
        .forEach(link -> rows.add(link, null));
    List<Element> links =
        page.select("a[href]").stream()
            .filter(element -> link(element.attr("href")).filter(this::isOpening).isPresent())
            .toList();
    links.forEach(element -> link(element.attr("href")).ifPresent(link -> rows.add(link, null)));
    return links;
  }

  private boolean isOpening(URI link) {
    return site.hosts(link) && isOtherPage(link) && paths.isJob(link);
  }

  /// @param openings links to openings with pages of their own
  private PageSections sections(List<Element> openings) {
    Set<String> titles =
        openings.stream()
            .map(element -> element.text().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return new PageSections(board, page, titles);
  }

  /// @param empty whether no opening is on the page itself
  /// @param unlinked whether it leads to none
  private @Nullable String problem(boolean empty, boolean unlinked, SitePurpose purpose) {
    if (empty && purpose.kind() == SitePurpose.Kind.SECTIONS) {
      return "the page no longer has sections that are openings; if its openings have pages of"
          + " their own now, remove the board and add it again";
    }
    return empty && unlinked && purpose.number() == 0 ? ListProblem.of(page) : null;
  }

  /// A button on a page with sections shows more of one of them.
  private boolean hasFurtherPages(Optional<PageSections> sections) {
    boolean inSections = sections.filter(found -> !found.isEmpty()).isPresent();
    Stream<URI> others =
        links("a[href]", "href")
            .flatMap(Optional::stream)
            .filter(site::hosts)
            .filter(this::isOtherPage);
    return FurtherPages.areIn(others) || !inSections && FurtherPages.hasButton(page);
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
    return SiteRows.id(address) + SiteSource.PART + name.replace('#', '_');
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
