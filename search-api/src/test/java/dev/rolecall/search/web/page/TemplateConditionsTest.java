package dev.rolecall.search.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// Thymeleaf includes a fragment before it evaluates conditions: a condition on the element that is
/// replaced is lost, so the fragment is always shown.
class TemplateConditionsTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");

  @Test
  void noElementHasAConditionAndIncludesAFragment() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      List<String> wrong =
          files
              .filter(file -> file.toString().endsWith(".html"))
              .flatMap(TemplateConditionsTest::conditionsOnFragments)
              .toList();
      assertThat(wrong).isEmpty();
    }
  }

  private static Stream<String> conditionsOnFragments(Path file) {
    try {
      return Jsoup.parse(Files.readString(file)).getAllElements().stream()
          .filter(element -> has(element, "th:if", "th:unless"))
          .filter(element -> has(element, "th:replace", "th:insert"))
          .map(element -> file.getFileName() + ": " + element.shallowClone());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean has(Element element, String... attributes) {
    return Stream.of(attributes).anyMatch(element::hasAttr);
  }
}
