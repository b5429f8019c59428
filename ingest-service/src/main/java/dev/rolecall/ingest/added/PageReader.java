package dev.rolecall.ingest.added;

import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.jsonld.CareerPagePostingReader;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.wire.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// Reads a page about one job: by its JobPosting markup, or else by its title and text. Nothing of
/// it is executed or requested.
final class PageReader {
  private static final BoardKey BOARD = new BoardKey(CareerPagePostingReader.ID, "added");
  private static final Pattern SAVED_FROM = Pattern.compile("saved from url=\\(\\d+\\)(\\S+)");

  private final CareerPagePostingReader markup = new CareerPagePostingReader();

  /// @param hasText whether there is text that can describe a job
  record Page(NativePosting posting, boolean hasText) {}

  Page read(byte[] content, @Nullable String charset, @Nullable String given) {
    Document page = Jsoup.parse(ContentLimits.page(ContentText.ofPage(content, charset)));
    String address = JobAddress.of(given).or(() -> addressOf(page)).orElse(null);
    Map<String, String> item =
        new HashMap<>(Map.of("externalId", "added", "html", page.outerHtml()));
    if (address != null) {
      item.put("url", address);
    }
    List<NativePosting> found = markup.readAll(BOARD, Json.MAPPER.writeValueAsString(item));
    return found.isEmpty()
        ? text(page, address)
        : new Page(withAddress(ofThisPage(found, page), address), true);
  }

  private static Page text(Document page, @Nullable String address) {
    PageText.Found text = PageText.of(page);
    return new Page(text.posting("added", address), text.hasText());
  }

  /// A page can have recommended jobs too: the one that the title of the page names, else the
  /// first.
  private static NativePosting ofThisPage(List<NativePosting> found, Document page) {
    String title = page.title().toLowerCase(Locale.ROOT);
    return found.stream()
        .filter(
            each -> each.title() != null && title.contains(each.title().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(found.getFirst());
  }

  /// The address that the person knows it by has precedence over that in the markup.
  private static NativePosting withAddress(NativePosting posting, @Nullable String address) {
    return address == null ? posting : NativePostings.withUrl(posting, address);
  }

  /// The address that the page states, or that a browser wrote when it saved the page.
  private static Optional<String> addressOf(Document page) {
    return Stream.of(
            attribute(page, "link[rel=canonical]", "href"),
            attribute(page, "meta[property=og:url]", "content"),
            savedFrom(page))
        .flatMap(Optional::stream)
        .map(JobAddress::of)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> attribute(Document page, String selector, String name) {
    Element element = page.selectFirst(selector);
    return element == null ? Optional.empty() : Optional.of(element.attr(name));
  }

  private static Optional<String> savedFrom(Document page) {
    return Stream.concat(
            page.childNodes().stream(),
            page.children().stream().flatMap(child -> child.childNodes().stream()))
        .filter(Comment.class::isInstance)
        .map(Node::toString)
        .map(SAVED_FROM::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }
}
