package dev.rolecall.search.find;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.search.index.client.ElasticsearchClients;
import dev.rolecall.search.index.version.IndexNames;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The beans that find jobs.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FindProperties.class)
class FindConfiguration {
  private static final int NAME_CONCURRENCY = 10;
  private static final int PAY_CONCURRENCY = 4;
  private static final int SIMILAR_CONCURRENCY = 8;

  /// Searches without counts, and look-ups of jobs.
  @Bean
  ElasticsearchCalls searchCalls(
      CircuitBreakerRegistry breakers, BulkheadRegistry bulkheads, FindProperties properties) {
    return calls("elasticsearch-search", properties.concurrency(), breakers, bulkheads, properties);
  }

  /// Searches with counts, and hints. They have a circuit breaker and a limit of their own, so that
  /// expensive requests do not prevent others.
  @Bean
  JobCounter jobCounter(
      ElasticsearchClients elasticsearch,
      IndexNames names,
      CircuitBreakerRegistry breakers,
      BulkheadRegistry bulkheads,
      FindProperties properties) {
    return new JobCounter(
        elasticsearch.async(),
        names.liveAlias(),
        calls(
            "elasticsearch-counts", properties.facetConcurrency(), breakers, bulkheads, properties),
        new SearchLimits(properties));
  }

  /// Figures of the whole market. They may read all jobs, so they have a longer time limit, and few
  /// run at the same time.
  @Bean
  JobAggregations jobAggregations(
      ElasticsearchClients elasticsearch,
      IndexNames names,
      CurrencyRates rates,
      CircuitBreakerRegistry breakers,
      BulkheadRegistry bulkheads,
      FindProperties properties) {
    return new JobAggregations(
        elasticsearch.async(),
        names.liveAlias(),
        calls(
            "elasticsearch-figures",
            properties.figuresConcurrency(),
            properties.figuresTimeout(),
            breakers,
            bulkheads),
        rates);
  }

  private static ElasticsearchCalls calls(
      String name,
      int concurrency,
      CircuitBreakerRegistry breakers,
      BulkheadRegistry bulkheads,
      FindProperties properties) {
    return calls(name, concurrency, properties.timeout(), breakers, bulkheads);
  }

  private static ElasticsearchCalls calls(
      String name,
      int concurrency,
      Duration timeout,
      CircuitBreakerRegistry breakers,
      BulkheadRegistry bulkheads) {
    return new ElasticsearchCalls(
        timeout,
        breakers.circuitBreaker(
            name, ElasticsearchCalls.breakerConfig(breakers.getDefaultConfig())),
        bulkheads.bulkhead(
            name,
            BulkheadConfig.custom()
                .maxConcurrentCalls(concurrency)
                .maxWaitDuration(Duration.ZERO)
                .build()));
  }

  @Bean
  JobSearch jobSearch(
      CurrencyRates rates,
      FindProperties properties,
      ElasticsearchCalls calls,
      JobCounter counter,
      Clock clock) {
    return new ElasticsearchJobSearch(rates, properties, calls, counter, clock);
  }

  @Bean
  JobListing jobListing(JobCounter counter) {
    return new ElasticsearchJobListing(counter);
  }

  @Bean
  JobExport jobExport(
      CurrencyRates rates, JobCounter counter, Clock clock, FindProperties properties) {
    return new ElasticsearchJobExport(counter, rates, clock, properties.exportJobs());
  }

  @Bean
  SearchHints searchHints(CurrencyRates rates, JobCounter counter) {
    return new ElasticsearchSearchHints(rates, counter);
  }

  /// A salary check counts many groups of jobs; it has a limit of its own.
  @Bean
  PayHistograms payHistograms(
      CurrencyRates rates,
      JobCounter counter,
      CircuitBreakerRegistry breakers,
      BulkheadRegistry bulkheads,
      FindProperties properties) {
    return new ElasticsearchPayHistograms(
        counter,
        calls("elasticsearch-pay", PAY_CONCURRENCY, breakers, bulkheads, properties),
        rates);
  }

  /// Typing causes many small requests; they have a limit of their own too.
  @Bean
  NameCompletion nameCompletion(
      ElasticsearchClients elasticsearch,
      IndexNames names,
      CircuitBreakerRegistry breakers,
      BulkheadRegistry bulkheads,
      FindProperties properties) {
    return new ElasticsearchNameCompletion(
        elasticsearch.async(),
        names.liveAlias(),
        calls("elasticsearch-names", NAME_CONCURRENCY, breakers, bulkheads, properties));
  }

  /// Similar jobs are read with each page of a job; they have a limit of their own.
  @Bean
  SimilarJobs similarJobs(
      ElasticsearchClients elasticsearch,
      IndexNames names,
      CircuitBreakerRegistry breakers,
      BulkheadRegistry bulkheads,
      FindProperties properties) {
    return new ElasticsearchSimilarJobs(
        elasticsearch.async(),
        names.liveAlias(),
        calls("elasticsearch-similar", SIMILAR_CONCURRENCY, breakers, bulkheads, properties));
  }

  @Bean
  JobStatistics jobStatistics(CurrencyRates rates, JobCounter counter, Clock clock) {
    return new ElasticsearchJobStatistics(counter, rates, clock);
  }
}
