package dev.rolecall.ingest.source.site;

import dev.rolecall.model.dictionary.TitleDictionary;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The title of an opening on a page without markup: a heading or the page's title that names a
/// role, without the name of the site.
final class SiteTitle {
  private static final int MAX_LENGTH = 160;

  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|•·–—-]\\s+|\\s*[|•·]\\s*|\\s+@\\s+");

  private static final Pattern OF_SITE =
      Pattern.compile(
          "(?i)(?:careers?|jobs?|karriere|carri[èe]res?|stellenangebote?|offres"
              + " d['’]emploi|vacatures?|vacancies|open positions|join us|work with"
              + " us|home(?:page)?)(?: (?:at|bei|@) .*)?");

  /// Titles of articles about people and work, and of lists.
  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?i)^(?:how|why|what|when|meet|inside|interview|a day|my |our |the |five|ten|\\d+"
              + " |tips|from|become|becoming|life|day in|open |current |all |find|search|hiring"
              + " |warum|wie |benefits|perks|culture|welcome)\\b.*|.*\\b(?:jobs|vacancies|openings"
              + "|stellenangebote|vacatures|emplois)(?: (?:in|at|for|near|bei|[àa]) .*)?$|.*\\?$");

  private SiteTitle() {}

  static Optional<String> of(Document page) {
    String site = siteName(page);
    return Stream.concat(
            page.select(page.selectFirst("h1") == null ? "h2" : "h1").stream()
                .limit(3)
                .map(Element::text),
            Stream.of(meta(page, "og:title"), page.title()))
        .flatMap(written -> of(written, site).stream())
        .findFirst();
  }

  /// The title of an opening in a heading; empty when it names no role.
  static Optional<String> of(String written, String site) {
    return Optional.of(withoutSite(written, site))
        .filter(title -> title.length() >= 4 && title.length() <= MAX_LENGTH)
        .filter(title -> !ARTICLE.matcher(title).matches())
        .filter(title -> !TitleDictionary.shared().find(title).isEmpty());
  }

  /// The name that the page gives its site; empty when it gives none.
  static String siteName(Document page) {
    return meta(page, "og:site_name");
  }

  private static String meta(Document page, String property) {
    Element tag = page.selectFirst("meta[property=" + property + "]");
    return tag == null ? "" : tag.attr("content").strip();
  }

  /// The first part that is neither the site's name nor a word for careers: `Engineer | Acme`,
  /// `Jobs - Engineer - Acme`. A part that follows a role without being a name is kept: `Engineer -
  /// Payments`.
  private static String withoutSite(String written, String site) {
    String title = written.replaceAll("[\\s\u00a0]+", " ").strip();
    String[] parts = SEPARATOR.split(title);
    if (parts.length == 0) { // separators only, as of a page that a script fills
      return "";
    }
    int first = 0;
    while (first < parts.length - 1 && isOfSite(parts[first], site)) {
      first++;
    }
    int last = parts.length - 1;
    while (last > first && isOfSite(parts[last], site)) {
      last--;
    }
    int start = title.indexOf(parts[first]);
    int end = title.lastIndexOf(parts[last]) + parts[last].length();
    return withoutName(title.substring(start, end).strip(), site);
  }

  private static boolean isOfSite(String part, String site) {
    String lower = part.toLowerCase(Locale.ROOT).strip();
    String name = site.toLowerCase(Locale.ROOT);
    return lower.isEmpty()
        || OF_SITE.matcher(lower).matches()
        || !name.isEmpty()
            && (lower.equals(name) || name.startsWith(lower + " ") || lower.startsWith(name + " "));
  }

  /// `Engineer at Acme`.
  private static String withoutName(String title, String site) {
    for (String word : new String[] {" at ", " bei ", " chez ", " bij ", " en "}) {
      String tail = word + site;
      if (!site.isEmpty()
          && title.toLowerCase(Locale.ROOT).endsWith(tail.toLowerCase(Locale.ROOT))) {
        return title.substring(0, title.length() - tail.length()).strip();
      }
    }
    return title;
  }
}
