package dev.rolecall.match;

import dev.rolecall.model.Clocks;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The one clock.
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
  @Bean
  Clock clock(RolecallProperties properties) {
    return Clocks.of(properties.clock().asOf(), properties.clock().startedAt());
  }
}
