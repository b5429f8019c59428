package dev.rolecall.search.find;

import java.util.List;
import java.util.Map;

/// How many jobs a search finds, and the counts of its facets.
///
/// @param total of the jobs; always exact
/// @param approximate whether counts of facets are estimates from a sample of the jobs
record FacetCounts(long total, Map<String, List<FacetCount>> facets, boolean approximate) {
  FacetCounts {
    facets = Map.copyOf(facets);
  }

  /// Without facets.
  static FacetCounts of(long total) {
    return new FacetCounts(total, Map.of(), false);
  }
}
