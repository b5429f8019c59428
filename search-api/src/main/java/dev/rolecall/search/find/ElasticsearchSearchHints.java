package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.search.query.Condition;
import dev.rolecall.search.query.ElasticsearchQuery;
import dev.rolecall.search.query.QueryPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import reactor.core.publisher.Mono;

/// Counts in one request what a search would find without each of its conditions.
final class ElasticsearchSearchHints implements SearchHints {
  private static final int MAX_CONDITIONS = 30;

  private final ElasticsearchAsyncClient client;
  private final String index;
  private final CurrencyRates rates;
  private final ElasticsearchCalls calls;

  ElasticsearchSearchHints(
      ElasticsearchAsyncClient client,
      String index,
      CurrencyRates rates,
      ElasticsearchCalls calls) {
    this.client = client;
    this.index = index;
    this.rates = rates;
    this.calls = calls;
  }

  @Override
  public Mono<List<Hint>> hints(JobQuery query) {
    ElasticsearchQuery asked = ElasticsearchQuery.of(query, rates);
    List<Condition> conditions =
        asked.conditions().stream().filter(c -> c.part() != QueryPart.SHOWN).limit(MAX_CONDITIONS).toList();
    if (conditions.isEmpty()) {
      return Mono.just(List.of());
    }
    List<RequestItem> searches =
        conditions.stream().map(without -> count(asked.only(c -> !c.equals(without)))).toList();
    return calls.to(() -> client.msearch(all -> all.index(index).searches(searches), Void.class))
        .map(answer -> read(conditions, answer));
  }

  private static RequestItem count(Query query) {
    return RequestItem.of(
        item ->
            item.header(header -> header)
                .body(body -> body.query(query).size(0).trackTotalHits(t -> t.enabled(true))));
  }

  private static List<Hint> read(List<Condition> conditions, MsearchResponse<Void> answer) {
    List<Hint> hints = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      MultiSearchResponseItem<Void> counted = answer.responses().get(i);
      TotalHits total = counted.isResult() ? counted.result().hits().total() : null;
      if (total != null && total.value() > 0) {
        hints.add(hint(conditions.get(i), total.value()));
      }
    }
    hints.sort(Comparator.comparingLong(Hint::total).reversed());
    return hints;
  }

  private static Hint hint(Condition condition, long total) {
    String filter = condition.part().filter();
    return switch (condition.part()) {
      case OPEN -> new Hint(filter, "", "closed:yes", total);
      case BACKEND -> new Hint(filter, "", "all:yes", total);
      default -> new Hint(filter, condition.text(), "", total);
    };
  }
}
