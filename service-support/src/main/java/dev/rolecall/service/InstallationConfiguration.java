package dev.rolecall.service;

import dev.rolecall.model.Clocks;
import dev.rolecall.model.wire.Topics;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The beans that follow from the settings of the installation. Each service imports it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InstallationProperties.class)
public class InstallationConfiguration {
  /// The only clock that a service uses.
  @Bean
  Clock clock(InstallationProperties installation) {
    InstallationProperties.ClockSetting clock = installation.clock();
    return Clocks.of(clock.asOf(), clock.startedAt(), clock.speed());
  }

  @Bean
  Topics topics(InstallationProperties installation) {
    return new Topics(installation.topics().prefix(), installation.topics().partitions());
  }
}
