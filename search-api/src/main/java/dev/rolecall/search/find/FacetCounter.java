package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import dev.rolecall.search.index.document.JobFields;
import dev.rolecall.search.index.document.Samples;
import dev.rolecall.search.query.ElasticsearchQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/// Counts the values of the facets of a search.
///
/// Reading twenty values of each job takes far longer than to count the jobs. So it counts the jobs
/// of each group of facets first, and then reads a sample of those that are many: what a search
/// costs has a bound, however many jobs there are.
///
/// @param exact up to this number of jobs all are read, and of more a sample of at most this many
record FacetCounter(
    JobCounter counter, FacetAggregations aggregations, long exact, String timeout) {
  private static final int PARALLEL = 2;

  Mono<FacetCounts> count(String pointInTime, ElasticsearchQuery query, Instant now) {
    List<FacetGroup> groups = FacetGroup.of(query);
    return send(groups.stream().map(group -> search(pointInTime, group.filter(), Map.of())))
        .map(found -> found.stream().map(FacetCounter::total).toList())
        .flatMap(totals -> count(pointInTime, groups, totals, now));
  }

  /// A sample is empty in an index with a mapping before version 10, which serves searches until it
  /// was built again: then all jobs are read.
  private Mono<FacetCounts> count(
      String pointInTime, List<FacetGroup> groups, List<Long> totals, Instant now) {
    List<Integer> samples = totals.stream().map(total -> Samples.of(total, exact)).toList();
    List<Integer> whole = totals.stream().map(_ -> 0).toList();
    return send(searches(pointInTime, groups, samples, now))
        .flatMap(
            found ->
                IntStream.range(0, samples.size())
                        .anyMatch(i -> samples.get(i) > 0 && total(found.get(i)) == 0)
                    ? send(searches(pointInTime, groups, whole, now))
                        .map(all -> read(groups, totals, whole, all))
                    : Mono.just(read(groups, totals, samples, found)));
  }

  private Stream<RequestItem> searches(
      String pointInTime, List<FacetGroup> groups, List<Integer> samples, Instant now) {
    return IntStream.range(0, groups.size())
        .mapToObj(
            i ->
                search(
                    pointInTime,
                    sampled(groups.get(i).filter(), samples.get(i)),
                    aggregations.of(groups.get(i).facets(), now)));
  }

  private static Query sampled(Query filter, int sample) {
    return sample == 0
        ? filter
        : Query.of(
            q ->
                q.bool(
                    bool ->
                        bool.filter(filter)
                            .filter(
                                of ->
                                    of.term(
                                        term ->
                                            term.field(JobFields.SAMPLES)
                                                .value(Integer.toString(sample))))));
  }

  private RequestItem search(
      String pointInTime, Query query, Map<String, Aggregation> aggregations) {
    return RequestItem.of(
        item ->
            item.header(header -> header.allowPartialSearchResults(false))
                .body(
                    body ->
                        body.pit(pit -> pit.id(pointInTime))
                            .query(query)
                            .size(0)
                            .timeout(timeout)
                            .trackTotalHits(total -> total.enabled(true))
                            .aggregations(aggregations)));
  }

  private Mono<List<MultiSearchItem<Void>>> send(Stream<RequestItem> searches) {
    List<RequestItem> all = searches.toList();
    return counter
        .calls()
        .call(
            () ->
                counter
                    .client()
                    .msearch(
                        request -> request.maxConcurrentSearches(PARALLEL).searches(all),
                        Void.class),
            FacetCounter::check)
        .map(
            response -> response.responses().stream().map(MultiSearchResponseItem::result).toList())
        .filter(found -> found.stream().noneMatch(MultiSearchItem::timedOut))
        .switchIfEmpty(Mono.error(SearchUnavailableException::tookTooLong));
  }

  private static void check(MsearchResponse<Void> response) {
    for (MultiSearchResponseItem<Void> item : response.responses()) {
      if (item.isFailure()) {
        throw new ElasticsearchException("es/msearch", item.failure());
      }
    }
  }

  private static long total(MultiSearchItem<Void> found) {
    TotalHits total = found.hits().total();
    return total == null ? 0 : total.value();
  }

  private static FacetCounts read(
      List<FacetGroup> groups,
      List<Long> totals,
      List<Integer> samples,
      List<MultiSearchItem<Void>> found) {
    Map<String, List<FacetCount>> counts = new HashMap<>();
    Set<String> approximate = new HashSet<>();
    for (int i = 0; i < groups.size(); i++) {
      FacetBuckets buckets =
          new FacetBuckets(found.get(i).aggregations(), totals.get(i), samples.get(i));
      for (Facet facet : groups.get(i).facets()) {
        counts.put(facet.apiName(), buckets.counts(facet));
        if (samples.get(i) > 0) {
          approximate.add(facet.apiName());
        }
      }
    }
    return new FacetCounts(totals.getFirst(), counts, approximate);
  }
}
