package dev.rolecall.search;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.search.find.ElasticsearchJobSearch;
import dev.rolecall.search.find.ElasticsearchSearchHints;
import dev.rolecall.search.find.FindProperties;
import dev.rolecall.search.find.JobSearch;
import dev.rolecall.search.find.SearchHints;
import dev.rolecall.search.index.Elasticsearch;
import dev.rolecall.search.index.IndexNames;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires finding.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FindProperties.class)
class FindConfiguration {
  @Bean
  JobSearch jobSearch(
      Elasticsearch elasticsearch,
      IndexNames names,
      CurrencyRates rates,
      FindProperties properties,
      Clock clock) {
    return new ElasticsearchJobSearch(
        elasticsearch.async(), names.live(), rates, properties, clock);
  }

  @Bean
  SearchHints searchHints(
      Elasticsearch elasticsearch,
      IndexNames names,
      CurrencyRates rates,
      FindProperties properties) {
    return new ElasticsearchSearchHints(elasticsearch.async(), names.live(), rates, properties);
  }
}
