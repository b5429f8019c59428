package dev.rolecall.ingest.source.site;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// How to apply, in the text of a section or beside all of them.
final class SectionApply {
  private static final Pattern MAIL =
      Pattern.compile("[\\w.+-]{1,64}(?:@|\\s?[\\[(](?:at|@)[\\])]\\s?)[\\w-]+(?:\\.[\\w-]+)+");

  /// In characters. A longer text is more than a note on how to apply.
  private static final int MAX_LENGTH = 400;

  private static final int MAX_NOTES = 3;

  private final Document page;
  private final ApplyLinks links;

  /// @param own the id of the page
  SectionApply(Document page, SiteAddress site, String own) {
    this.page = page;
    this.links = new ApplyLinks(page, new OtherOpenings(page, site, own), own);
  }

  ApplyLinks links() {
    return links;
  }

  boolean exists() {
    return links.exist() || texts().findAny().isPresent();
  }

  /// Short texts with a mail address for applications that is not a link.
  private Stream<Element> texts() {
    return ShortTexts.elements(page.body())
        .filter(element -> element.ownText().length() <= MAX_LENGTH)
        .filter(element -> MAIL.matcher(element.ownText()).find())
        .filter(element -> ApplyLinks.isAboutApplying(element.text()));
  }

  /// The texts that say how to apply, as HTML.
  List<String> notes() {
    Set<Element> found = new LinkedHashSet<>();
    Stream.concat(links.targets(), texts())
        .limit(MAX_NOTES * 2L)
        .map(this::note)
        .forEach(found::add);
    return outermost(found).limit(MAX_NOTES).map(Element::outerHtml).collect(Collectors.toList());
  }

  /// The paragraph around a link.
  private Element note(Element link) {
    Element block = link.closest("p, li, dd, td, address, h2, h3, h4");
    return block != null && block.text().length() <= MAX_LENGTH ? block : link;
  }

  private static Stream<Element> outermost(Collection<Element> found) {
    return found.stream().filter(element -> element.parents().stream().noneMatch(found::contains));
  }
}
