package dev.rolecall.search.find;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.search.index.client.ElasticsearchClients;
import dev.rolecall.search.index.version.IndexNames;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The beans that find jobs.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FindProperties.class)
class FindConfiguration {
  @Bean
  ElasticsearchCalls elasticsearchCalls(
      CircuitBreakerRegistry breakers, FindProperties properties) {
    CircuitBreakerConfig settings = ElasticsearchCalls.breakerConfig(breakers.getDefaultConfig());
    return new ElasticsearchCalls(
        properties.timeout(), breakers.circuitBreaker("elasticsearch-search", settings));
  }

  @Bean
  JobSearch jobSearch(
      ElasticsearchClients elasticsearch,
      IndexNames names,
      CurrencyRates rates,
      FindProperties properties,
      ElasticsearchCalls calls,
      Clock clock) {
    return new ElasticsearchJobSearch(
        elasticsearch.async(), names.liveAlias(), rates, properties, calls, clock);
  }

  @Bean
  SearchHints searchHints(
      ElasticsearchClients elasticsearch,
      IndexNames names,
      CurrencyRates rates,
      ElasticsearchCalls calls) {
    return new ElasticsearchSearchHints(elasticsearch.async(), names.liveAlias(), rates, calls);
  }
}
