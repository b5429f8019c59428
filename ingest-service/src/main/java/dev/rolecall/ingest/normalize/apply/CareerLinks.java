package dev.rolecall.ingest.normalize.apply;

import dev.rolecall.ingest.normalize.place.PlaceRules;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.model.html.HtmlText.Link;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds links to apply at: careers pages, applicant tracking systems, and links that the text
/// introduces as such.
final class CareerLinks {

  /// Links in Markdown: `[url](url)` is two URLs in one.
  private static final FilteredPattern WRAPPED = FilteredPattern.of("\\]\\(https?://.*$|[\\])>]+$");

  private static final FilteredPattern DOUBLE = FilteredPattern.of("\\]\\((?=https?://)");

  private static final Pattern WRITTEN = Pattern.compile("https?://[^\\s<>()\\[\\]]{4,300}");

  /// Punctuation after a URL that belongs to the sentence.
  private static final FilteredPattern CLOSING = FilteredPattern.of("[.,;:!?'\"*]+$");

  private static final FilteredPattern OUR_SITE =
      FilteredPattern.of(
          "(?i)\\b(?:on|at|via|through|visit|see|check out) our (?:web"
              + " ?)?(?:site|page|website)\\b");

  private static final Pattern HOST_PATH =
      Pattern.compile(
          "(?<![\\w/@.:-])(?:[a-z0-9-]+\\.)+[a-z]{2,8}/(?:[\\w-]+/)?(?:careers?|jobs?|join(?:-?us)?|hiring)(?:[/?#][^\\s<>()]*)?(?![\\w-])",
          Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern HOME = FilteredPattern.of("^https?://[^/]+/?$");

  private static final FilteredPattern ABOUT =
      FilteredPattern.of("(?i)profile|founder|blog|built|linkedin|about us|learn about");

  private static final CuedPattern APPLY_BEFORE =
      CuedPattern.of(
          "(?:apply|application|more info|job posting|posting|job spec|jobs? at|jobs? here|more"
              + " here|join us|full jd|full spec|details|learn more|job description|full"
              + " description|openings|open roles|positions|more roles|other roles|see our|check"
              + " out our|jd)[^.\\n"
              + "]{0,60}$",
          "appl",
          "more info",
          "posting",
          "job",
          "more ",
          "join us",
          "full ",
          "details",
          "learn",
          "openings",
          "roles",
          "positions",
          "our",
          "jd");

  private CareerLinks() {}

  /// All links to apply at in a text, by URL, each as written in the text.
  static Map<String, String> find(PostingText text) {
    Map<String, String> urls = new LinkedHashMap<>();
    for (Link link : text.links()) {
      if (!MailRules.isMail(link.url())) {
        for (String url : DOUBLE.split(link.url())) {
          careers(text, new Link(url, link.words(), link.at()), urls);
        }
      }
    }
    unlinked(text, urls);
    hosts(text, urls);
    if (urls.isEmpty() && MailRules.find(text).isEmpty()) {
      onlyLink(text, urls);
    }
    return urls;
  }

  /// `acme.example/careers`, without a scheme.
  private static void hosts(PostingText text, Map<String, String> urls) {
    if (!text.mentions("/career", "/jobs", "/join", "/hiring")) {
      return;
    }
    String all = text.text();
    Matcher written = HOST_PATH.matcher(all).useTransparentBounds(true).useAnchoringBounds(false);
    int from = 0;
    for (int slash = all.indexOf('/'); slash >= 0; slash = all.indexOf('/', slash + 1)) {
      int start = startOfHost(all, slash);
      if (start == slash || start < from || !written.region(start, all.length()).lookingAt()) {
        continue;
      }
      from = written.end();
      String url = "https://" + CLOSING.replaceFirst(written.group(), "");
      boolean known = urls.keySet().stream().anyMatch(other -> other.contains(written.group()));
      if (!known && !CareerPages.isOther(url)) {
        urls.putIfAbsent(url, written.group());
      }
    }
  }

  /// The start of the letters, digits, dots and hyphens before a slash.
  private static int startOfHost(String text, int slash) {
    int start = slash;
    while (start > 0 && isOfHost(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isOfHost(char c) {
    return c == '.' || c == '-' || c < 128 && Character.isLetterOrDigit(c);
  }

  /// The only link of a posting that states no other way to apply.
  private static void onlyLink(PostingText text, Map<String, String> urls) {
    List<String> candidates =
        text.links().stream()
            .map(link -> WRAPPED.replaceAll(link.url(), ""))
            .filter(url -> url.startsWith("http") && !CareerPages.isOther(url))
            .distinct()
            .toList();
    if (candidates.size() == 1
        && (!HOME.finds(candidates.getFirst()) || OUR_SITE.finds(text.text()))) {
      urls.put(candidates.getFirst(), candidates.getFirst());
    }
  }

  /// URLs in the text that are not links.
  private static void unlinked(PostingText text, Map<String, String> urls) {
    if (!text.mentions("http")) {
      return;
    }
    Matcher written = WRITTEN.matcher(text.text());
    while (written.find()) {
      String url = CLOSING.replaceFirst(written.group(), "");
      boolean linked =
          written.group().endsWith("...")
              || text.links().stream().anyMatch(link -> link.url().startsWith(url));
      if (!linked) {
        careers(text, new Link(url, "", written.start()), urls);
      }
    }
  }

  private static void careers(PostingText text, Link link, Map<String, String> urls) {
    String url = WRAPPED.replaceAll(link.url(), "");
    if (!url.startsWith("http") || CareerPages.isOther(url)) {
      return;
    }
    if (CareerPages.isCareers(url)
        || isIntroduced(lineBefore(text.text(), link.at(), url), link, url)) {
      urls.putIfAbsent(url, link.url());
    }
  }

  private static boolean isIntroduced(String line, Link link, String url) {
    return APPLY_BEFORE.finds(line)
        || line.length() < 90 && !HOME.finds(url) && introducesRole(line)
        || APPLY_BEFORE.finds(link.words());
  }

  /// Whether the line before a link ends in a title or a place, so that the link is to an opening.
  private static boolean introducesRole(String line) {
    return RoleNouns.isIn(line) && !ABOUT.finds(line)
        || line.length() < 40 && line.endsWith(":") && PlaceRules.isPlace(line);
  }

  /// A line without links to the same host: `Apply: https://acme.example/1 https://acme.example/2`.
  private static String withoutHost(String line, String url) {
    int path = url.indexOf('/', "https://".length());
    String host = path < 0 ? url : url.substring(0, path);
    return WRITTEN
        .matcher(line)
        .replaceAll(
            link -> link.group().startsWith(host) ? " " : Matcher.quoteReplacement(link.group()));
  }

  /// The text before a link on its line, or the previous line when the link starts a line.
  private static String lineBefore(String text, int at, String url) {
    int end = Math.min(at, text.length());
    int start = text.lastIndexOf('\n', Math.max(0, end - 1)) + 1;
    String line = text.substring(Math.min(start, end), end).strip();
    if (line.length() < 3 && start > 1) {
      int before = text.lastIndexOf('\n', start - 2) + 1;
      String previous = text.substring(before, start - 1).strip();
      line = previous.length() < 100 || previous.endsWith(":") ? previous : "";
    }
    String words = line.contains("http") ? withoutHost(line, url) : line;
    return words.substring(Math.max(0, words.length() - 120));
  }
}
