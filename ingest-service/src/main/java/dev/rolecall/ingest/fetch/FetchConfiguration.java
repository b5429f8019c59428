package dev.rolecall.ingest.fetch;

import dev.rolecall.model.Clocks;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.DefaultAddressResolverGroup;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.scheduler.Schedulers;

/// The beans for fetching.
@Configuration(proxyBeanMethods = false)
class FetchConfiguration {
  /// @param addressFile of the sources, empty for their own addresses. Those of a file may be
  ///   local.
  @Bean
  Fetcher fetcher(
      FetchProperties properties, @Value("${rolecall.sources.url:}") String addressFile) {
    AddressResolverGroup<?> resolver =
        addressFile.isBlank() ? PublicNameResolver.group() : DefaultAddressResolverGroup.INSTANCE;
    return new RateLimitedFetcher(
        new WebClientTransport(WebClient.builder(), properties, Clocks.system(), resolver),
        properties,
        Clocks.system(),
        Schedulers.parallel());
  }
}
