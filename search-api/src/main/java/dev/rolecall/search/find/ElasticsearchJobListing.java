package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import dev.rolecall.model.JobId;
import dev.rolecall.search.index.document.JobFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Lists jobs from fields of the index, without reading the jobs.
///
/// @param counter its calls are those that may be expensive
record ElasticsearchJobListing(JobCounter counter) implements JobListing {
  private static final int PAGE = 10_000;
  private static final int MAX_PAGES = 6;

  @Override
  public Mono<Long> count() {
    return counter.counts(List.of(new JobCounter.Counted(open("", ""), 1))).map(List::getFirst);
  }

  @Override
  public Mono<List<ListedJob>> list(String from, String before) {
    return page(open(from, before), "")
        .expand(
            page ->
                page.size() < PAGE
                    ? Mono.empty()
                    : page(open(from, before), page.getLast().id().value()))
        .take(MAX_PAGES)
        .collect(ArrayList<ListedJob>::new, List::addAll)
        .map(List::copyOf);
  }

  private Mono<List<ListedJob>> page(Query query, String after) {
    SearchRequest.Builder search =
        new SearchRequest.Builder()
            .index(counter.index())
            .query(query)
            .size(PAGE)
            .source(source -> source.fetch(false))
            .docvalueFields(field -> field.field(JobFields.POSTED))
            .trackTotalHits(total -> total.enabled(false))
            .sort(sort -> sort.field(id -> id.field(JobFields.ID).order(SortOrder.Asc)));
    if (!after.isEmpty()) {
      search.searchAfter(List.of(FieldValue.of(after)));
    }
    SearchRequest request = search.build();
    return counter
        .calls()
        .call(() -> counter.client().search(request, Void.class))
        .map(
            response ->
                response.hits().hits().stream().map(ElasticsearchJobListing::listed).toList());
  }

  private static ListedJob listed(Hit<Void> hit) {
    @Nullable JsonData posted = hit.fields().get(JobFields.POSTED);
    return new ListedJob(
        JobId.of(hit.sort().getFirst().stringValue()), Instant.ofEpochMilli(millis(posted)));
  }

  /// Elasticsearch writes the value of a date as text.
  private static long millis(@Nullable JsonData values) {
    return values == null
        ? 0
        : Long.parseLong(values.toJson().asJsonArray().get(0).toString().replace("\"", ""));
  }

  private static Query open(String from, String before) {
    List<Query> all = new ArrayList<>();
    all.add(Query.of(q -> q.term(term -> term.field(JobFields.PUBLIC).value(true))));
    all.add(Query.of(q -> q.term(term -> term.field(JobFields.OPEN).value(true))));
    if (!from.isEmpty()) {
      all.add(Query.of(q -> q.range(r -> r.term(t -> t.field(JobFields.ID).gte(from)))));
    }
    if (!before.isEmpty()) {
      all.add(Query.of(q -> q.range(r -> r.term(t -> t.field(JobFields.ID).lt(before)))));
    }
    return Query.of(q -> q.bool(bool -> bool.filter(all)));
  }
}
