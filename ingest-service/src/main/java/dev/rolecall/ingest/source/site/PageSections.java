package dev.rolecall.ingest.source.site;

import dev.rolecall.ingest.source.Page;
import dev.rolecall.model.BoardKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// The openings that are sections of one page (docs/decisions/0094).
///
/// Each becomes an item like that of an opening with a page of its own, which has been read
/// already. A section is read only if it is clearly an opening; the others remain unread, and the
/// board says why it has none.
final class PageSections {
  private final BoardKey board;
  private final SiteAddress site;
  private final Document page;
  private final Set<String> listed;
  private final String id;
  private final List<PageSection> openings;
  private final boolean cut;

  /// @param original the page, which remains as it is
  /// @param listed titles of openings that have pages of their own, in lower case
  PageSections(BoardKey board, Document original, Set<String> listed) {
    this.board = board;
    this.site = SiteAddress.of(board);
    this.listed = listed;
    this.id = SiteRows.id(site.resolve(site.path()));
    this.page = original.clone();
    SectionPanels.show(page);
    ReducedPage.removeOtherContent(page);
    SectionFinder finder = new SectionFinder(page);
    this.cut = finder.isCut();
    this.openings = openings(finder.sections());
  }

  boolean isEmpty() {
    return openings.isEmpty();
  }

  /// Whether there may be more than are read.
  boolean isCut() {
    return cut;
  }

  private List<PageSection> openings(List<PageSection> all) {
    List<PageSection> whole = all.stream().filter(this::isWhole).toList();
    if (whole.isEmpty()) {
      return List.of();
    }
    sections(whole).forEach(Node::remove);
    SectionApply rest = new SectionApply(page, site, id);
    boolean inLast = !rest.exists() && isInLastOnly(whole);
    SectionApply common = inLast ? apply(whole.getLast()) : rest;
    boolean applicable = common.exists();
    List<PageSection> found = new ArrayList<>();
    for (PageSection section : whole) {
      boolean own = !inLast && apply(section).exists();
      if (section.isOpening(applicable, own, others(section))) {
        found.add(section);
      }
    }
    addNotes(found, common);
    return found;
  }

  private static Stream<Element> sections(List<PageSection> all) {
    return all.stream().flatMap(section -> section.content().parts().stream());
  }

  /// The last section of a flat page goes on until the next heading: how to apply at its end is
  /// about all sections when the others do not say it, or about none of them.
  private boolean isInLastOnly(List<PageSection> all) {
    PageSection last = all.getLast();
    return last.content().isFlat()
        && apply(last).exists()
        && all.stream().limit(all.size() - 1L).noneMatch(section -> apply(section).exists());
  }

  private boolean isWhole(PageSection section) {
    return section.isWhole(others(section), listed);
  }

  private OtherOpenings others(PageSection section) {
    return new OtherOpenings(section.page(), site, id);
  }

  private SectionApply apply(PageSection section) {
    return new SectionApply(section.page(), site, id);
  }

  /// Adds how to apply to the sections that do not say it.
  private void addNotes(List<PageSection> found, SectionApply common) {
    List<String> notes = common.notes();
    for (PageSection section : found) {
      if (!apply(section).exists()) {
        Element all = section.body().appendElement("div");
        notes.forEach(all::append);
      }
    }
  }

  /// @param address of the page
  /// @param forbidden whether the page must not be indexed, so that its openings are closed
  List<Page.Item> items(String address, boolean forbidden) {
    return new SectionItems(board, id, address, forbidden).of(openings);
  }
}
