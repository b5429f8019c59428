package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import dev.rolecall.search.index.document.JobFields;
import dev.rolecall.search.query.ElasticsearchQuery;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The aggregations that count facet values, and their results.
record FacetAggregations(int maxValues) {
  private static final String VALUES = "values";
  private static final String NAMES = "names";

  /// They run on the jobs that meet all conditions except facet filters; each adds the filters of
  /// the other facets.
  Map<String, Aggregation> aggregations(ElasticsearchQuery query) {
    Map<String, Aggregation> aggregations = new HashMap<>();
    for (Facet facet : Facet.values()) {
      aggregations.put(
          facet.apiName(),
          Aggregation.of(
              aggregation ->
                  aggregation
                      .filter(query.filter(c -> Facet.isFacetFilter(c) && !facet.isSelectedBy(c)))
                      .aggregations(VALUES, values(facet))));
    }
    return aggregations;
  }

  private Aggregation values(Facet facet) {
    return Aggregation.of(
        values -> {
          var terms = values.terms(t -> t.field(facet.field()).size(maxValues));
          return facet == Facet.COMPANY
              ? terms.aggregations(
                  NAMES, name -> name.terms(t -> t.field(JobFields.COMPANY_NAME).size(1)))
              : terms;
        });
  }

  Map<String, List<FacetCount>> read(Map<String, Aggregate> response) {
    Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      Aggregate aggregate = response.get(facet.apiName());
      if (aggregate != null) {
        facets.put(facet.apiName(), counts(facet, aggregate.filter().aggregations().get(VALUES)));
      }
    }
    return facets;
  }

  private static List<FacetCount> counts(Facet facet, @Nullable Aggregate values) {
    if (values == null) {
      return List.of();
    }
    if (values.isLterms()) {
      return values.lterms().buckets().array().stream()
          .map(bucket -> count(facet, bucket.key() == 0 ? "false" : "true", "", bucket.docCount()))
          .toList();
    }
    return values.sterms().buckets().array().stream()
        .map(bucket -> count(facet, bucket.key().stringValue(), name(bucket), bucket.docCount()))
        .toList();
  }

  private static FacetCount count(Facet facet, String indexed, String name, long jobs) {
    return new FacetCount(
        FacetLabels.value(facet, indexed), FacetLabels.label(facet, indexed, name), jobs);
  }

  /// The company name that most of its jobs have.
  private static String name(StringTermsBucket bucket) {
    Aggregate names = bucket.aggregations().get(NAMES);
    return names == null
        ? ""
        : names.sterms().buckets().array().stream()
            .findFirst()
            .map(first -> first.key().stringValue())
            .orElse("");
  }
}
