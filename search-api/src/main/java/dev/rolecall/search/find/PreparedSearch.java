package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import dev.rolecall.search.query.ElasticsearchQuery;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page to be read from the index.
///
/// @param asOf the time that scores refer to, the same for all pages
/// @param after the end of the previous page; null for the first page
record PreparedSearch(
    JobSearchRequest request,
    ElasticsearchQuery query,
    SortField sortField,
    Instant asOf,
    @Nullable Cursor after) {
  /// A point in time has a third sort value, the number of the document. Ids are unique, so it
  /// decides nothing.
  private static final FieldValue AFTER_DOCUMENT = FieldValue.of(Long.MAX_VALUE);

  /// The request for the jobs of the page. It does not count all jobs, so that Elasticsearch can
  /// skip those that are too far down in the order. It does not extend the point in time.
  ///
  /// @param timeout of the search, as Elasticsearch writes it
  SearchRequest hits(String pointInTime, String timeout) {
    Query filter = query.filter();
    SearchRequest.Builder search =
        in(pointInTime, timeout)
            .query(sortField == SortField.SCORE ? query.scored(filter, asOf) : filter)
            .size(request.limit() + 1)
            .sort(sortField.options())
            .trackTotalHits(total -> total.enabled(false));
    if (after != null) {
      search.searchAfter(
          List.of(sortField.value(after.value()), FieldValue.of(after.id()), AFTER_DOCUMENT));
    }
    query.highlightQuery().ifPresent(words -> search.highlight(Highlights.of(words)));
    return search.build();
  }

  /// The request for the number of all jobs. It has no scores.
  SearchRequest count(String pointInTime, String timeout) {
    return in(pointInTime, timeout)
        .size(0)
        .trackTotalHits(total -> total.enabled(true))
        .query(query.filter())
        .build();
  }

  private static SearchRequest.Builder in(String pointInTime, String timeout) {
    return new SearchRequest.Builder()
        .pit(pit -> pit.id(pointInTime))
        .allowPartialSearchResults(false)
        .timeout(timeout);
  }
}
