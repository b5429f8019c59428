package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.rolecall.search.query.Condition;
import dev.rolecall.search.query.ElasticsearchQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Facets that are counted in the same jobs. Each group is a search of its own, which reads only
/// the jobs that it counts.
///
/// @param filter of these jobs
record FacetGroup(Query filter, List<Facet> facets) {
  FacetGroup {
    facets = List.copyOf(facets);
  }

  /// The first group has the facets that no condition selects, and all jobs that the search finds.
  /// The others are counted without the conditions that select them.
  static List<FacetGroup> of(ElasticsearchQuery query) {
    Map<Set<Condition>, List<Facet>> bySelection = new LinkedHashMap<>();
    bySelection.put(Set.of(), new ArrayList<>());
    for (Facet facet : Facet.values()) {
      Set<Condition> selection =
          query.conditions().stream().filter(facet::isSelectedBy).collect(Collectors.toSet());
      bySelection.computeIfAbsent(selection, _ -> new ArrayList<>()).add(facet);
    }
    List<FacetGroup> groups = new ArrayList<>();
    bySelection.forEach(
        (selection, facets) ->
            groups.add(new FacetGroup(query.filter(c -> !selection.contains(c)), facets)));
    return List.copyOf(groups);
  }
}
