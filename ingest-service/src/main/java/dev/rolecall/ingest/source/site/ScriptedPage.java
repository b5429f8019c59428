package dev.rolecall.ingest.source.site;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Recognizes pages whose content is not in them: scripts would add it, which are not run.
final class ScriptedPage {
  /// In characters. A page with more has content of its own.
  private static final int MAX_LENGTH = 300;

  /// Of a page whose markup does not show that scripts fill it.
  private static final int MAX_LENGTH_WITHOUT_SIGN = 60;

  private static final String NOT_CONTENT =
      "script, style, noscript, template, nav, header, footer, [role=navigation]";

  /// The elements that frameworks fill.
  private static final String ROOTS =
      "#root, #app, #__next, #__nuxt, #___gatsby, #svelte, app-root, [data-reactroot], [ng-app],"
          + " [v-cloak]";

  /// Elements for a list of openings, by id and classes.
  private static final Pattern LIST =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:jobs?|openings?|positions?|vacanc(?:y|ies)|vacatures?"
              + "|stellen(?:angebote)?)(?:[\\s_-]*(?:list|listing|board|widget|embed|container|app"
              + "|root|feed|results))?(?:$|\\s)");

  private static final Pattern SCRIPTS =
      Pattern.compile("(?i)java ?script|enable scripts?|scripts aktivieren");

  private static final Pattern NOTHING_OPEN =
      Pattern.compile(
          "(?i)\\b(?:no|not|keine|aucune?|pas de|geen|ning[uú]n|nessun)\\b.{0,60}\\b(?:open\\w*"
              + "|jobs?|positions?|vacanc\\w+|roles|hiring|stellen\\w*|offres?|postes?|vacatures"
              + "|ofertas?|vacantes|posizion\\w+)");

  private ScriptedPage() {}

  static boolean isOf(Document page) {
    if (page.selectFirst("script:not([type*=json])") == null) {
      return false;
    }
    Document copy = page.clone();
    copy.select(NOT_CONTENT).remove();
    String text = copy.body().text();
    if (NOTHING_OPEN.matcher(text).find()) {
      return false;
    }
    boolean sign = SCRIPTS.matcher(page.select("noscript").text()).find() || hasEmpty(copy, ROOTS);
    return text.length() <= (sign ? MAX_LENGTH : MAX_LENGTH_WITHOUT_SIGN) || hasEmptyList(copy);
  }

  private static boolean hasEmpty(Document page, String selector) {
    return page.select(selector).stream().anyMatch(ScriptedPage::isEmpty);
  }

  private static boolean hasEmptyList(Document page) {
    return page.select("div, section, ul").stream()
        .filter(ScriptedPage::isEmpty)
        .anyMatch(element -> LIST.matcher(element.id()).find() || isList(element.className()));
  }

  private static boolean isList(String classes) {
    return LIST.matcher(classes).find();
  }

  private static boolean isEmpty(Element element) {
    return !element.hasText() && element.selectFirst("img, iframe, a[href]") == null;
  }
}
