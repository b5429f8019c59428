package dev.rolecall.ingest.added;

import dev.rolecall.ingest.normalize.RoleTitles;
import dev.rolecall.ingest.source.NativePosting;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// Reads a text about one job that a person copied from a page. The title is the first line that
/// can be one; the employer and the place are read only where the text names them as such.
final class TextReader {
  /// Titles are at the start, after at most some lines of navigation.
  private static final int MAX_LINES_BEFORE_TITLE = 15;

  private static final Pattern COMPANY = label("company|employer|organi[sz]ation");
  private static final Pattern PLACE = label("location|place|city");
  private static final Pattern TITLE = label("(?:job )?title|position|role");

  private TextReader() {}

  private static Pattern label(String names) {
    return Pattern.compile(
        "^(?:" + names + ")\\s*:\\s*(?<value>\\S.{0,150})$", Pattern.CASE_INSENSITIVE);
  }

  static NativePosting read(String text, @Nullable String address) {
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    Optional<PageTitle> parsed = first(lines, TITLE).map(TextReader::titled).or(() -> title(lines));
    Optional<String> company = first(lines, COMPANY).or(() -> parsed.map(PageTitle::company));
    Optional<String> place = first(lines, PLACE).or(() -> parsed.map(PageTitle::place));
    return NativePosting.builder("added")
        .title(parsed.map(PageTitle::title).orElse(null))
        .companyName(company.orElse(null))
        .locations(place.map(List::of).orElse(List.of()))
        .html(html(text))
        .url(JobAddress.of(address).orElse(null))
        .build();
  }

  /// Paragraphs, with the line breaks of the text.
  static String html(String text) {
    return Pattern.compile("\\R\\s*\\R")
        .splitAsStream(text.strip())
        .map(
            paragraph ->
                "<p>" + Entities.escape(paragraph.strip()).replaceAll("\\R", "<br>") + "</p>")
        .collect(Collectors.joining("\n"));
  }

  private static Optional<PageTitle> title(List<String> lines) {
    return lines.stream()
        .limit(MAX_LINES_BEFORE_TITLE)
        .filter(RoleTitles::isPlausible)
        .findFirst()
        .map(line -> PageTitle.parse(line).orElseGet(() -> titled(line)));
  }

  private static PageTitle titled(String title) {
    return new PageTitle(title, null, null);
  }

  private static Optional<String> first(List<String> lines, Pattern label) {
    return lines.stream()
        .map(label::matcher)
        .filter(Matcher::matches)
        .map(found -> found.group("value").strip())
        .findFirst();
  }
}
