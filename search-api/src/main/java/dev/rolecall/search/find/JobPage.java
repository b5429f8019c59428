package dev.rolecall.search.find;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A page of search results.
///
/// @param total how many jobs the search finds; always exact
/// @param facets the counts of each facet's values, largest first; empty when not requested
/// @param approximate the facets whose counts are estimates from a sample of the jobs, because
///   there are many
/// @param next the cursor of the next page, null on the last
/// @param expired whether jobs of a later page may be missing or repeated: too much time passed
///   since the previous page, and the search continued after its position in the current index
public record JobPage(
    long total,
    List<JobHit> jobs,
    Map<String, List<FacetCount>> facets,
    Set<String> approximate,
    @Nullable String next,
    boolean expired) {
  public JobPage {
    jobs = List.copyOf(jobs);
    facets = Map.copyOf(facets);
    approximate = Set.copyOf(approximate);
  }
}
