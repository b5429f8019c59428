package dev.rolecall.ingest.source.site;

import dev.rolecall.model.dictionary.TitleDictionary;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Why the page of a site shows no opening that can be read, as text for operators.
final class ListProblem {
  private static final int MAX_TITLE_LENGTH = 120;

  /// Single headings may mention a role.
  private static final int MIN_HEADINGS = 2;

  private ListProblem() {}

  /// Null when there may be no opening.
  static @Nullable String of(Document page) {
    Optional<String> better = SystemBoard.of(page);
    if (better.isPresent()) {
      return "no readable jobs: the page needs scripts; add %s instead".formatted(better.get());
    }
    if (titles(page, "a[href^=#], summary, button").findAny().isPresent()
        || titles(page, "h2, h3, h4, h5, dt").limit(MIN_HEADINGS).count() == MIN_HEADINGS) {
      return "no readable jobs: the openings have no pages of their own";
    }
    return ScriptedPage.isOf(page) ? "no readable jobs: the page needs scripts" : null;
  }

  /// Elements whose text is a title, and that do not lead to another page.
  private static Stream<Element> titles(Document page, String selector) {
    return page.select(selector).stream()
        .filter(element -> element.closest("nav, header, footer") == null)
        .filter(element -> element.text().length() <= MAX_TITLE_LENGTH)
        .filter(element -> element.parents().stream().noneMatch(ListProblem::isLink))
        .filter(
            element ->
                !isLink(element) && element.select("a").stream().noneMatch(ListProblem::isLink))
        .filter(element -> !TitleDictionary.shared().find(element.text()).isEmpty());
  }

  /// Whether an element is a link to another page, and not to a part of its own.
  private static boolean isLink(Element element) {
    String target = element.attr("href");
    return element.is("a") && !target.isEmpty() && !target.startsWith("#");
  }
}
