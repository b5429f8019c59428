package dev.rolecall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// What every page has to fulfil: axe finds nothing serious, nothing is wider than the window, and
/// there is one main heading. Pictures go to `target/pictures`.
final class PageChecks {
  private static final Path PICTURES = Path.of("target", "pictures");
  private static final Set<String> SERIOUS = Set.of("serious", "critical");

  private PageChecks() {}

  /// @param scripts whether the page can run scripts, which axe is one of
  static void check(Page page, String name, boolean scripts) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    assertThat(page.locator("h1:not(#api-docs *)").count())
        .as("main headings of " + page.url())
        .isOne();
    assertThat(page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
        .as("pixels by which %s is wider than the window", page.url())
        .isEqualTo(0);
    if (scripts) {
      assertThat(serious(page)).as("serious findings of axe in %s", page.url()).isEmpty();
    }
  }

  private static List<String> serious(Page page) {
    return new AxeBuilder(page)
            .exclude("#api-docs") // the API viewer's own markup
            .analyze()
            .getViolations()
            .stream()
            .filter(rule -> SERIOUS.contains(rule.getImpact()))
            .map(PageChecks::describe)
            .toList();
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + " "
        + rule.getNodes().stream().map(node -> node.getHtml()).limit(5).toList();
  }
}
