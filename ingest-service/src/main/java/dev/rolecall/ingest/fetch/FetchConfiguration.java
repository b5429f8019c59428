package dev.rolecall.ingest.fetch;

import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceLookup;
import dev.rolecall.model.Clocks;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.DefaultAddressResolverGroup;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.scheduler.Schedulers;

/// The beans for fetching.
@Configuration(proxyBeanMethods = false)
class FetchConfiguration {
  /// The keys of the sources that have one, as far as they are set.
  @Bean
  ApiCredentials sourceKeys(SourceLookup sources, Environment settings) {
    return ApiCredentials.of(
        sources.all().stream().map(Source::access).toList(),
        setting -> settings.getProperty(setting, ""));
  }

  /// @param addressFile of the sources, empty for their own addresses. Those of a file may be
  ///   local.
  @Bean
  Fetcher fetcher(
      FetchProperties properties,
      ApiCredentials keys,
      @Value("${rolecall.sources.url:}") String addressFile) {
    AddressResolverGroup<?> resolver =
        addressFile.isBlank() ? PublicNameResolver.group() : DefaultAddressResolverGroup.INSTANCE;
    return new RateLimitedFetcher(
        new WebClientTransport(WebClient.builder(), properties, Clocks.system(), resolver, keys),
        properties,
        Clocks.system(),
        Schedulers.parallel());
  }
}
