package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregationCollectMode;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregationExecutionHint;
import dev.rolecall.model.query.OptionalField;
import dev.rolecall.search.index.document.JobFields;
import dev.rolecall.search.query.FacetRanges;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The aggregations that count facet values. All read the values of a job once: an aggregation of
/// filters would test each filter on each job.
///
/// @param maxValues the number of values of a facet
record FacetAggregations(int maxValues) {
  static final String NAMES = "names";
  static final String NOT_STATED = "notStated";

  Map<String, Aggregation> of(List<Facet> facets, Instant now) {
    Map<String, Aggregation> values = new HashMap<>();
    facets.forEach(facet -> values.put(facet.apiName(), of(facet, now)));
    values.put(NOT_STATED, terms(JobFields.NOT_STATED, OptionalField.values().length));
    return values;
  }

  private Aggregation of(Facet facet, Instant now) {
    return switch (facet) {
      case YEARS -> FacetRanges.years();
      case POSTED -> FacetRanges.posted(now);
      case SEEN -> FacetRanges.seen(now);
      case COMPANY -> companies();
      default -> terms(facet.field(), maxValues);
    };
  }

  private static Aggregation terms(String field, int size) {
    return Aggregation.of(a -> a.terms(terms -> terms.field(field).size(size)));
  }

  /// There are many companies, and their ordinals would be built again after each change of the
  /// index: this takes longer than to count the companies of a few jobs by their names.
  private Aggregation companies() {
    return Aggregation.of(
        a ->
            a.terms(
                    terms ->
                        terms
                            .field(JobFields.COMPANY)
                            .size(maxValues)
                            .executionHint(TermsAggregationExecutionHint.Map)
                            .collectMode(TermsAggregationCollectMode.BreadthFirst))
                .aggregations(
                    NAMES,
                    names ->
                        names.terms(
                            terms ->
                                terms
                                    .field(JobFields.COMPANY_NAME)
                                    .size(1)
                                    .executionHint(TermsAggregationExecutionHint.Map))));
  }
}
