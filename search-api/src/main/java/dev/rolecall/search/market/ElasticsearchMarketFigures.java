package dev.rolecall.search.market;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.search.find.JobAggregations;
import java.util.Map;
import reactor.core.publisher.Mono;

/// Figures from aggregations of Elasticsearch.
record ElasticsearchMarketFigures(JobAggregations jobs) implements MarketFigures {
  @Override
  public Mono<PayDistribution> pay(JobQuery comparable) {
    Aggregation pay =
        comparable.employmentTypes().isEmpty()
            ? MarketAggregations.fullTimePay()
            : MarketAggregations.pay();
    return jobs.groups(comparable, Map.of(MarketAggregations.PAY, pay))
        .map(MarketAggregations::pay);
  }
}
