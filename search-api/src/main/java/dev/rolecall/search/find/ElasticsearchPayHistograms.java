package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.HistogramBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.search.query.ElasticsearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import reactor.core.publisher.Mono;

/// Counts pay by [PayAmounts].
///
/// @param calls of its own, so that salary checks do not delay searches
record ElasticsearchPayHistograms(JobCounter counter, ElasticsearchCalls calls, CurrencyRates rates)
    implements PayHistograms {
  private static final int PARALLEL = 2;
  private static final String PAY = "pay";

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

  private static RequestItem search(Query query) {
    Query stated = Query.of(q -> q.bool(bool -> bool.filter(query, PayAmounts.plausible())));
    return RequestItem.of(
        item ->
            item.header(header -> header)
                .body(
                    body ->
                        body.query(stated)
                            .size(0)
                            .trackTotalHits(t -> t.enabled(false))
                            .aggregations(PAY, PayAmounts.bySteps())));
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
      jobs.merge(PayAmounts.euros(bucket.key()), bucket.docCount(), Long::sum);
    }
    return new PayHistogram(jobs);
  }
}
