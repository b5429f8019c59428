package dev.rolecall.ingest.added;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// Finds the jobs that a mail lists: each has a link, and its title, employer and place near it.
final class MailReader {
  private static final int MAX_JOBS = 50;

  /// The maximum length in characters of the text around a link. A longer one is not about one job.
  private static final int MAX_BLOCK = 1_500;

  /// The maximum number of elements around a link that are examined.
  private static final int MAX_LEVELS = 25;

  private static final int MAX_LINES_OF_JOB = 8;
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
  private static final Pattern BLOCKS = Pattern.compile("\\R\\s*\\R|\\R\\s*[-=_*]{5,}\\s*\\R");

  private MailReader() {}

  static Collection<MailedJob> read(MailContent mail) {
    return mail.html()
        ? html(Jsoup.parse(ContentLimits.page(mail.string())))
        : text(ContentLimits.text(mail.string()));
  }

  private static Collection<MailedJob> html(Document page) {
    page.select("style, script, head").remove();
    Map<String, MailedJob> jobs = new LinkedHashMap<>();
    for (Element link : page.select("a[href]")) {
      if (jobs.size() < MAX_JOBS && namesJob(link)) {
        JobAddress.of(link.attr("href"))
            .filter(url -> !jobs.containsKey(url))
            .flatMap(url -> MailedJobLines.read(lines(block(link, url)), url))
            .ifPresent(job -> jobs.put(job.url(), job));
      }
    }
    return jobs.values();
  }

  /// The largest element around a link that has no link to another job.
  private static Element block(Element link, String url) {
    Element block = link;
    Element parent = link.parent();
    for (int i = 0; i < MAX_LEVELS && parent != null; i++, parent = parent.parent()) {
      if (parent.normalName().equals("body")
          || parent.text().length() > MAX_BLOCK
          || hasOtherJob(parent.select("a[href]"), url)) {
        break;
      }
      block = parent;
    }
    return block;
  }

  private static boolean hasOtherJob(Elements links, String url) {
    return links.stream()
        .filter(link -> namesJob(link))
        .map(link -> JobAddress.of(link.attr("href")))
        .flatMap(Optional::stream)
        .anyMatch(other -> !other.equals(url));
  }

  private static boolean namesJob(Element link) {
    return lines(link).stream().anyMatch(MailedJobLines::isTitle);
  }

  /// The text of an element, one line for each line of its display.
  private static List<String> lines(Element element) {
    Element copy = element.clone();
    copy.select("br").forEach(each -> each.appendText("\n"));
    copy.select("p, div, td, tr, table, li, h1, h2, h3, h4, a")
        .forEach(each -> each.prependText("\n").appendText("\n"));
    return nonBlank(copy.wholeText());
  }

  private static List<String> nonBlank(String text) {
    return text.lines()
        .map(line -> line.replaceAll("[\\s\\u00a0\\u200b\\u200c\\u034f]+", " ").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /// The lines of a job come before its link, in the same block or the one before.
  private static Collection<MailedJob> text(String text) {
    Map<String, MailedJob> jobs = new LinkedHashMap<>();
    List<String> before = List.of();
    for (String block : BLOCKS.split(text)) {
      List<String> own = new ArrayList<>();
      for (String line : nonBlank(block)) {
        Matcher link = LINK.matcher(line);
        if (link.find()) {
          List<String> lines = last(own.isEmpty() ? before : own);
          JobAddress.of(link.group())
              .filter(_ -> jobs.size() < MAX_JOBS)
              .flatMap(url -> MailedJobLines.read(lines, url))
              .ifPresent(job -> jobs.putIfAbsent(job.url(), job));
          before = List.of();
          own.clear();
        } else {
          own.add(line);
        }
      }
      before = List.copyOf(own);
    }
    return jobs.values();
  }

  private static List<String> last(List<String> lines) {
    return lines.subList(Math.max(0, lines.size() - MAX_LINES_OF_JOB), lines.size());
  }
}
