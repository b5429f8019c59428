package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import co.elastic.clients.util.NamedValue;
import dev.rolecall.model.JobId;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.search.index.document.JobFields;
import dev.rolecall.search.query.Condition;
import dev.rolecall.search.query.ElasticsearchQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Finds jobs in the index. Only public jobs have searchable fields
/// ([dev.rolecall.search.index.document.PublicJobs]).
final class ElasticsearchJobSearch implements JobSearch {
  private static final int MAX_REDIRECTS = 20;
  private static final int MAX_FRAGMENTS = 2;
  private static final int MAX_FRAGMENT_LENGTH = 180;
  private static final int MAX_ANALYZED_OFFSET = 500_000;
  private static final String HIGHLIGHT_START = "\ue000";
  private static final String HIGHLIGHT_END = "\ue001";

  private final ElasticsearchAsyncClient client;
  private final String index;
  private final CurrencyRates rates;
  private final FacetAggregations facets;
  private final ElasticsearchCalls calls;
  private final SearchLimits limits;
  private final String timeout;
  private final Clock clock;
  private final JobCounter counter;

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
    this.facets = new FacetAggregations(properties.facetValues());
    this.calls = calls;
    this.limits = counter.limits();
    this.timeout = properties.timeout().toMillis() + "ms";
    this.clock = clock;
    this.counter = counter;
  }

  /// A page contains the jobs after the position of the cursor. Jobs that arrive in the meantime do
  /// not change the order of the others.
  @Override
  public Mono<JobPage> search(JobSearchRequest request) {
    return Mono.fromSupplier(() -> prepare(request))
        .flatMap(
            prepared ->
                (request.facets() ? counter.calls() : calls)
                    .call(() -> client.search(prepared.request(), IndexedJob.class))
                    .filter(response -> !response.timedOut())
                    .switchIfEmpty(Mono.error(ElasticsearchJobSearch::tookTooLong))
                    .map(response -> page(request, prepared, response)));
  }

  private static SearchUnavailableException tookTooLong() {
    return new SearchUnavailableException("The search took too long", new TimeoutException());
  }

  /// A request to Elasticsearch, and what is needed to read its response.
  private record PreparedSearch(
      ElasticsearchQuery query, SortField sortField, Instant asOf, SearchRequest request) {}

  private PreparedSearch prepare(JobSearchRequest request) {
    ElasticsearchQuery query = ElasticsearchQuery.of(request.query(), rates);
    limits.check(query);
    SortField sortField = SortField.of(request.sort(), query);
    @Nullable Cursor after =
        request.cursor() == null ? null : Cursor.decode(request.cursor(), query, request.sort());
    Instant asOf = after == null ? clock.instant().truncatedTo(ChronoUnit.HOURS) : after.asOf();
    SearchRequest.Builder search =
        new SearchRequest.Builder()
            .index(index)
            .timeout(timeout)
            .size(request.limit() + 1)
            .sort(sortField.options())
            .trackTotalHits(total -> total.enabled(true));
    if (after != null) {
      search.searchAfter(List.of(sortField.value(after.value()), FieldValue.of(after.id())));
    }
    if (request.facets()) {
      search
          .query(scoredIfSortedByScore(query, sortField, asOf, c -> !Facet.isFacetFilter(c)))
          .postFilter(query.filter(Facet::isFacetFilter))
          .aggregations(facets.aggregations(query, clock.instant()));
    } else {
      search.query(scoredIfSortedByScore(query, sortField, asOf, _ -> true));
    }
    query.highlightQuery().ifPresent(words -> search.highlight(highlight(words)));
    return new PreparedSearch(query, sortField, asOf, search.build());
  }

  private static Query scoredIfSortedByScore(
      ElasticsearchQuery query, SortField sortField, Instant asOf, Predicate<Condition> predicate) {
    Query filter = query.filter(predicate);
    return sortField == SortField.SCORE ? query.scored(filter, asOf) : filter;
  }

  private static Highlight highlight(Query words) {
    return Highlight.of(
        highlight ->
            highlight
                .preTags(HIGHLIGHT_START)
                .postTags(HIGHLIGHT_END)
                .numberOfFragments(MAX_FRAGMENTS + 3)
                .fragmentSize(MAX_FRAGMENT_LENGTH)
                .maxAnalyzedOffset(MAX_ANALYZED_OFFSET)
                .highlightQuery(words)
                .fields(NamedValue.of(JobFields.WORDS, HighlightField.of(field -> field))));
  }

  private JobPage page(
      JobSearchRequest request, PreparedSearch prepared, SearchResponse<IndexedJob> response) {
    List<Hit<IndexedJob>> hits = response.hits().hits();
    List<Hit<IndexedJob>> onPage = hits.subList(0, Math.min(request.limit(), hits.size()));
    TotalHits total = response.hits().total();
    return new JobPage(
        total == null ? onPage.size() : total.value(),
        onPage.stream().flatMap(hit -> toJobHit(hit).stream()).toList(),
        request.facets() ? facets.read(response.aggregations()) : Map.of(),
        hits.size() > onPage.size() ? nextCursor(request, prepared, onPage.getLast()) : null);
  }

  private static Optional<JobHit> toJobHit(Hit<IndexedJob> hit) {
    IndexedJob source = hit.source();
    return source == null || source.job() == null
        ? Optional.empty()
        : Optional.of(
            new JobHit(
                source.job(),
                hit.highlight().getOrDefault(JobFields.WORDS, List.of()).stream()
                    .filter(fragment -> !isOnlyMark(fragment))
                    .filter(fragment -> !repeats(source.job().opening(), fragment))
                    .limit(MAX_FRAGMENTS)
                    .toList()));
  }

  /// The name of a skill, which is a part of the text, says nothing that the skills do not.
  private static boolean isOnlyMark(String fragment) {
    return fragment.startsWith(HIGHLIGHT_START)
        && fragment.indexOf(HIGHLIGHT_END) == fragment.length() - 1;
  }

  /// A fragment of the title or of the company's name, which are shown with each job anyway.
  private static boolean repeats(Opening opening, String fragment) {
    String text = fragment.replace(HIGHLIGHT_START, "").replace(HIGHLIGHT_END, "").strip();
    return opening.title().contains(text) || opening.company().name().contains(text);
  }

  private static String nextCursor(
      JobSearchRequest request, PreparedSearch prepared, Hit<IndexedJob> last) {
    List<FieldValue> values = last.sort();
    Cursor cursor =
        new Cursor(
            prepared.asOf(), prepared.sortField().text(values.get(0)), values.get(1).stringValue());
    return cursor.encode(prepared.query(), request.sort());
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
