package dev.rolecall.ingest.cli;

import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts parts of the service for a command, on the platform that the settings name.
public interface ServiceContexts {
  /// @param settings beside the usual ones, as `name=value`
  ConfigurableApplicationContext start(List<String> settings);

  /// Parts that only speak with the platform: nothing is read, and nothing is normalised.
  default ConfigurableApplicationContext startWaiting() {
    return start(
        List.of(
            "rolecall.ingest.crawling=false",
            "rolecall.ingest.streams=false",
            "spring.main.lazy-initialization=true"));
  }
}
