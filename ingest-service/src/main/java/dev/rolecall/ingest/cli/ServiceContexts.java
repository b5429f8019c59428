package dev.rolecall.ingest.cli;

import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts application contexts of the service for commands.
public interface ServiceContexts {
  /// @param settings in addition to the usual ones, as `name=value`
  ConfigurableApplicationContext start(List<String> settings);

  /// Starts a context that only provides Kafka clients: it neither crawls nor normalizes.
  default ConfigurableApplicationContext startKafkaClients() {
    return start(
        List.of(
            "rolecall.ingest.crawling=false",
            "rolecall.ingest.streams=false",
            "spring.main.lazy-initialization=true"));
  }
}
