package dev.rolecall.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// No two top-level classes of the repository share a simple name, even in different modules
/// (docs/words.md).
class SimpleNamesTest {
  private static final Path ROOT =
      Path.of(System.getProperty("rolecall.root", "..")).toAbsolutePath().normalize();

  @Test
  void noTwoClassesShareASimpleName() throws IOException {
    Map<String, List<Path>> files =
        sources().stream()
            .filter(file -> !file.endsWith("package-info.java"))
            .collect(
                Collectors.groupingBy(
                    file -> file.getFileName().toString(), TreeMap::new, Collectors.toList()));
    assertThat(files).hasSizeGreaterThan(1_000);
    files.values().removeIf(sameName -> sameName.size() == 1);
    assertThat(files).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> modules = Files.walk(ROOT, 2)) {
      List<Path> roots = modules.filter(folder -> folder.endsWith("src")).toList();
      return roots.stream().flatMap(SimpleNamesTest::javaFiles).map(ROOT::relativize).toList();
    }
  }

  private static Stream<Path> javaFiles(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
