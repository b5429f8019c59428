package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.search.query.ElasticsearchQuery;
import java.util.Map;
import reactor.core.publisher.Mono;

/// Counts the jobs that a search finds by any of their fields.
///
/// Its calls have a time limit, a circuit breaker and a limit of their own: they may read the whole
/// index, and must not delay searches.
public final class JobAggregations {
  private final ElasticsearchAsyncClient client;
  private final String index;
  private final ElasticsearchCalls calls;
  private final CurrencyRates rates;

  JobAggregations(
      ElasticsearchAsyncClient client,
      String index,
      ElasticsearchCalls calls,
      CurrencyRates rates) {
    this.client = client;
    this.index = index;
    this.calls = calls;
    this.rates = rates;
  }

  /// The filter of a search, for aggregations that count it.
  public Query filter(JobQuery query) {
    return ElasticsearchQuery.of(query, rates).filter();
  }

  /// The jobs that the search finds, divided by each aggregation.
  ///
  /// @param aggregations by name; terms, histograms, filters and cardinalities
  public Mono<CountedJobs> groups(JobQuery query, Map<String, Aggregation> aggregations) {
    Query found = filter(query);
    return calls
        .call(
            () ->
                client.search(
                    search ->
                        search
                            .index(index)
                            .query(found)
                            .size(0)
                            .trackTotalHits(total -> total.enabled(true))
                            .aggregations(aggregations),
                    Void.class))
        .map(JobAggregations::read);
  }

  private static CountedJobs read(SearchResponse<Void> response) {
    TotalHits total = response.hits().total();
    return CountedJobsReader.read(total == null ? 0 : total.value(), response.aggregations());
  }
}
