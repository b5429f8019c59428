package dev.rolecall.ingest.source.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the sections of a page whose headings are titles of openings, and where each ends.
final class SectionFinder {
  /// A section with so many others below it is a department.
  private static final int MIN_OF_DEPARTMENT = 2;

  private final Document page;
  private final String siteName;
  private final PageOrder order;
  private final SectionOutline outline;

  /// @param page reduced, with its attributes
  SectionFinder(Document page) {
    this.page = page;
    this.siteName = SiteTitle.siteName(page);
    this.order = PageOrder.of(page);
    this.outline = SectionOutline.of(SectionHeadings.of(page, order), siteName);
  }

  /// Whether there were more than are read.
  boolean isCut() {
    return outline.isCut();
  }

  List<PageSection> sections() {
    Set<String> linked = Set.copyOf(page.select("a[href^=#]").eachAttr("href"));
    SectionAnchor anchors =
        new SectionAnchor(
            linked.stream().map(target -> target.substring(1)).collect(Collectors.toSet()));
    List<PageSection> found = new ArrayList<>();
    int end = 0;
    for (int i : outline.titles().navigableKeySet()) {
      int next = outline.next(i);
      long below = outline.titles().subMap(i, false, next, false).size();
      if (i >= end && below < MIN_OF_DEPARTMENT) {
        end = below > 0 ? next : end;
        SectionContent content = content(i, next);
        if (!containsOthers(content, i)) {
          found.add(section(i, content, anchors));
        }
      }
    }
    return found;
  }

  private SectionContent content(int i, int next) {
    return SectionContent.of(
        outline.headings().get(i),
        outline.heading(outline.previous(i)),
        outline.heading(next),
        order);
  }

  /// A panel with panels of openings in it is a department, or nested by mistake.
  private boolean containsOthers(SectionContent content, int i) {
    SectionHeading.Kind kind = outline.headings().get(i).kind();
    return kind != SectionHeading.Kind.HEADING
        && kind != SectionHeading.Kind.BOLD
        && outline.titles().keySet().stream()
            .filter(other -> other != i)
            .map(other -> outline.headings().get(other).element())
            .anyMatch(
                other -> content.parts().stream().anyMatch(part -> order.contains(part, other)));
  }

  private PageSection section(int i, SectionContent content, SectionAnchor anchors) {
    String title = outline.titles().getOrDefault(i, "");
    return new PageSection(
        title,
        anchors.of(outline.headings().get(i).element(), content.unit(), title),
        content,
        page(title, content),
        SectionContext.of(above(i)));
  }

  private List<String> above(int i) {
    return Stream.concat(outline.above(i).stream(), Stream.of(page.title())).toList();
  }

  /// A page of its own for a section, as an opening with a page has one.
  private Document page(String title, SectionContent content) {
    Document own = Document.createShell(URI.create(page.location()).toString());
    Element root = page.selectFirst("html");
    own.select("html").attr("lang", root == null ? "" : root.attr("lang"));
    own.title(title);
    own.head().appendElement("meta").attr("property", "og:site_name").attr("content", siteName);
    own.body().appendElement("h1").text(title);
    own.body().appendChildren(content.copy().childNodesCopy());
    return own;
  }
}
