package dev.rolecall.search.find;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.search.query.Condition;
import dev.rolecall.search.query.ConditionKind;
import dev.rolecall.search.query.ElasticsearchQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import reactor.core.publisher.Mono;

/// Counts in one request what a search would find without each of its conditions.
final class ElasticsearchSearchHints implements SearchHints {
  private static final int MAX_CONDITIONS = 30;

  private final CurrencyRates rates;
  private final JobCounter counter;

  ElasticsearchSearchHints(CurrencyRates rates, JobCounter counter) {
    this.rates = rates;
    this.counter = counter;
  }

  @Override
  public Mono<List<SearchHint>> hints(JobQuery query) {
    ElasticsearchQuery original = ElasticsearchQuery.of(query, rates);
    List<Condition> conditions =
        original.conditions().stream()
            .filter(c -> c.kind() != ConditionKind.PUBLIC)
            .limit(MAX_CONDITIONS)
            .toList();
    if (conditions.isEmpty()) {
      return Mono.just(List.of());
    }
    List<JobCounter.Counted> without =
        conditions.stream()
            .map(omitted -> original.filter(c -> !c.equals(omitted)))
            .map(each -> new JobCounter.Counted(each, original.values() + original.words()))
            .toList();
    return counter.counts(without).map(totals -> hints(conditions, totals));
  }

  private static List<SearchHint> hints(List<Condition> conditions, List<Long> totals) {
    List<SearchHint> hints = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      if (totals.get(i) > 0) {
        hints.add(hint(conditions.get(i), totals.get(i)));
      }
    }
    hints.sort(Comparator.comparingLong(SearchHint::total).reversed());
    return hints;
  }

  private static SearchHint hint(Condition condition, long total) {
    String filter = condition.kind().filter();
    return switch (condition.kind()) {
      case OPEN -> new SearchHint(filter, "", "closed:yes", total);
      case BACKEND -> new SearchHint(filter, "", "all:yes", total);
      default -> new SearchHint(filter, condition.text(), "", total);
    };
  }
}
