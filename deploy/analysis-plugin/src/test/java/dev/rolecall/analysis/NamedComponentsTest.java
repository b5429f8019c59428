package dev.rolecall.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.elasticsearch.plugin.NamedComponent;
import org.junit.jupiter.api.Test;

/// Elasticsearch reads the names from a file next to the jar. The annotations must match it.
class NamedComponentsTest {
  private static final List<Class<?>> COMPONENTS =
      List.of(
          WordTokenizerFactory.class,
          FoldingFilterFactory.class,
          StemFilterFactory.class,
          TextAnalyzerFactory.class,
          ExactAnalyzerFactory.class);

  @Test
  void theFileListsEveryComponent() throws IOException {
    String file = Files.readString(Path.of("src/main/plugin/named_components.json"));
    for (Class<?> component : COMPONENTS) {
      String name = component.getAnnotation(NamedComponent.class).value();
      assertThat(file).contains("\"%s\": \"%s\"".formatted(name, component.getName()));
    }
  }
}
