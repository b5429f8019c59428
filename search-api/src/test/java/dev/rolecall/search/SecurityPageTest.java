package dev.rolecall.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// docs/security.md names classes of all modules; each of them exists.
class SecurityPageTest {
  private static final Path ROOT =
      Path.of(System.getProperty("rolecall.root", "..")).toAbsolutePath().normalize();

  /// In backquotes, in camel case: `SignInTest`, `SecretToken`.
  private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z]*)+)`");

  /// Of the JDK and of Spring.
  private static final Set<String> OTHERS = Set.of("SecureRandom", "JdbcClient", "HttpOnly");

  @Test
  void everyNamedClassExists() throws IOException {
    Set<String> named =
        CLASS
            .matcher(Files.readString(ROOT.resolve("docs/security.md")))
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).hasSizeGreaterThan(50);
    named.removeAll(OTHERS);
    named.removeAll(classes());
    assertThat(named).isEmpty();
  }

  private static Set<String> classes() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String module : new String[] {".", "deploy"}) {
      try (Stream<Path> folders = Files.list(ROOT.resolve(module))) {
        for (Path sources : folders.map(folder -> folder.resolve("src")).toList()) {
          if (Files.isDirectory(sources)) {
            addClasses(sources, names);
          }
        }
      }
    }
    return names;
  }

  private static void addClasses(Path sources, Set<String> names) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .forEach(name -> names.add(name.substring(0, name.length() - ".java".length())));
    }
  }
}
