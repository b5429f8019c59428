package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.OpenPointInTimeResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.search.query.ElasticsearchQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// Reads a whole result from a point in time, which is closed at the end, after an error, and when
/// the client is gone.
///
/// @param maxJobs the maximum number of jobs of an export
/// @param counter its calls are those that may be expensive
record ElasticsearchJobExport(JobCounter counter, CurrencyRates rates, Clock clock, int maxJobs)
    implements JobExport {
  private static final int PAGE = 250;

  /// How long a point in time stays open without a request: a slow client reads a page in less.
  private static final Time KEEP_ALIVE = Time.of(time -> time.time("1m"));

  private static final Retry WHEN_OVERLOADED =
      Retry.backoff(5, Duration.ofMillis(200))
          .filter(SearchOverloadedException.class::isInstance)
          .onRetryExhaustedThrow((_, signal) -> signal.failure());

  /// What all pages of an export have in common.
  private record Export(String pointInTime, Query query, SortField sort) {}

  /// @param last the sort values of the last job; empty on the last page
  private record Page(List<Job> jobs, List<FieldValue> last, long total) {}

  @Override
  public Flux<List<Job>> read(JobQuery search, JobSort sort) {
    return Flux.defer(
        () -> {
          ElasticsearchQuery query = ElasticsearchQuery.of(search, rates);
          counter.limits().check(query);
          SortField field = SortField.of(sort, query);
          Instant asOf = clock.instant().truncatedTo(ChronoUnit.HOURS);
          Query filter = query.filter();
          Query scored = field == SortField.SCORE ? query.scored(filter, asOf) : filter;
          return Flux.usingWhen(
              open().map(id -> new Export(id, scored, field)), this::pages, this::close);
        });
  }

  private Mono<String> open() {
    return counter
        .calls()
        .call(
            () ->
                counter
                    .client()
                    .openPointInTime(open -> open.index(counter.index()).keepAlive(KEEP_ALIVE)))
        .map(OpenPointInTimeResponse::id);
  }

  private Mono<Void> close(Export export) {
    return counter
        .calls()
        .call(() -> counter.client().closePointInTime(close -> close.id(export.pointInTime())))
        .onErrorComplete()
        .then();
  }

  private Flux<List<Job>> pages(Export export) {
    return page(export, List.of())
        .doOnNext(this::checkTotal)
        .expand(
            page ->
                page.last().isEmpty()
                    ? Mono.empty()
                    : page(export, page.last()).retryWhen(WHEN_OVERLOADED))
        .map(Page::jobs);
  }

  private void checkTotal(Page first) {
    if (first.total() > maxJobs) {
      throw new SearchTooExpensiveException(
          "An export has at most "
              + maxJobs
              + " jobs; this search finds "
              + first.total()
              + ". Add filters, such as posted:7d");
    }
  }

  private Mono<Page> page(Export export, List<FieldValue> after) {
    SearchRequest.Builder search =
        new SearchRequest.Builder()
            .pit(pit -> pit.id(export.pointInTime()).keepAlive(KEEP_ALIVE))
            .query(export.query())
            .size(PAGE)
            .sort(export.sort().options())
            .trackTotalHits(total -> total.enabled(after.isEmpty()));
    if (!after.isEmpty()) {
      search.searchAfter(after);
    }
    SearchRequest request = search.build();
    return counter
        .calls()
        .call(() -> counter.client().search(request, IndexedJob.class))
        .map(ElasticsearchJobExport::page);
  }

  private static Page page(SearchResponse<IndexedJob> response) {
    List<Hit<IndexedJob>> hits = response.hits().hits();
    var total = response.hits().total();
    return new Page(
        hits.stream().flatMap(hit -> job(hit)).toList(),
        hits.size() < PAGE ? List.of() : hits.getLast().sort(),
        total == null ? 0 : total.value());
  }

  private static Stream<Job> job(Hit<IndexedJob> hit) {
    IndexedJob source = hit.source();
    return source == null ? Stream.empty() : Stream.ofNullable(source.job());
  }
}
