package dev.rolecall.ingest.fetch;

import dev.rolecall.model.Clocks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.scheduler.Schedulers;

/// The beans for fetching.
@Configuration(proxyBeanMethods = false)
class FetchConfiguration {
  @Bean
  Fetcher fetcher(FetchProperties properties) {
    return new RateLimitedFetcher(
        new WebClientTransport(WebClient.builder(), properties, Clocks.system()),
        properties,
        Clocks.system(),
        Schedulers.parallel());
  }
}
