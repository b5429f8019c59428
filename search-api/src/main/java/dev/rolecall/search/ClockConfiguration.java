package dev.rolecall.search;

import dev.rolecall.model.Clocks;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The one clock.
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
  @Bean
  Clock clock(RolecallProperties properties) {
    Instant asOf = properties.clock().asOf();
    Instant startedAt = properties.clock().startedAt();
    if (asOf == null) {
      return Clocks.live();
    }
    return startedAt == null ? Clocks.asOf(asOf) : Clocks.asOf(asOf, startedAt);
  }
}
