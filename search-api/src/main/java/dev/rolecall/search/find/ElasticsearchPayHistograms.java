package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.HistogramBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.search.index.document.AnnualPayUnits;
import dev.rolecall.search.index.document.JobFields;
import dev.rolecall.search.query.ElasticsearchQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import reactor.core.publisher.Mono;

/// Counts pay with the histogram aggregation, which is exact: each bucket is one step.
///
/// @param calls of its own, so that salary checks do not delay searches
record ElasticsearchPayHistograms(JobCounter counter, ElasticsearchCalls calls, CurrencyRates rates)
    implements PayHistograms {
  private static final int PARALLEL = 2;
  private static final String PAY = "pay";
  private static final double STEP_UNITS =
      AnnualPayUnits.stated(BigDecimal.valueOf(PayHistogram.STEP));

  private static final double MIN_UNITS =
      AnnualPayUnits.stated(BigDecimal.valueOf(PayHistogram.MIN));
  private static final double MAX_UNITS =
      AnnualPayUnits.stated(BigDecimal.valueOf(PayHistogram.MAX));

  @Override
  public Mono<List<PayHistogram>> of(List<JobQuery> queries) {
    if (queries.isEmpty()) {
      return Mono.just(List.of());
    }
    return Mono.fromSupplier(() -> searches(queries))
        .flatMap(
            searches ->
                calls.call(
                    () ->
                        counter
                            .client()
                            .msearch(
                                all ->
                                    all.index(counter.index())
                                        .maxConcurrentSearches(PARALLEL)
                                        .searches(searches),
                                Void.class)))
        .map(response -> response.responses().stream().map(each -> histogram(each)).toList());
  }

  private List<RequestItem> searches(List<JobQuery> queries) {
    List<RequestItem> searches = new ArrayList<>();
    int values = 0;
    for (JobQuery each : queries) {
      ElasticsearchQuery query = ElasticsearchQuery.of(each, rates);
      counter.limits().check(query);
      values += query.values() + query.words();
      searches.add(search(query.filter()));
    }
    if (!counter.limits().mayCount(values)) {
      throw new SearchTooExpensiveException("Too many groups of jobs are compared in one request");
    }
    return searches;
  }

  /// Jobs without comparable pay have the value -1. Less than 1,000 or more than 1,000,000 euros is
  /// treated as an error.
  private static RequestItem search(Query query) {
    Query hasPay =
        Query.of(
            q ->
                q.range(
                    range ->
                        range.number(
                            n -> n.field(JobFields.PAY_MIDDLE).gte(MIN_UNITS).lte(MAX_UNITS))));
    Query stated = Query.of(q -> q.bool(bool -> bool.filter(query, hasPay)));
    return RequestItem.of(
        item ->
            item.header(header -> header)
                .body(
                    body ->
                        body.query(stated)
                            .size(0)
                            .trackTotalHits(t -> t.enabled(false))
                            .aggregations(PAY, amounts())));
  }

  private static Aggregation amounts() {
    return Aggregation.of(
        a ->
            a.histogram(
                h ->
                    h.field(JobFields.PAY_MIDDLE)
                        .interval(STEP_UNITS)
                        .offset(-STEP_UNITS / 2)
                        .minDocCount(1)));
  }

  private static PayHistogram histogram(MultiSearchResponseItem<Void> item) {
    if (!item.isResult()) {
      throw new SearchUnavailableException(
          "A count of pay failed: " + item.failure().error().reason(),
          new IllegalStateException(item.failure().error().type()));
    }
    SortedMap<Long, Long> jobs = new TreeMap<>();
    Aggregate pay = Objects.requireNonNull(item.result().aggregations().get(PAY));
    for (HistogramBucket bucket : pay.histogram().buckets().array()) {
      long steps = Math.round((bucket.key() + STEP_UNITS / 2) / STEP_UNITS);
      jobs.merge(steps * PayHistogram.STEP, bucket.docCount(), Long::sum);
    }
    return new PayHistogram(jobs);
  }
}
