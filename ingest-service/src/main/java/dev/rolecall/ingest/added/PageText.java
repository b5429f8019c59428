package dev.rolecall.ingest.added;

import dev.rolecall.ingest.normalize.RoleTitles;
import dev.rolecall.ingest.source.NativePosting;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/// Reads a page about a job without markup: the title and the employer from its title, and its main
/// text.
final class PageText {
  /// The minimum length in characters. A shorter text does not describe a job.
  private static final int MIN_TEXT = 100;

  private static final String NOT_TEXT =
      "script, style, noscript, template, nav, header, footer, aside, form, button, svg, iframe,"
          + " dialog, [hidden], [aria-hidden=true]";

  /// Where pages have the description; the first that has text is used.
  private static final List<String> DESCRIPTIONS =
      List.of(
          "#jobDescriptionText",
          "#job-details",
          ".show-more-less-html__markup",
          "[class*=JobDetails_jobDescription]",
          "[itemprop=description]",
          "[class*=job-description], [id*=job-description], [class*=jobDescription]",
          "article",
          "main, [role=main]",
          "body");

  private PageText() {}

  /// @param title null when it was not found
  record Found(@Nullable String title, @Nullable String company, String html, List<String> places) {
    boolean hasText() {
      return html.length() >= MIN_TEXT;
    }

    NativePosting posting(String externalId, @Nullable String address) {
      return NativePosting.builder(externalId)
          .title(title)
          .companyName(company)
          .html(html)
          .locations(places)
          .url(address)
          .build();
    }
  }

  static Found of(Document page) {
    Optional<PageTitle> parsed =
        Stream.of(meta(page, "og:title"), page.title(), meta(page, "twitter:title"))
            .map(PageTitle::parse)
            .flatMap(Optional::stream)
            .findFirst();
    String title = parsed.map(PageTitle::title).or(() -> heading(page)).orElse(null);
    String company = parsed.map(PageTitle::company).orElse(null);
    List<String> places = parsed.map(PageTitle::place).map(List::of).orElse(List.of());
    return new Found(title, company, description(page), places);
  }

  private static String meta(Document page, String property) {
    Element tag = page.selectFirst("meta[property=" + property + "], meta[name=" + property + "]");
    return tag == null ? "" : tag.attr("content").strip();
  }

  /// The only heading of the first level, when it is the title of a job.
  private static Optional<String> heading(Document page) {
    List<String> headings =
        page.select("h1").eachText().stream()
            .map(String::strip)
            .filter(RoleTitles::isPlausible)
            .distinct()
            .toList();
    return headings.size() == 1 ? Optional.of(headings.getFirst()) : Optional.empty();
  }

  private static String description(Document page) {
    Document text = page.clone();
    text.select(NOT_TEXT).remove();
    return DESCRIPTIONS.stream()
        .map(text::select)
        .map(Elements::first)
        .filter(Objects::nonNull)
        .filter(element -> element.text().length() >= MIN_TEXT)
        .map(Element::html)
        .findFirst()
        .orElse("");
  }
}
