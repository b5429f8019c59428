package dev.rolecall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The API of each stage of a service: the types that other stages, the commands or the wiring use.
/// Types that only the packages of one stage share are not part of it, nor are types of which
/// others use only constants, or which they only name in a `switch` over patterns: those uses are
/// not in the class files.
///
/// @param root the service's package, with a dot at the end
/// @param table a line for each stage: its name, then the simple names of its types; further lines
///   of a stage are indented by six spaces at least
public record StageApis(String root, String table) {
  /// Verifies that the table names exactly the types that are used outside their stage.
  public void check(JavaClasses all) {
    assertThat(lines(used(all)))
        .as("a type that is used outside its stage is in the table, and no other type is")
        .isEqualTo(lines(listed()));
  }

  private Map<String, Set<String>> used(JavaClasses all) {
    Map<String, Set<String>> used = new TreeMap<>();
    for (JavaClass type : all) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String stage = stage(dependency.getTargetClass());
        if (!stage.isEmpty() && !stage.equals(stage(type))) {
          used.computeIfAbsent(stage, _ -> new TreeSet<>())
              .add(outermost(dependency.getTargetClass()).getSimpleName());
        }
      }
    }
    return used;
  }

  private Map<String, Set<String>> listed() {
    Map<String, Set<String>> listed = new TreeMap<>();
    table
        .replaceAll("\\n {6,}", " ")
        .lines()
        .map(line -> line.strip().split(" +"))
        .forEach(
            words -> listed.put(words[0], new TreeSet<>(List.of(words).subList(1, words.length))));
    return listed;
  }

  /// One line per type, so that a difference is readable.
  private static String lines(Map<String, Set<String>> apis) {
    return apis.entrySet().stream()
        .flatMap(stage -> stage.getValue().stream().map(type -> stage.getKey() + " " + type))
        .collect(Collectors.joining("\n"));
  }

  /// `merge` for `dev.rolecall.ingest.merge.evidence`; empty for the root package and other code.
  private String stage(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(root) ? name.substring(root.length()).replaceAll("\\..*", "") : "";
  }

  /// The type for a nested type, and for an array of it.
  private static JavaClass outermost(JavaClass type) {
    JavaClass element = type.getBaseComponentType();
    return element.getEnclosingClass().map(StageApis::outermost).orElse(element);
  }
}
