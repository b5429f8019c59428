package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import dev.rolecall.model.query.QueryToken;
import dev.rolecall.search.index.document.JobFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The requests that count names in the index, and their results. All are limited to the jobs that
/// a search finds by default: open backend jobs.
final class NameAggregations {
  /// More jobs than this are not counted: a prefix of one or two letters has the most.
  private static final int MAX_JOBS = 50_000;

  private static final int MAX_NAMES = 60;
  private static final int MAX_SKILLS = 5_000;
  private static final int MAX_CITIES = 10_000;
  private static final int MAX_COUNTRIES = 300;
  private static final String NAMES = "names";
  private static final String COMPANY_NAMES = "companyNames";

  private NameAggregations() {}

  /// Counts the values of the fields that [KnownNames] needs.
  static SearchRequest known(String index) {
    return SearchRequest.of(
        search ->
            search
                .index(index)
                .size(0)
                .query(defaultJobs(List.of()))
                .aggregations(JobFields.ALL_SKILLS, terms(JobFields.ALL_SKILLS, MAX_SKILLS))
                .aggregations(JobFields.CITIES, terms(JobFields.CITIES, MAX_CITIES))
                .aggregations(JobFields.COUNTRIES, terms(JobFields.COUNTRIES, MAX_COUNTRIES)));
  }

  static KnownNames.Counts known(SearchResponse<Void> response) {
    Map<String, Aggregate> fields = response.aggregations();
    return new KnownNames.Counts(
        counts(fields.get(JobFields.ALL_SKILLS)),
        counts(fields.get(JobFields.CITIES)),
        counts(fields.get(JobFields.COUNTRIES)));
  }

  private static Map<String, Long> counts(@Nullable Aggregate field) {
    return buckets(field).stream()
        .collect(
            Collectors.toMap(bucket -> bucket.key().stringValue(), StringTermsBucket::docCount));
  }

  /// Counts the titles or companies of the jobs with a key that begins with any of the prefixes.
  static RequestItem names(NameKind kind, List<TypedEnd> ends) {
    boolean title = kind == NameKind.TITLE;
    String keys = title ? JobFields.TITLE_KEYS : JobFields.COMPANY_KEYS;
    List<Query> prefixes =
        ends.stream()
            .filter(end -> end.kinds().contains(kind))
            .map(end -> Query.of(q -> q.prefix(p -> p.field(keys).value(end.prefix()))))
            .toList();
    Aggregation names =
        title
            ? terms(JobFields.TITLE_NAME, MAX_NAMES)
            : Aggregation.of(
                a ->
                    a.terms(t -> t.field(JobFields.COMPANY).size(MAX_NAMES))
                        .aggregations(COMPANY_NAMES, terms(JobFields.COMPANY_NAME, 1)));
    Query any = Query.of(q -> q.bool(bool -> bool.should(prefixes).minimumShouldMatch("1")));
    return RequestItem.of(
        item ->
            item.header(header -> header)
                .body(
                    body ->
                        body.query(defaultJobs(List.of(any)))
                            .size(0)
                            .trackTotalHits(total -> total.enabled(false))
                            .terminateAfter((long) MAX_JOBS)
                            .aggregations(NAMES, names)));
  }

  /// Titles that differ in case only are one name, written as most of its jobs write it.
  static List<NameSuggestion> titles(ResponseBody<?> response, List<TypedEnd> ends) {
    Map<String, String> names = new HashMap<>();
    Map<String, Long> jobs = new HashMap<>();
    for (StringTermsBucket bucket : buckets(response.aggregations().get(NAMES))) {
      String name = bucket.key().stringValue().strip();
      String key = name.toLowerCase(Locale.ROOT);
      names.putIfAbsent(key, name);
      jobs.merge(key, bucket.docCount(), Long::sum);
    }
    List<NameSuggestion> titles = new ArrayList<>();
    names.forEach(
        (key, name) -> add(NameKind.TITLE, name, phrase(name), jobs.get(key), ends, titles));
    return titles;
  }

  static List<NameSuggestion> companies(ResponseBody<?> response, List<TypedEnd> ends) {
    List<NameSuggestion> companies = new ArrayList<>();
    for (StringTermsBucket bucket : buckets(response.aggregations().get(NAMES))) {
      String id = bucket.key().stringValue();
      String name =
          buckets(bucket.aggregations().get(COMPANY_NAMES)).stream()
              .findFirst()
              .map(each -> each.key().stringValue())
              .orElse(id);
      String search = QueryToken.filter(false, "company", id).source();
      add(NameKind.COMPANY, name, search, bucket.docCount(), ends, companies);
    }
    return companies;
  }

  private static void add(
      NameKind kind,
      String name,
      String search,
      @Nullable Long jobs,
      List<TypedEnd> ends,
      List<NameSuggestion> suggestions) {
    ends.stream()
        .filter(end -> end.continues(kind, name))
        .findFirst()
        .map(end -> new NameSuggestion(kind, name, end.text(), search, jobs == null ? 0 : jobs))
        .ifPresent(suggestions::add);
  }

  private static String phrase(String title) {
    return '"' + title.replaceAll("[\"\u201c\u201d\\p{Cntrl}]", " ").strip() + '"';
  }

  private static List<StringTermsBucket> buckets(@Nullable Aggregate field) {
    return field == null || !field.isSterms() ? List.of() : field.sterms().buckets().array();
  }

  private static Aggregation terms(String field, int size) {
    return Aggregation.of(a -> a.terms(t -> t.field(field).size(size)));
  }

  private static Query defaultJobs(List<Query> and) {
    List<Query> all = new ArrayList<>(and);
    for (String field : List.of(JobFields.PUBLIC, JobFields.OPEN, JobFields.BACKEND)) {
      all.add(Query.of(q -> q.term(term -> term.field(field).value(true))));
    }
    return Query.of(q -> q.bool(bool -> bool.filter(all)));
  }
}
