package dev.rolecall.search.judged;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.wire.Json;
import dev.rolecall.search.RunningSearch;
import dev.rolecall.search.index.client.ElasticsearchClients;
import dev.rolecall.search.index.document.JobFields;
import dev.rolecall.search.index.version.IndexNames;
import dev.rolecall.search.query.ElasticsearchQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/// What a `multi_match` with BM25 finds for the same words, over the same fields and with the same
/// analyzer.
final class Bm25 {
  private static final String ANALYZER = "rolecall_text";
  private static final int TEN = 10;
  private static final List<String> FIELDS =
      List.of(JobFields.TITLE, JobFields.SKILLS, JobFields.COMPANY_TEXT, JobFields.WORDS);
  private static final JobQuery EVERYTHING =
      JobQueryParser.parse("all:yes", Map.of(), Instant.parse(RunningSearch.NOW)).query();

  private final ElasticsearchAsyncClient client;
  private final String index;

  Bm25(RunningSearch running) {
    this.client = running.bean(ElasticsearchClients.class).async();
    this.index = running.bean(IndexNames.class).liveAlias();
  }

  /// The typed words are only words, in all open jobs: without the default view, which hides jobs
  /// of other kinds of work, BM25 is better here. So is the sum of the scores of the fields,
  /// compared with that of the best field.
  List<String> words(String text) {
    return find(text, EVERYTHING, true);
  }

  /// The jobs that our search finds, in the order of BM25.
  List<String> order(String text, JobQuery query) {
    return find(text, query, false);
  }

  private List<String> find(String text, JobQuery filter, boolean required) {
    Query words =
        Query.of(
            q ->
                q.multiMatch(
                    match ->
                        match
                            .query(text)
                            .fields(FIELDS)
                            .analyzer(ANALYZER)
                            .type(TextQueryType.MostFields)));
    Query jobs = ElasticsearchQuery.of(filter, CurrencyRates.fallback()).filter();
    Query query =
        Query.of(
            q ->
                q.bool(
                    bool ->
                        bool.filter(jobs).should(words).minimumShouldMatch(required ? "1" : "0")));
    return client
        .search(search -> search.index(index).query(query).size(TEN), JsonNode.class)
        .join()
        .hits()
        .hits()
        .stream()
        .map(Bm25::key)
        .toList();
  }

  private static String key(Hit<JsonNode> hit) {
    JsonNode job = Objects.requireNonNull(hit.source()).path(JobFields.JOB);
    return JudgedSet.key(Json.MAPPER.treeToValue(job, Job.class));
  }
}
