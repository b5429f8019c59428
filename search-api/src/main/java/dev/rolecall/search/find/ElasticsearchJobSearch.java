package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.rolecall.model.JobId;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.search.query.ElasticsearchQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Finds jobs in the index. Only public jobs have searchable fields
/// ([dev.rolecall.search.index.document.PublicJobs]).
final class ElasticsearchJobSearch implements JobSearch {
  private static final int MAX_REDIRECTS = 20;

  /// Added to the time limit of a whole search. A single call that takes too long ends by its own
  /// limit before, which the circuit breaker counts.
  private static final Duration GRACE = Duration.ofMillis(500);

  private final ElasticsearchAsyncClient client;
  private final String index;
  private final CurrencyRates rates;
  private final FacetCounter facets;
  private final ElasticsearchCalls calls;
  private final SearchLimits limits;
  private final String timeout;
  private final Duration maxDuration;
  private final Clock clock;
  private final JobCounter counter;
  private final PointsInTime points;
  private final CursorKey key;

  /// @param calls for searches without counts
  /// @param counter for counts, and with the calls for searches with counts
  ElasticsearchJobSearch(
      CurrencyRates rates,
      FindProperties properties,
      ElasticsearchCalls calls,
      JobCounter counter,
      Clock clock) {
    this.client = counter.client();
    this.index = counter.index();
    this.rates = rates;
    this.calls = calls;
    this.limits = counter.limits();
    this.timeout = properties.timeout().toMillis() + "ms";
    this.maxDuration = properties.timeout().plus(GRACE);
    this.facets =
        new FacetCounter(
            counter,
            new FacetAggregations(properties.facetValues()),
            properties.exactCounts(),
            timeout);
    this.clock = clock;
    this.counter = counter;
    this.key = CursorKey.of(properties.cursorKey());
    this.points = new PointsInTime(client, index, calls);
  }

  /// All pages of a search are read in the point in time of the first one. When it has expired, the
  /// search continues after the same position in a new point in time.
  ///
  /// Facets take two calls, one after the other; both together must end within the time limit.
  @Override
  public Mono<JobPage> search(JobSearchRequest request) {
    return Mono.fromSupplier(() -> prepare(request))
        .flatMap(this::search)
        .timeout(maxDuration, Mono.error(SearchUnavailableException::tookTooLong));
  }

  private Mono<JobPage> search(PreparedSearch search) {
    Cursor after = search.after();
    return after == null || after.pointInTime().isEmpty()
        ? inNewPointInTime(search)
        : in(after.pointInTime(), search, false)
            .onErrorResume(PointsInTime::isUnknown, _ -> inNewPointInTime(search));
  }

  /// The shared point in time can be lost too, with a node; then another one is opened.
  private Mono<JobPage> inNewPointInTime(PreparedSearch search) {
    boolean expired = search.after() != null;
    Mono<JobPage> page =
        points
            .current()
            .flatMap(
                point ->
                    in(point, search, expired)
                        .doOnError(PointsInTime::isExpired, _ -> points.remove(point)));
    return page.onErrorResume(PointsInTime::isExpired, _ -> page);
  }

  /// The jobs of the page and the counts are two requests at the same time: the first one need not
  /// read all jobs, and the second one need not score them.
  private Mono<JobPage> in(String point, PreparedSearch search, boolean expired) {
    return Mono.zip(
        send(search.hits(point, timeout)),
        counts(point, search),
        (found, counted) -> page(search, found, counted, expired));
  }

  private Mono<FacetCounts> counts(String point, PreparedSearch search) {
    return search.request().facets()
        ? facets.count(point, search.query(), clock.instant())
        : send(search.count(point, timeout))
            .map(response -> Objects.requireNonNull(response.hits().total()))
            .map(total -> FacetCounts.of(total.value()));
  }

  private Mono<SearchResponse<IndexedJob>> send(SearchRequest request) {
    return calls
        .call(() -> client.search(request, IndexedJob.class))
        .filter(response -> !response.timedOut())
        .switchIfEmpty(Mono.error(SearchUnavailableException::tookTooLong));
  }

  private PreparedSearch prepare(JobSearchRequest request) {
    ElasticsearchQuery query = ElasticsearchQuery.of(request.query(), rates);
    limits.check(query);
    SortField sortField = SortField.of(request.sort(), query);
    @Nullable Cursor after =
        request.cursor() == null
            ? null
            : Cursor.decode(request.cursor(), query, request.sort(), key);
    Instant asOf = after == null ? clock.instant().truncatedTo(ChronoUnit.HOURS) : after.asOf();
    return new PreparedSearch(request, query, sortField, asOf, after);
  }

  private JobPage page(
      PreparedSearch search,
      SearchResponse<IndexedJob> response,
      FacetCounts counted,
      boolean expired) {
    JobSearchRequest request = search.request();
    List<Hit<IndexedJob>> hits = response.hits().hits();
    List<Hit<IndexedJob>> onPage = hits.subList(0, Math.min(request.limit(), hits.size()));
    return new JobPage(
        counted.total(),
        onPage.stream().flatMap(hit -> Highlights.read(hit).stream()).toList(),
        counted.facets(),
        counted.approximate(),
        hits.size() > onPage.size() ? nextCursor(search, response, onPage.getLast()) : null,
        expired);
  }

  /// The response has the id of the point in time for the next request.
  private String nextCursor(
      PreparedSearch search, SearchResponse<IndexedJob> response, Hit<IndexedJob> last) {
    List<FieldValue> values = last.sort();
    Cursor cursor =
        new Cursor(
            search.asOf(),
            search.sortField().text(values.get(0)),
            values.get(1).stringValue(),
            Objects.requireNonNull(response.pitId()));
    return cursor.encode(search.query(), search.request().sort(), key);
  }

  @Override
  public Mono<List<Long>> counts(List<JobQuery> queries) {
    return queries.isEmpty()
        ? Mono.just(List.of())
        : counter.counts(queries.stream().map(this::counted).toList());
  }

  private JobCounter.Counted counted(JobQuery query) {
    ElasticsearchQuery each = ElasticsearchQuery.of(query, rates);
    return new JobCounter.Counted(each.filter(), each.values() + each.words());
  }

  /// Follows merges: the older job may itself have been merged later.
  @Override
  public Mono<JobLookup> job(JobId id) {
    return locate(id, id, 0);
  }

  private Mono<JobLookup> locate(JobId requested, JobId at, int merges) {
    return document(at)
        .flatMap(
            found -> {
              Job job = found.job();
              if (job != null) {
                return Mono.just(at.equals(requested) ? located(job) : mergedInto(at));
              }
              JobId older = found.mergedInto();
              return older == null || merges == MAX_REDIRECTS
                  ? Mono.empty()
                  : locate(requested, older, merges + 1);
            })
        .defaultIfEmpty(new JobLookup.NotFound(requested));
  }

  private static JobLookup located(Job job) {
    return new JobLookup.Found(job);
  }

  private static JobLookup mergedInto(JobId to) {
    return new JobLookup.Merged(to);
  }

  private Mono<IndexedJob> document(JobId id) {
    return calls
        .call(() -> client.get(get -> get.index(index).id(id.value()), IndexedJob.class))
        .mapNotNull(GetResponse::source);
  }
}
