package dev.rolecall.ingest.source.site;

import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.Times;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads an opening from a page without markup, the last resort: its title, and the part of the
/// page with the most text. Only a page that really looks like one opening is read: a title with a
/// known role, and enough evidence of an opening.
final class ReadablePage {
  private static final int MIN_LENGTH = 200;

  /// More links to other openings belong to a list.
  private static final int MAX_OTHER_OPENINGS = 8;

  private static final Pattern PLACE =
      Pattern.compile(
          "^(?:job )?(?:location|standort|arbeitsort|ort|lieu|localisation|ubicaci[óo]n|locatie"
              + "|standplaats|localiza[çc][ãa]o|sede|office)\\s*[:|–-]\\s*(\\S.{1,80})$",
          Pattern.CASE_INSENSITIVE);

  private final Document page;
  private final String title;
  private final Element content;
  private final OtherOpenings others;
  private final ApplyLinks apply;

  private ReadablePage(
      Document page, String title, Element content, OtherOpenings others, ApplyLinks apply) {
    this.page = page;
    this.title = title;
    this.content = content;
    this.others = others;
    this.apply = apply;
  }

  /// The opening on a reduced page; empty when it does not look like one.
  static Optional<NativePosting> posting(Document page, String id, String url, SiteAddress site) {
    OtherOpenings others = new OtherOpenings(page, site, id);
    return SiteTitle.of(page)
        .map(
            title ->
                new ReadablePage(
                    page, title, content(page), others, new ApplyLinks(page, others, id)))
        .filter(ReadablePage::isOpening)
        .map(readable -> readable.posting(id, url));
  }

  /// The opening that is a section, on a page with nothing else.
  static NativePosting section(
      Document page, String title, String id, String url, SiteAddress site) {
    OtherOpenings others = new OtherOpenings(page, site, id);
    ApplyLinks apply = new ApplyLinks(page, others, id);
    return new ReadablePage(page, title, page.body(), others, apply).posting(id, url);
  }

  private boolean isOpening() {
    String language = language();
    return content.text().length() >= MIN_LENGTH
        && others.in(content).count() <= MAX_OTHER_OPENINGS
        && new OpeningEvidence(page, content, title)
            .isEnough(apply, others, language == null ? "en" : language);
  }

  private NativePosting posting(String id, String url) {
    return NativePosting.builder(id)
        .title(title)
        .html(cleaned().html())
        .locations(place().stream().toList())
        .language(language())
        .url(url)
        .applyUrl(apply.address().orElse(null))
        .postedAt(postedAt())
        .build();
  }

  private Element cleaned() {
    Element copy = content.clone();
    copy.select("script, header, form, button, input, label, h1").remove();
    return copy;
  }

  private @Nullable Instant postedAt() {
    Element time = page.selectFirst("meta[property=article:published_time]");
    return time == null ? null : Times.parse(time.attr("content").strip());
  }

  /// A short line such as `Location: Utrecht`.
  private Optional<String> place() {
    return ShortTexts.of(page.body())
        .map(PLACE::matcher)
        .filter(Matcher::matches)
        .map(line -> line.group(1).strip())
        .findFirst();
  }

  private @Nullable String language() {
    Element root = page.selectFirst("html");
    String language = root == null ? "" : root.attr("lang");
    return language.matches("[a-zA-Z]{2}(?:[-_].*)?")
        ? language.substring(0, 2).toLowerCase(Locale.ROOT)
        : null;
  }

  /// The article or main element if it has enough text, else the element with the most text outside
  /// of links.
  private static Element content(Document page) {
    for (String selector : List.of("main article", "article", "main, [role=main]")) {
      List<Element> found = page.select(selector);
      if (found.size() == 1 && found.getFirst().text().length() >= MIN_LENGTH) {
        return found.getFirst();
      }
    }
    return densest(page.body());
  }

  /// The text of a paragraph counts for its parent, and half for the parent of that, so that the
  /// element around several paragraphs wins over the page.
  private static Element densest(Element body) {
    Map<Element, Double> scores = new HashMap<>();
    for (Element block : body.select("p, li, h2, h3, h4, dd, td, pre, blockquote, div")) {
      double length = block.ownText().length() + inline(block) - linkLength(block);
      double weight = length;
      Element around = block.is("div") ? block : block.parent();
      for (int i = 0; i < 3 && around != null && around != body.parent(); i++) {
        scores.merge(around, weight, Double::sum);
        weight *= 0.6;
        around = around.parent();
      }
    }
    return scores.entrySet().stream()
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse(body);
  }

  private static int inline(Element block) {
    return block.children().stream()
        .filter(child -> !child.isBlock())
        .mapToInt(child -> child.text().length())
        .sum();
  }

  private static int linkLength(Element block) {
    return block.children().stream()
        .filter(child -> child.is("a"))
        .mapToInt(link -> link.text().length())
        .sum();
  }
}
