package dev.rolecall.ingest.normalize;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A fixture's differences against the errors that its file admits.
///
/// @param unexpected fields that are wrong and not marked so, with both values
/// @param outdated marked fields that are right, or that the fixture does not claim
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
