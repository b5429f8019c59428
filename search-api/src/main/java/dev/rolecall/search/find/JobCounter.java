package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/// Counts the jobs of several queries in one `_msearch`. A query that fails counts as 0, and so do
/// the queries after the limit of what one request may cost.
record JobCounter(
    ElasticsearchAsyncClient client, String index, ElasticsearchCalls calls, SearchLimits limits) {
  private static final int PARALLEL = 2;

  /// A query, and its number of values.
  record Counted(Query query, int values) {}

  Mono<List<Long>> counts(List<Counted> queries) {
    List<RequestItem> searches = new ArrayList<>();
    int values = 0;
    for (Counted counted : queries) {
      values += counted.values();
      if (!limits.mayCount(values)) {
        break;
      }
      searches.add(count(counted.query()));
    }
    if (searches.isEmpty()) {
      return Mono.just(Collections.nCopies(queries.size(), 0L));
    }
    return calls
        .call(
            () ->
                client.msearch(
                    all -> all.index(index).maxConcurrentSearches(PARALLEL).searches(searches),
                    Void.class))
        .map(response -> totals(response.responses(), queries.size()));
  }

  private static List<Long> totals(List<MultiSearchResponseItem<Void>> responses, int size) {
    return Stream.concat(
            responses.stream().map(JobCounter::total),
            Collections.nCopies(size - responses.size(), 0L).stream())
        .toList();
  }

  private static RequestItem count(Query query) {
    return RequestItem.of(
        item ->
            item.header(header -> header)
                .body(body -> body.query(query).size(0).trackTotalHits(t -> t.enabled(true))));
  }

  private static long total(MultiSearchResponseItem<Void> item) {
    TotalHits total = item.isResult() ? item.result().hits().total() : null;
    return total == null ? 0 : total.value();
  }
}
