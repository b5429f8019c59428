package dev.rolecall.search.market;

import dev.rolecall.search.find.JobAggregations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The beans of figures of the market.
@Configuration(proxyBeanMethods = false)
class MarketConfiguration {
  @Bean
  MarketFigures marketFigures(JobAggregations jobs) {
    return new ElasticsearchMarketFigures(jobs);
  }
}
