package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import java.util.List;
import reactor.core.publisher.Mono;

/// Counts the jobs of several queries in one `_msearch`. A query that fails counts as 0.
record JobCounter(ElasticsearchAsyncClient client, String index, ElasticsearchCalls calls) {
  Mono<List<Long>> counts(List<Query> queries) {
    List<RequestItem> searches = queries.stream().map(JobCounter::count).toList();
    return calls
        .call(() -> client.msearch(all -> all.index(index).searches(searches), Void.class))
        .map(response -> response.responses().stream().map(JobCounter::total).toList());
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
