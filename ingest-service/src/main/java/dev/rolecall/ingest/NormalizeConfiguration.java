package dev.rolecall.ingest;

import dev.rolecall.ingest.normalize.Normalizer;
import dev.rolecall.ingest.normalize.RuleNormalizer;
import dev.rolecall.ingest.registry.SourceRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Creates the normalizer.
@Configuration(proxyBeanMethods = false)
class NormalizeConfiguration {
  @Bean
  Normalizer normalizer() {
    return new RuleNormalizer(SourceRegistry.readers());
  }
}
