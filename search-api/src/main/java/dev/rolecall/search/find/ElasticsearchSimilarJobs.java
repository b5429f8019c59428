package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import dev.rolecall.model.job.Job;
import dev.rolecall.search.query.SimilarJobsQuery;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Finds similar jobs in the index, with one small request. Texts are compared on other threads
/// than those of the client.
record ElasticsearchSimilarJobs(
    ElasticsearchAsyncClient client, String index, ElasticsearchCalls calls)
    implements SimilarJobs {
  /// Some of the found jobs are left out: the same opening, the same text, the same company.
  private static final int SPARE_JOBS = 15;

  private static final String TIMEOUT = "500ms";

  @Override
  public Mono<List<SimilarJob>> similarTo(Job job, int limit) {
    SearchRequest request =
        SearchRequest.of(
            search ->
                search
                    .index(index)
                    .query(SimilarJobsQuery.of(job))
                    .size(limit + SPARE_JOBS)
                    .timeout(TIMEOUT)
                    .trackTotalHits(total -> total.enabled(false)));
    return calls
        .call(() -> client.search(request, IndexedJob.class))
        .map(
            response ->
                response.hits().hits().stream()
                    .map(hit -> hit.source() == null ? null : hit.source().job())
                    .filter(Objects::nonNull)
                    .toList())
        .publishOn(Schedulers.parallel())
        .map(found -> SimilarSelection.of(job, found, limit));
  }
}
