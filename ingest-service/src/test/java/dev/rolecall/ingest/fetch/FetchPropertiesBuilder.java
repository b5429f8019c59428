package dev.rolecall.ingest.fetch;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/// Builds fetch properties for a test.
final class FetchPropertiesBuilder {
  private Duration timeout = Duration.ofSeconds(20);
  private DataSize maxSize = DataSize.ofMegabytes(1);

  static FetchPropertiesBuilder usual() {
    return new FetchPropertiesBuilder();
  }

  FetchPropertiesBuilder timeout(Duration to) {
    this.timeout = to;
    return this;
  }

  FetchPropertiesBuilder maxSize(DataSize to) {
    this.maxSize = to;
    return this;
  }

  FetchProperties build() {
    return new FetchProperties(
        "rolecall/test (+https://rolecall.example/bot)",
        Duration.ofSeconds(1),
        timeout,
        maxSize,
        4,
        Duration.ofSeconds(1),
        Duration.ofSeconds(60));
  }
}
