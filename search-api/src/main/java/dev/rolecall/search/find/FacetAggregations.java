package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.rolecall.model.query.OptionalField;
import dev.rolecall.search.index.document.JobFields;
import dev.rolecall.search.query.ElasticsearchQuery;
import dev.rolecall.search.query.FacetFilters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The aggregations that count facet values, and their results.
record FacetAggregations(int maxValues) {
  private static final String NAMES = "names";

  /// The aggregation of the facets that no condition selects: these have the same filter.
  private static final String UNSELECTED = "unselected";

  /// An enum value of a newer version, which no filter selects.
  private static final String UNKNOWN = "UNKNOWN";

  private static final String NOT_STATED = "notStated";

  /// They run on the jobs that meet all conditions except facet filters. One aggregation has the
  /// facets that no condition selects, with all facet filters; each other facet has its own, with
  /// the filters of the other facets.
  Map<String, Aggregation> aggregations(ElasticsearchQuery query, Instant now) {
    Map<String, Aggregation> aggregations = new HashMap<>();
    List<Facet> unselected = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      if (query.conditions().stream().noneMatch(facet::isSelectedBy)) {
        unselected.add(facet);
      } else {
        Query others = query.filter(c -> Facet.isFacetFilter(c) && !facet.isSelectedBy(c));
        aggregations.put(facet.apiName(), filtered(others, List.of(facet), now));
      }
    }
    aggregations.put(UNSELECTED, filtered(query.filter(Facet::isFacetFilter), unselected, now));
    return aggregations;
  }

  private Aggregation filtered(Query filter, List<Facet> facets, Instant now) {
    Map<String, Aggregation> values = new HashMap<>();
    facets.forEach(facet -> values.put(facet.apiName(), values(facet, now)));
    values.put(NOT_STATED, notStated());
    return Aggregation.of(a -> a.filter(filter).aggregations(values));
  }

  private static Aggregation notStated() {
    int fields = OptionalField.values().length;
    return Aggregation.of(a -> a.terms(t -> t.field(JobFields.NOT_STATED).size(fields)));
  }

  private Aggregation values(Facet facet, Instant now) {
    if (facet.hasFilters()) {
      Map<String, Query> filters = filters(facet, now);
      return Aggregation.of(a -> a.filters(f -> f.filters(buckets -> buckets.keyed(filters))));
    }
    return Aggregation.of(
        values -> {
          var terms = values.terms(t -> t.field(facet.field()).size(maxValues));
          return facet == Facet.COMPANY
              ? terms.aggregations(
                  NAMES, name -> name.terms(t -> t.field(JobFields.COMPANY_NAME).size(1)))
              : terms;
        });
  }

  private static Map<String, Query> filters(Facet facet, Instant now) {
    return switch (facet) {
      case YEARS -> FacetFilters.years();
      case POSTED -> FacetFilters.posted(now);
      case SEEN -> FacetFilters.seen(now);
      case PERMIT, CLEARANCE, AGENCY -> FacetFilters.requirement(facet.field());
      default -> Map.of();
    };
  }

  Map<String, List<FacetCount>> read(Map<String, Aggregate> response) {
    Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      Aggregate filtered = response.getOrDefault(facet.apiName(), response.get(UNSELECTED));
      if (filtered != null) {
        Map<String, Aggregate> aggregates = filtered.filter().aggregations();
        List<FacetCount> counts = new ArrayList<>(counts(facet, aggregates.get(facet.apiName())));
        long notStated = notStated(facet, aggregates.get(NOT_STATED));
        if (notStated > 0) {
          counts.add(new FacetCount(Facet.NOT_STATED, "Not stated", notStated));
        }
        facets.put(facet.apiName(), List.copyOf(counts));
      }
    }
    return facets;
  }

  private static long notStated(Facet facet, @Nullable Aggregate fields) {
    if (fields == null || !fields.isSterms()) {
      return 0;
    }
    return facet
        .optional()
        .flatMap(
            field ->
                fields.sterms().buckets().array().stream()
                    .filter(bucket -> bucket.key().stringValue().equals(field.name()))
                    .findFirst())
        .map(StringTermsBucket::docCount)
        .orElse(0L);
  }

  private static List<FacetCount> counts(Facet facet, @Nullable Aggregate values) {
    if (values == null) {
      return List.of();
    }
    if (values.isFilters()) {
      return filters(facet, values.filters());
    }
    if (values.isLterms()) {
      return values.lterms().buckets().array().stream()
          .map(bucket -> count(facet, bucket.key() == 0 ? "false" : "true", "", bucket.docCount()))
          .filter(count -> !count.value().equals(Facet.NOT_STATED))
          .toList();
    }
    return values.isSterms()
        ? values.sterms().buckets().array().stream()
            .filter(bucket -> !bucket.key().stringValue().equals(UNKNOWN))
            .map(
                bucket -> count(facet, bucket.key().stringValue(), name(bucket), bucket.docCount()))
            .toList()
        : List.of();
  }

  /// In the order of their definition, without those that no job has.
  private static List<FacetCount> filters(Facet facet, FiltersAggregate values) {
    Map<String, Long> counts = new HashMap<>();
    values.buckets().keyed().forEach((value, bucket) -> counts.put(value, bucket.docCount()));
    return filters(facet, Instant.EPOCH).keySet().stream()
        .filter(value -> counts.getOrDefault(value, 0L) > 0)
        .map(value -> count(facet, value, "", counts.getOrDefault(value, 0L)))
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
