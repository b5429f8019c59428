package dev.rolecall.ingest.normalize;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Compares a fixture's differences with the errors that its file marks as known.
///
/// @param unexpected wrong fields that are not marked, with both values
/// @param outdated marked fields that are correct, or not in the fixture
record KnownErrors(Map<String, String> unexpected, Set<String> outdated) {
  static KnownErrors of(
      Map<String, Set<String>> expected, Map<String, Set<String>> found, Set<String> wrong) {
    Map<String, String> unexpected = new TreeMap<>();
    Set<String> outdated = new TreeSet<>(wrong);
    expected.forEach(
        (field, values) -> {
          Set<String> have = found.getOrDefault(field, Set.of());
          if (!have.equals(values) && !outdated.remove(field)) {
            unexpected.put(field, "expected " + values + ", found " + have);
          }
        });
    return new KnownErrors(unexpected, outdated);
  }
}
