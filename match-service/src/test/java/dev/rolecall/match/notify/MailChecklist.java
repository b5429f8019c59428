package dev.rolecall.match.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.notify.mail.Mail;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// What mail readers require of a mail to show it as it is meant: narrow, wide, dark, without
/// images, as plain text, and with their button to unsubscribe.
final class MailChecklist {
  /// Gmail cuts off what is longer.
  private static final int MAX_HTML_BYTES = 102 * 1024;

  private static final int MAX_WIDTH = 600;
  private static final int MAX_SUBJECT_LENGTH = 150;
  private static final Pattern WIDTH =
      Pattern.compile("(?<!-)\\b(?:max-)?width[:=]\"?(\\d+)(?!%|\\d)");
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
  private static final Pattern CLASS = Pattern.compile("\\.([a-z]+)");
  private static final Pattern COLOR =
      Pattern.compile("(?:color|background|border[a-z-]*): [^;]*#");
  private static final Pattern URL = Pattern.compile("https?://[^\\s)]+");

  private MailChecklist() {}

  /// A mail that a person receives until they stop it.
  ///
  /// @param pages what all links start with
  static void checkAlert(Mail mail, String pages) {
    check(mail, pages);
    String url = mail.headers().get("List-Unsubscribe").replaceAll("[<>]", "");
    assertThat(url).startsWith(pages);
    assertThat(mail.headers())
        .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
        .containsKey("List-Id");
    assertThat(mail.html()).as("a link to unsubscribe").contains(url);
    assertThat(mail.text()).as("a link to unsubscribe").contains(url);
  }

  static void check(Mail mail, String pages) {
    Document page = Jsoup.parse(mail.html());
    assertThat(mail.html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MAX_HTML_BYTES);
    assertThat(mail.subject()).isNotBlank().hasSizeLessThan(MAX_SUBJECT_LENGTH);
    assertThat(mail.headers()).as("no replies by machines").containsKey("Auto-Submitted");
    checkLayout(page, mail.html());
    checkDarkColors(page);
    checkLinks(page, mail.text(), pages);
    checkTexts(page, mail.text());
  }

  private static void checkLayout(Document page, String html) {
    assertThat(page.select("html[lang], meta[charset=utf-8], meta[name=viewport]")).hasSize(3);
    assertThat(page.title()).isNotBlank();
    assertThat(page.select("script, iframe, form, object, link, svg, video, [onclick]")).isEmpty();
    assertThat(page.select("img:not([alt])")).as("images without text").isEmpty();
    assertThat(page.select("[src], [background], [style*=url(]")).as("external content").isEmpty();
    assertThat(page.select("table:not([role=presentation])")).as("read out as data").isEmpty();
    assertThat(page.select("[style*=flex], [style*=grid], [style*=position:]"))
        .as("unknown to Outlook")
        .isEmpty();
    assertThat(page.select("style").html()).doesNotContain("@import", "url(", "@font-face");
    assertThat(WIDTH.matcher(html).results().map(each -> Integer.valueOf(each.group(1))))
        .allMatch(width -> width <= MAX_WIDTH);
    var preheader = page.body().children().getFirst();
    assertThat(preheader.attr("style")).as("preheader").startsWith("display:none");
    assertThat(preheader.text()).isNotBlank();
  }

  /// Each color of a text or background has another one in the dark.
  private static void checkDarkColors(Document page) {
    assertThat(page.select("meta[name=color-scheme], meta[name=supported-color-schemes]"))
        .hasSize(2)
        .allMatch(meta -> meta.attr("content").equals("light dark"));
    List<String> styles =
        List.of(
            page.select("style")
                .html()
                .split(Pattern.quote("@media (prefers-color-scheme: dark)")));
    assertThat(styles).as("light and dark").hasSize(2);
    Set<String> dark = colored(styles.getLast());
    assertThat(dark).containsAll(colored(styles.getFirst()));
    Set<String> known =
        CLASS
            .matcher(page.select("style").html())
            .results()
            .map(each -> each.group(1))
            .collect(Collectors.toSet());
    assertThat(page.select("[class]").stream().flatMap(each -> each.classNames().stream()))
        .isNotEmpty()
        .allMatch(known::contains);
    assertThat(page.select("[style*=color:], [style*=background:]"))
        .as("a button keeps its colors; everything else has a class with others")
        .allMatch(
            each ->
                !each.select("[style*=color:#ffffff]").isEmpty()
                    || each.classNames().stream().anyMatch(dark::contains));
  }

  /// The classes whose rules have a color.
  private static Set<String> colored(String styles) {
    return RULE.matcher(styles)
        .results()
        .filter(rule -> COLOR.matcher(rule.group(2)).find())
        .flatMap(rule -> CLASS.matcher(rule.group(1)).results())
        .map(each -> each.group(1))
        .collect(Collectors.toSet());
  }

  private static void checkLinks(Document page, String text, String pages) {
    List<String> links = page.select("a").eachAttr("href");
    assertThat(links).isNotEmpty().allMatch(link -> link.startsWith(pages));
    assertThat(page.select("a")).allMatch(link -> !link.text().isBlank());
    Set<String> inText = Set.copyOf(URL.matcher(text).results().map(each -> each.group()).toList());
    assertThat(inText).allMatch(link -> link.startsWith(pages));
    assertThat(links)
        .filteredOn(link -> page.select("h2 a[href=\"" + link + "\"]").isEmpty())
        .isSubsetOf(inText);
    assertThat(links).containsAll(inText);
  }

  /// The plain text has the headings, the jobs and the reasons of the HTML part.
  private static void checkTexts(Document page, String text) {
    String plain = normalized(text);
    assertThat(
            page.select(
                    "h1, h2, td:not(:has(*)), .head, .score b, .why, .pay, .unstated, .note,"
                        + " a.link")
                .eachText())
        .isNotEmpty()
        .allMatch(each -> plain.contains(normalized(each)));
  }

  private static String normalized(String text) {
    return text.replace('−', '-').replaceAll("\\s+", " ").strip();
  }
}
