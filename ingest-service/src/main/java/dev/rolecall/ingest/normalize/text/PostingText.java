package dev.rolecall.ingest.normalize.text;

import dev.rolecall.model.html.HtmlText;
import dev.rolecall.model.html.HtmlText.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// The text of a posting: its HTML converted to lines, with its links. Not thread-safe.
public final class PostingText {
  /// In characters. The middle of a longer text is left out; real postings are far shorter.
  private static final int MAX_LENGTH = 200_000;

  /// The part of a long text that is kept from its end, where pay and terms often are.
  private static final int END_LENGTH = 40_000;

  /// In characters of HTML, which can contain images that are not part of the text.
  private static final int MAX_HTML_LENGTH = 5_000_000;

  private final @Nullable CueIndex index;
  private final Lines body;
  private final List<Link> links;
  private final String html;
  private final List<String> lines;
  private final Map<Object, Object> results = new HashMap<>();

  /// A part of the text, for the role that it applies to. Its HTML is that of the whole posting.
  ///
  /// @param numbers of lines, as indexes into [#lines()], in the order of the part
  public PostingText part(List<Integer> numbers) {
    String whole = text();
    int[] starts = lineStarts();
    StringBuilder part = new StringBuilder();
    List<Link> kept = new ArrayList<>();
    for (int number : numbers) {
      int start = starts[number];
      int end = end(whole, start);
      for (Link link : links) {
        if (link.at() >= start && link.at() <= end) {
          kept.add(new Link(link.url(), link.words(), link.at() - start + part.length()));
        }
      }
      part.append(whole, start, end).append('\n');
    }
    return new PostingText(new HtmlText(part.toString().stripTrailing(), kept), html, index);
  }

  /// The start of each line that is not empty.
  private int[] lineStarts() {
    int[] starts = new int[lines.size()];
    int start = 0;
    int number = 0;
    while (number < starts.length) {
      int end = end(text(), start);
      if (!text().substring(start, end).isBlank()) {
        starts[number++] = start;
      }
      start = end + 1;
    }
    return starts;
  }

  private static int end(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  private PostingText(HtmlText text, String html, @Nullable CueIndex index) {
    this.index = index;
    this.body = Lines.of(text.text(), index);
    this.links = text.links();
    this.html = html;
    this.lines = text.text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  public static PostingText of(String html) {
    return parse(html, null);
  }

  /// @param index of the patterns that will search the text
  public static PostingText of(String html, CueIndex index) {
    return parse(html, index);
  }

  private static PostingText parse(String html, @Nullable CueIndex index) {
    Document parsed = Jsoup.parseBodyFragment(cut(html, MAX_HTML_LENGTH));
    HtmlText text = bounded(HtmlText.of(parsed.body(), CleanText::of));
    Document shown =
        html.length() <= MAX_LENGTH ? parsed : Jsoup.parseBodyFragment(cut(html, MAX_LENGTH));
    return new PostingText(text, SafeHtml.of(shown), index);
  }

  private static HtmlText bounded(HtmlText text) {
    String all = text.text();
    if (all.length() <= MAX_LENGTH) {
      return text;
    }
    String start = cut(all, MAX_LENGTH - END_LENGTH);
    int end = all.length() - END_LENGTH;
    int moved = end - start.length() - 1;
    List<Link> links =
        text.links().stream()
            .filter(link -> link.at() < start.length() || link.at() > end)
            .map(
                link ->
                    link.at() < start.length()
                        ? link
                        : new Link(link.url(), link.words(), link.at() - moved))
            .toList();
    return new HtmlText(start + "\n" + all.substring(end), links);
  }

  /// Does not separate the two halves of a surrogate pair.
  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
  }

  /// The whole text, in the form that [HtmlText] describes.
  public String text() {
    return body.text();
  }

  /// The whole text, for patterns to search.
  public Lines body() {
    return body;
  }

  /// Other strings of the posting, for the same patterns to search. Each string is a line.
  public Lines linesOf(List<String> strings) {
    return Lines.of(String.join("\n", strings), index);
  }

  /// All links, in order.
  public List<Link> links() {
    return links;
  }

  /// Sanitized HTML, safe to show.
  public String html() {
    return html;
  }

  /// The lines without surrounding space, and without empty lines.
  public List<String> lines() {
    return lines;
  }

  public String firstLine() {
    return lines.isEmpty() ? "" : lines.getFirst();
  }

  /// Whether the text contains any of these words, without regard to case.
  ///
  /// @param words in lower case
  public boolean mentions(String... words) {
    for (String word : words) {
      if (body.lower().contains(word)) {
        return true;
      }
    }
    return false;
  }

  /// The result of a search in the text alone, computed once for all roles of the posting.
  ///
  /// @param key identifies the search
  @SuppressWarnings("unchecked")
  public <T> T computeOnce(Object key, Supplier<T> find) {
    Object result = results.get(key);
    if (result == null) {
      result = find.get();
      results.put(key, result);
    }
    return (T) result;
  }
}
