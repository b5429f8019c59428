package dev.rolecall.search.find;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// How many jobs a search finds, and the counts of its facets.
///
/// @param total of the jobs; always exact
/// @param approximate the facets whose counts are estimates from a sample of the jobs
record FacetCounts(long total, Map<String, List<FacetCount>> facets, Set<String> approximate) {
  FacetCounts {
    facets = Map.copyOf(facets);
    approximate = Set.copyOf(approximate);
  }

  /// Without facets.
  static FacetCounts of(long total) {
    return new FacetCounts(total, Map.of(), Set.of());
  }
}
